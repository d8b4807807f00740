import { Component, computed, input, model } from '@angular/core';
import { Field, FieldControl } from './field';

/** One of the time zones that this browser knows, by its IANA name. */
@Component({
  selector: 'ui-zone-field',
  imports: [Field, FieldControl],
  template: `
    <ui-field [label]="label()" [help]="help()" [error]="error()">
      <select #chosen uiControl (change)="value.set(chosen.value)">
        @for (zone of zones(); track zone) {
          <option [value]="zone" [selected]="zone === value()">{{ zone.replaceAll('_', ' ') }}</option>
        }
      </select>
    </ui-field>
  `,
  host: { class: 'block' },
})
export class ZoneField {
  readonly label = input('Time zone');
  readonly help = input('');
  readonly error = input('');
  readonly value = model.required<string>();

  protected readonly zones = computed(() => {
    const known = Intl.supportedValuesOf('timeZone');
    return known.includes(this.value()) ? known : [this.value(), ...known];
  });
}
