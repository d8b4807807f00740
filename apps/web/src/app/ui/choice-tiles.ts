import { Component, input, model, output } from '@angular/core';
import type { Choice } from './choice';
import { domId } from './ids';

/** Radio tiles for one choice of a few; nothing is chosen unless the page says so. Arrow keys move. */
@Component({
  selector: 'ui-choice-tiles',
  template: `
    <fieldset>
      <legend [class]="legendHidden() ? 'vh' : 'field__l'">{{ legend() }}</legend>
      <div class="weight" [class.weight--list]="list()">
        @for (choice of choices(); track choice.value) {
          <label>
            <input
              type="radio"
              [name]="name"
              [value]="choice.value"
              [checked]="choice.value === value()"
              (change)="value.set(choice.value); touch.emit()"
            />
            <span>
              {{ choice.label }}
              @if (choice.note) {
                <small class="weight__note">{{ choice.note }}</small>
              }
            </span>
          </label>
        }
      </div>
    </fieldset>
  `,
  host: { class: 'block' },
})
export class ChoiceTiles<Value extends string> {
  readonly legend = input.required<string>();
  readonly legendHidden = input(false);
  readonly choices = input.required<readonly Choice<Value>[]>();
  /** One under the other, for longer labels with notes. */
  readonly list = input(false);
  readonly value = model<Value | null>(null);
  readonly touch = output();

  protected readonly name = domId('tiles');
}
