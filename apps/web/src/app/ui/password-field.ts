import { Component, input, model, signal } from '@angular/core';
import { Field, FieldControl } from './field';

/** A password, hidden unless she wants to see it; pasting is welcome, nothing corrects it. */
@Component({
  selector: 'ui-password-field',
  imports: [Field, FieldControl],
  template: `
    <ui-field [label]="label()" [help]="help()" [error]="error()">
      <div class="password">
        <input
          #typed
          uiControl
          autocapitalize="off"
          spellcheck="false"
          [type]="shown() ? 'text' : 'password'"
          [autocomplete]="fresh() ? 'new-password' : 'current-password'"
          [value]="value()"
          (input)="value.set(typed.value)"
        />
        <button type="button" class="btn btn--quiet" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
          Show<span class="vh"> {{ label() }}</span>
        </button>
      </div>
    </ui-field>
  `,
  host: { class: 'block' },
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly error = input('');
  /** A new one, for password managers. */
  readonly fresh = input(false);
  readonly value = model('');

  protected readonly shown = signal(false);
}
