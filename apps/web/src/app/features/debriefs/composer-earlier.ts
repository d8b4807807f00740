import { Component, computed, inject } from '@angular/core';
import { cardPath, cardsOf, listEarlierIntentions, textOf, type Intention } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { inQuotes } from '@web/platform/in-quotes';
import { choicesOf } from '@web/ui/choice';
import { RuledField } from '@web/ui/ruled-field';
import { ToggleGroup } from '@web/ui/toggle-group';
import { DebriefSaver } from './debrief-saver';

const answers = { tried: 'Tried it', 'not-this-time': 'Not this time', 'let-go': 'Let it go' } as const;

/** What she meant to do another time, asked about once more; nothing where there is nothing to ask. */
@Component({
  selector: 'debriefs-earlier',
  imports: [RuledField, ToggleGroup],
  template: `
    @if (intentions().length > 0) {
      <div class="inset debriefs__tried" role="group" aria-label="Did you try it?">
        @for (intention of intentions(); track intention.ref) {
          <div>
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
          </div>
        }
      </div>
    }
  `,
})
export class ComposerEarlier {
  private readonly saver = inject(DebriefSaver);
  /** Asked once, not after every save. */
  private readonly known = computed(() => (this.saver.opened() ? this.saver.id() : ''));
  private readonly earlier = inject(ApiClient).resource(listEarlierIntentions, () =>
    this.known() === '' ? undefined : { params: { debriefId: this.known() } },
  );
  protected readonly quoted = inQuotes;
  protected readonly choices = choicesOf(answers);
  protected readonly intentions = computed(() => {
    const tried = new Map(cardsOf(this.saver.answers(), 'tried').map((card) => [card.id, card]));
    const items = this.earlier.hasValue() ? this.earlier.value().items : [];
    return items.map((intention) => {
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
