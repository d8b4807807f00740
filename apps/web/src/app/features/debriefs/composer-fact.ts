import { Component, computed, inject, input } from '@angular/core';
import { debriefLimits, type FactPrompt } from '@accelerator/contracts';
import { Field, FieldControl } from '@web/ui/field';
import { factChoices } from './composer-fields';
import { DebriefSaver } from './debrief-saver';

/** One fact: a choice, a day, a number or the name of the process. */
@Component({
  selector: 'debriefs-fact',
  imports: [Field, FieldControl],
  template: `
    <ui-field [label]="prompt().prompt" [help]="prompt().help ?? ''" [error]="wrong()">
      @if (choices(); as list) {
        <select #choice uiControl (change)="write(choice.value)">
          @if (prompt().key !== 'outcomeKind') {
            <option value="" [selected]="value() === ''"></option>
          }
          @for (one of list; track one.value) {
            <option [value]="one.value" [selected]="one.value === value()">{{ one.label }}</option>
          }
        </select>
      } @else if (prompt().key === 'effortHours') {
        <input
          #hours
          uiControl
          type="number"
          min="0"
          max="2000"
          step="0.5"
          [value]="value()"
          (input)="writeHours(hours.value)"
        />
      } @else if (prompt().key === 'process') {
        <input
          #name
          uiControl
          autocomplete="off"
          [attr.maxlength]="limit"
          [value]="value()"
          (input)="write(name.value)"
        />
      } @else {
        <input #day uiControl type="date" [value]="value()" (change)="write(day.value)" />
      }
    </ui-field>
  `,
})
export class ComposerFact {
  readonly prompt = input.required<FactPrompt>();

  private readonly saver = inject(DebriefSaver);
  protected readonly limit = debriefLimits.process;
  protected readonly choices = computed(() => factChoices[this.prompt().key]);
  protected readonly value = computed(() => String(this.saver.answers()[this.prompt().key] ?? ''));
  protected readonly wrong = computed(() => this.saver.wrongAt(this.prompt().key));

  protected write(text: string): void {
    const key = this.prompt().key;
    this.saver.change({ [key]: text === '' && key !== 'process' ? null : text });
  }

  protected writeHours(text: string): void {
    const hours = Number(text);
    if (text === '' || Number.isFinite(hours)) this.saver.change({ effortHours: text === '' ? null : hours });
  }
}
