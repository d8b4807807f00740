import { Component, computed, input, output } from '@angular/core';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import type { KeptWriting } from '@web/platform/drafts/kept-writing';
import type { OtherText } from '@web/ui/both-versions';
import type { Choice } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormFoot } from '@web/ui/form-foot';
import { RuledField } from '@web/ui/ruled-field';

/** The fields of one entry as they stand in its form; a choice that was not made is empty. */
export type EntryFields = Readonly<Record<string, string>>;

/** One field: a text with its limit, or a choice; `must` leaves out the empty choice. */
export interface EntryField {
  readonly key: string;
  readonly label: string;
  readonly limit?: number;
  readonly choices?: readonly Choice[];
  readonly must?: boolean;
}

/** A clue, a condition or a signal in its form. */
@Component({
  selector: 'direction-entry-form',
  imports: [Field, FieldControl, Form, FormFoot, RuledField],
  template: `
    @if (writing().fields(); as words) {
      <form
        uiForm
        class="stack"
        [failed]="writing().deed.problem()"
        [busy]="writing().deed.busy()"
        (sent)="saved.emit()"
      >
        @for (field of fields(); track field.key) {
          @if (field.choices; as choices) {
            <ui-field [label]="field.label" [error]="writing().deed.at(field.key)">
              <select #choice uiControl (change)="write(field.key, choice.value)">
                @if (!field.must) {
                  <option value="" [selected]="words[field.key] === ''">Not placed yet</option>
                }
                @for (one of choices; track one.value) {
                  <option [value]="one.value" [selected]="one.value === words[field.key]">{{ one.label }}</option>
                }
              </select>
            </ui-field>
          } @else {
            <ui-ruled-field
              [label]="field.label"
              [limit]="field.limit ?? 400"
              [error]="writing().deed.at(field.key)"
              [value]="words[field.key] ?? ''"
              (valueChange)="write(field.key, $event)"
            />
          }
        }
        <ui-form-foot
          [problem]="writing().deed.text()"
          [theirs]="theirs()"
          (mine)="writing().keepMine()"
          (letGo)="letGo.emit()"
        />
      </form>
    }
  `,
})
export class EntryForm {
  readonly writing = input.required<KeptWriting<EntryFields>>();
  readonly fields = input.required<readonly EntryField[]>();
  readonly saved = output();
  readonly letGo = output();

  /** What the server holds instead, field by field where it differs. */
  protected readonly theirs = computed<readonly OtherText[] | null>(() => {
    const [mine, there] = [this.writing().fields(), this.writing().theirs()];
    if (!mine || there === null) return null;
    return this.fields()
      .map((field) => ({ field, text: textAt(there, field.key) }))
      .filter(({ field, text }) => text !== mine[field.key])
      .map(({ field, text }) => ({ label: field.label, text: labelIn(field, text) }));
  });

  protected write(key: string, text: string): void {
    this.writing().write({ [key]: text });
  }
}

/** A choice that was not made is empty in the form. */
function textAt(thing: unknown, key: string): string {
  const value = fieldsIn(thing).get(key);
  return typeof value === 'string' ? value : '';
}

function labelIn({ choices }: EntryField, text: string): string {
  return choices ? (choices.find(({ value }) => value === text)?.label ?? '') : text;
}
