import { Component, computed, input, linkedSignal, model } from '@angular/core';
import { Field, FieldControl } from './field';
import { zoneGroups } from './zone-groups';

/** One of the time zones that this browser knows, by its part of the world and its city; the value is its IANA name. */
@Component({
  selector: 'ui-zone-field',
  imports: [Field, FieldControl],
  template: `
    <ui-field [label]="label()" [help]="help()" [error]="error()">
      <select #chosen uiControl (change)="value.set(chosen.value)">
        @for (group of groups(); track group.label) {
          <optgroup [label]="group.label">
            @for (zone of group.zones; track zone.value) {
              <option [value]="zone.value" [selected]="zone.value === value()">{{ zone.label }}</option>
            }
          </optgroup>
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

  /** What stood there first goes on standing first while she looks about. */
  private readonly first = linkedSignal<string, string>({
    source: this.value,
    computation: (now, before) => before?.value || now,
  });
  protected readonly groups = computed(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const odd = known.includes(this.value()) ? [] : [this.value()];
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return zoneGroups(known, [this.first(), here, ...odd]);
  });
}
