import { Component, Directive, inject, input } from '@angular/core';
import { untilChanged } from './form';
import { Icon } from './icon';
import { domId } from './ids';

/**
 * Label, help and error around one native control, which carries `uiControl`:
 * `<ui-field label="Your e-mail address" [error]="…"><input uiControl type="email" /></ui-field>`.
 */
@Component({
  selector: 'ui-field',
  imports: [Icon],
  template: `
    <label class="field__l" [attr.for]="id">{{ label() }}</label>
    <ng-content />
    @if (help()) {
      <p class="field__h" [id]="helpId">{{ help() }}</p>
    }
    @if (told.wrong()) {
      <p class="field__e" [id]="errorId">
        <ui-icon name="warning-circle" /><span>{{ told.wrong() }}</span>
      </p>
    }
  `,
  host: { class: 'field', '(input)': 'told.changed()' },
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input('');
  /** What is wrong and how to put it right; empty while nothing is. */
  readonly error = input<string | undefined>('');

  readonly told = untilChanged(this.error);
  readonly id = domId('field');
  protected readonly helpId = `${this.id}-help`;
  protected readonly errorId = `${this.id}-error`;

  /** Ids of what describes the control, for `aria-describedby`. */
  describedBy(): string | null {
    const ids = [this.help() ? this.helpId : '', this.told.wrong() ? this.errorId : ''].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  }
}

/** Ties a native input, select or textarea to the `ui-field` around it. */
@Directive({
  selector: '[uiControl]',
  host: {
    class: 'field__i',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.told.wrong() ? "true" : null',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
}
