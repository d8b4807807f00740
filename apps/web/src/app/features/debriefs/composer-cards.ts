import { afterNextRender, Component, computed, ElementRef, inject, Injector, input } from '@angular/core';
import { type Card, cardPath, cardsOf, debriefCards, textOf, type CardList } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { RuledField } from '@web/ui/ruled-field';
import { cardShapes } from './composer-fields';
import { DebriefSaver } from './debrief-saver';

/** Cards of one kind: each field saves by itself, a removed card keeps its texts. */
@Component({
  selector: 'debriefs-cards',
  imports: [Field, FieldControl, Icon, RuledField],
  template: `
    @for (card of cards(); track card.id) {
      <fieldset class="debriefs__card" [class.debriefs__card--pairs]="list() === 'organisationSurprise'">
        <legend class="vh">{{ shape()?.one }} {{ $index + 1 }}</legend>
        @for (field of shape()?.fields; track field.field) {
          @if (field.choices; as choices) {
            <ui-field [label]="field.label" [error]="wrongAt(card, field.field)">
              <select #choice uiControl (change)="write(card, field.field, choice.value === '' ? null : choice.value)">
                <option value="" [selected]="text(card, field.field) === ''"></option>
                @for (one of choices; track one.value) {
                  <option [value]="one.value" [selected]="one.value === text(card, field.field)">
                    {{ one.label }}
                  </option>
                }
              </select>
            </ui-field>
          } @else {
            <ui-ruled-field
              [label]="field.label"
              [limit]="field.limit ?? 400"
              [error]="wrongAt(card, field.field)"
              [value]="text(card, field.field)"
              (valueChange)="write(card, field.field, $event)"
            />
          }
        }
        <button type="button" class="link" (click)="remove(card)">
          Remove<span class="vh">: {{ shape()?.one }} {{ $index + 1 }}</span>
        </button>
      </fieldset>
    }
    @if (cards().length < max()) {
      <button type="button" class="link debriefs__add" (click)="add()">
        <ui-icon name="plus" />{{ cards().length === 0 ? shape()?.one : shape()?.another }}
      </button>
    }
  `,
})
export class ComposerCards {
  readonly list = input.required<CardList>();

  private readonly saver = inject(DebriefSaver);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly shape = computed(() => cardShapes[this.list()]);
  protected readonly cards = computed(() => cardsOf(this.saver.answers(), this.list()));
  protected readonly max = computed<number>(() => debriefCards[this.list()].max);

  protected text(card: Card, field: string): string {
    return textOf(card, field);
  }

  protected wrongAt(card: Card, field: string): string {
    return this.saver.wrong()?.issueAt('answers', cardPath(this.list(), card.id, field)) ?? '';
  }

  protected write(card: Card, field: string, value: string | null): void {
    this.saver.change({ [cardPath(this.list(), card.id, field)]: value });
  }

  protected add(): void {
    const last = this.cards().at(-1)?.fields['position'];
    this.saver.change({ [cardPath(this.list(), newId(), 'position')]: (typeof last === 'number' ? last : 0) + 1 });
    const first = 'fieldset:last-of-type :is(textarea, input, select)';
    afterNextRender(() => this.element.querySelector<HTMLElement>(first)?.focus(), { injector: this.injector });
  }

  protected remove(card: Card): void {
    const removed = cardPath(this.list(), card.id, 'removed');
    this.saver.change({ [removed]: true });
    this.notices.say('Removed.', () => this.saver.change({ [removed]: false }));
  }
}
