import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input } from '@angular/core';
import { type Card, cardPath, cardsOf, debriefCards, textOf, type CardList } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { Chips } from '@web/ui/chips';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { RuledField } from '@web/ui/ruled-field';
import { type CardField, cardShapes, severalPath } from './composer-fields';
import { DebriefSaver } from './debrief-saver';
import { OwnChoices } from './own-choices';

/** Cards of one kind: each field saves by itself, a removed card keeps its texts. */
@Component({
  selector: 'debriefs-cards',
  imports: [Chips, Field, FieldControl, Icon, RuledField],
  template: `
    @for (card of cards(); track card.id) {
      <fieldset class="debriefs__card" [class.debriefs__card--pairs]="list() === 'organisationSurprise'">
        <legend class="vh">{{ shape()?.one }} {{ $index + 1 }}</legend>
        @for (field of fieldsOf(card); track field.field) {
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
          } @else if (field.several) {
            <details>
              <summary>{{ field.label }}{{ namesOf(card, field) }}</summary>
              <ui-chips
                [label]="field.label"
                [choices]="field.several"
                [value]="severalOf(card, field)"
                (valueChange)="writeSeveral(card, field, $event)"
              />
            </details>
          } @else if (field.own) {
            @if (own.with(field.own, text(card, field.field)); as choices) {
              @if (choices.length > 0) {
                <ui-field [label]="field.label" [error]="wrongAt(card, field.field)">
                  <select #one uiControl (change)="write(card, field.field, one.value === '' ? null : one.value)">
                    <option value="" [selected]="text(card, field.field) === ''">A new one</option>
                    @for (choice of choices; track choice.value) {
                      <option [value]="choice.value" [selected]="choice.value === text(card, field.field)">
                        {{ choice.label }}
                      </option>
                    }
                  </select>
                </ui-field>
              }
            }
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

  protected readonly own = inject(OwnChoices);
  private readonly saver = inject(DebriefSaver);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly shape = computed(() => cardShapes[this.list()]);
  protected readonly cards = computed(() => cardsOf(this.saver.answers(), this.list()));
  protected readonly max = computed<number>(() => debriefCards[this.list()].max);

  constructor() {
    effect(() => {
      const kinds = this.cards().length === 0 ? [] : this.shape()?.fields.flatMap(({ own }) => own ?? []);
      for (const kind of kinds ?? []) void this.own.find(kind);
    });
  }

  protected fieldsOf(card: Card): readonly CardField[] {
    const outcome = this.saver.answers().outcomeKind;
    const asked = ({ only, field }: CardField) => only === undefined || only === outcome || field in card.fields;
    return this.shape()?.fields.filter(asked) ?? [];
  }

  protected text(card: Card, field: string): string {
    return textOf(card, field);
  }

  protected wrongAt(card: Card, field: string): string {
    return this.saver.wrong()?.issueAt('answers', cardPath(this.list(), card.id, field)) ?? '';
  }

  protected write(card: Card, field: string, value: string | null): void {
    this.saver.change({ [cardPath(this.list(), card.id, field)]: value });
  }

  /** Each in a field of its own, and one in the field itself, as it was before there could be several. */
  protected severalOf(card: Card, field: CardField): readonly string[] {
    const values = (field.several ?? []).map(({ value }) => value);
    const holds = (value: string) => card.fields[severalPath(field, value)] ?? textOf(card, field.field) === value;
    return values.filter((value) => holds(value) === true);
  }

  protected namesOf(card: Card, field: CardField): string {
    const chosen = this.severalOf(card, field);
    const names = (field.several ?? []).filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    return names.length === 0 ? '' : `: ${names.join(', ')}`;
  }

  protected writeSeveral(card: Card, field: CardField, now: readonly string[]): void {
    const before = this.severalOf(card, field);
    const changed = [...new Set([...before, ...now])].filter((value) => before.includes(value) !== now.includes(value));
    const pathOf = (value: string) => cardPath(this.list(), card.id, severalPath(field, value));
    this.saver.change(Object.fromEntries(changed.map((value) => [pathOf(value), now.includes(value)])));
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
