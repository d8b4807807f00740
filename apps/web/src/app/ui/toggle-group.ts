import { Component, input, model } from '@angular/core';
import type { Choice } from './choice';
import { domId } from './ids';

/** Two to four short, exclusive choices in one bar. Radio buttons underneath: arrow keys move. */
@Component({
  selector: 'ui-toggle-group',
  template: `
    <fieldset class="seg">
      <legend class="vh">{{ legend() }}</legend>
      @for (choice of choices(); track choice.value) {
        <label class="seg__one">
          <input
            class="vh"
            type="radio"
            [name]="name"
            [value]="choice.value"
            [checked]="choice.value === value()"
            [disabled]="disabled()"
            (change)="value.set(choice.value)"
          />{{ choice.label }}
        </label>
      }
    </fieldset>
  `,
  host: { class: 'block' },
})
export class ToggleGroup<Value extends string> {
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice<Value>[]>();
  readonly disabled = input(false);
  readonly value = model<Value | null>(null);

  protected readonly name = domId('seg');
}
