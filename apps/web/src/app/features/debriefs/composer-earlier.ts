import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { cardPath, cardsOf, listEarlierIntentions, textOf, type Intention } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { inQuotes } from '@web/platform/in-quotes';
import { choicesOf } from '@web/ui/choice';
import { RuledField } from '@web/ui/ruled-field';
import { ToggleGroup } from '@web/ui/toggle-group';
import { DebriefSaver } from './debrief-saver';
import { EarlierHere } from './earlier-here';

const answers = { tried: 'Tried it', 'not-this-time': 'Not this time', 'let-go': 'Let it go' } as const;

/** What is asked about in the debrief with this id; nothing where that is not known yet. */
interface Asked {
  readonly id: string;
  readonly items: readonly Intention[] | undefined;
}

/**
 * What she meant to do another time, asked about once more: the latest, and behind one line the others. Nothing where
 * there is nothing to ask.
 */
@Component({
  selector: 'debriefs-earlier',
  imports: [NgTemplateOutlet, RuledField, ToggleGroup],
  template: `
    <ng-template #one let-intention>
      <p class="meta">{{ sourceOf(intention) }}</p>
      <p class="read">{{ quoted(intention.words) }}</p>
      <div class="line">
        <span class="label" aria-hidden="true">Did you try it?</span>
        <ui-toggle-group
          [legend]="'Did you try it: ' + intention.words"
          [choices]="choices"
          [value]="intention.answer"
          (valueChange)="write(intention.ref, 'answer', $event)"
        />
      </div>
      @if (intention.answer !== null) {
        <ui-ruled-field
          label="What happened"
          [limit]="400"
          [value]="intention.note"
          (valueChange)="write(intention.ref, 'note', $event)"
        />
      }
    </ng-template>
    @if (intentions().length > 0) {
      <div class="inset debriefs__tried" role="group" aria-label="Did you try it?">
        @for (intention of intentions().slice(0, 1); track intention.ref) {
          <ng-container [ngTemplateOutlet]="one" [ngTemplateOutletContext]="{ $implicit: intention }" />
        }
        @if (intentions().length > 1) {
          <details>
            <summary class="help">and {{ intentions().length - 1 }} more</summary>
            @for (intention of intentions().slice(1); track intention.ref) {
              <div>
                <ng-container [ngTemplateOutlet]="one" [ngTemplateOutletContext]="{ $implicit: intention }" />
              </div>
            }
          </details>
        }
      </div>
    }
  `,
})
export class ComposerEarlier {
  private readonly saver = inject(DebriefSaver);
  private readonly onDevice = inject(EarlierHere);
  /** Asked once, not after every save. */
  private readonly known = computed(() => (this.saver.opened() ? this.saver.id() : ''));
  private readonly earlier = inject(ApiClient).resource(listEarlierIntentions, () =>
    this.known() === '' ? undefined : { params: { debriefId: this.known() } },
  );
  /** As far as this device knows it, where the server cannot be asked or does not know this debrief yet. */
  private readonly here = resource({
    params: () => (this.known() === '' || this.earlier.status() === 'error' ? this.saver.id() : undefined),
    loader: ({ params }) => this.onDevice.before(params),
  });
  private readonly found = computed(() => {
    if (this.earlier.hasValue()) return this.earlier.value().items;
    return this.here.hasValue() ? this.here.value() : undefined;
  });
  /** What was asked about stays until something else is known. */
  private readonly asked = linkedSignal<Asked, Asked>({
    source: () => ({ id: this.saver.id(), items: this.found() }),
    computation: (now, former) => (now.items === undefined && former?.value.id === now.id ? former.value : now),
  });
  protected readonly quoted = inQuotes;
  protected readonly choices = choicesOf(answers);
  protected readonly intentions = computed(() => {
    const tried = new Map(cardsOf(this.saver.answers(), 'tried').map((card) => [card.id, card]));
    return (this.asked().items ?? []).map((intention) => {
      const card = tried.get(intention.ref);
      const answer = this.choices.find(({ value }) => card && value === textOf(card, 'answer'))?.value ?? null;
      return { ...intention, answer, note: card ? textOf(card, 'note') : '' };
    });
  });

  protected sourceOf({ process, about }: Intention): string {
    const [where, what] = [process.trim() || 'an earlier debrief', about.trim()];
    return what === '' ? `After ${where} you wrote` : `After ${where} you wrote, on “${what}”`;
  }

  protected write(ref: string, field: 'answer' | 'note', value: string | null): void {
    this.saver.change({ [cardPath('tried', ref, field)]: value });
  }
}
