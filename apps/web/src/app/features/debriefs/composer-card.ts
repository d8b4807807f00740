import { Component, computed, inject, input, output } from '@angular/core';
import {
  type Card,
  type CardList,
  cardPath,
  type CardValue,
  shouldNotBeAskedAdvice,
  textOf,
} from '@accelerator/contracts';
import { Chips } from '@web/ui/chips';
import { Field, FieldControl } from '@web/ui/field';
import { type CardField, cardShapes, namesIn, severalIn, severalPath } from './composer-fields';
import { ComposerText } from './composer-text';
import { DebriefSaver } from './debrief-saver';
import { OwnChoices } from './own-choices';

/** One card, open for writing: each field saves by itself. */
@Component({
  selector: 'debriefs-card',
  imports: [Chips, ComposerText, Field, FieldControl],
  template: `
    <fieldset class="debriefs__card" [class.debriefs__card--pairs]="list() === 'organisationSurprise'">
      <legend class="vh">{{ shape()?.one }} {{ number() }}</legend>
      @for (field of fields(); track field.field) {
        @if (field.choices; as choices) {
          <ui-field [label]="field.label" [error]="wrongAt(field.field)">
            <select #choice uiControl (change)="write(field.field, choice.value === '' ? null : choice.value)">
              <option value="" [selected]="text(field.field) === ''"></option>
              @for (one of choices; track one.value) {
                <option [value]="one.value" [selected]="one.value === text(field.field)">
                  {{ one.label }}
                </option>
              }
            </select>
          </ui-field>
          @if (field.field === 'category') {
            <div role="status">
              @if (text('category') === 'should-not-be-asked') {
                <p class="inset">{{ advice }}</p>
              }
            </div>
          }
        } @else if (field.several) {
          <details>
            <summary>{{ field.label }}{{ names(field) }}</summary>
            <ui-chips
              [label]="field.label"
              [choices]="field.several"
              [value]="several(field)"
              (valueChange)="writeSeveral(field, $event)"
            />
          </details>
        } @else if (field.own) {
          @if (own.with(field.own, text(field.field)); as choices) {
            @if (choices.length > 0) {
              <ui-field [label]="field.label" [error]="wrongAt(field.field)">
                <select #one uiControl (change)="write(field.field, one.value === '' ? null : one.value)">
                  <option value="" [selected]="text(field.field) === ''">A new one</option>
                  @for (choice of choices; track choice.value) {
                    <option [value]="choice.value" [selected]="choice.value === text(field.field)">
                      {{ choice.label }}
                    </option>
                  }
                </select>
              </ui-field>
            }
          }
        } @else {
          <debriefs-text [label]="field.label" [path]="pathOf(field.field)" [limit]="field.limit ?? 400" />
        }
      }
      <button type="button" class="link" (click)="removed.emit()">
        Remove<span class="vh">: {{ shape()?.one }} {{ number() }}</span>
      </button>
    </fieldset>
  `,
  host: { class: 'block', '[attr.data-card]': 'card().id' },
})
export class ComposerCard {
  readonly list = input.required<CardList>();
  readonly card = input.required<Card>();
  /** Its place among the cards, from 1. */
  readonly number = input.required<number>();
  readonly removed = output();

  protected readonly own = inject(OwnChoices);
  private readonly saver = inject(DebriefSaver);
  protected readonly advice = shouldNotBeAskedAdvice;
  protected readonly shape = computed(() => cardShapes[this.list()]);
  /** A field of one outcome is asked for that one; where something was written it stays. */
  protected readonly fields = computed(() => {
    const outcome = this.saver.answers().outcomeKind;
    const asked = ({ only, field }: CardField) => only === undefined || only === outcome || field in this.card().fields;
    return this.shape()?.fields.filter(asked) ?? [];
  });

  protected text(field: string): string {
    return textOf(this.card(), field);
  }

  protected pathOf(field: string): string {
    return cardPath(this.list(), this.card().id, field);
  }

  protected wrongAt(field: string): string {
    return this.saver.wrongAt(this.pathOf(field));
  }

  protected write(field: string, value: CardValue): void {
    this.saver.change({ [this.pathOf(field)]: value });
  }

  protected several(field: CardField): readonly string[] {
    return severalIn(this.card(), field);
  }

  protected names(field: CardField): string {
    const names = namesIn(this.card(), field);
    return names === '' ? '' : `: ${names}`;
  }

  protected writeSeveral(field: CardField, now: readonly string[]): void {
    const before = this.several(field);
    const changed = [...new Set([...before, ...now])].filter((value) => before.includes(value) !== now.includes(value));
    const pathOf = (value: string) => this.pathOf(severalPath(field, value));
    this.saver.change(Object.fromEntries(changed.map((value) => [pathOf(value), now.includes(value)])));
  }
}
