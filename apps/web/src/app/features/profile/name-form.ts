import { Component, input, linkedSignal, output } from '@angular/core';
import type { Deed } from '@web/platform/deed';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ZoneField } from '@web/ui/zone-field';

/** How the others know her, and the zone in which she sees every time. */
@Component({
  selector: 'profile-name-form',
  imports: [Field, FieldControl, Form, FormProblem, ZoneField],
  template: `
    <form
      uiForm
      class="stack"
      [failed]="deed().problem()"
      [busy]="deed().busy()"
      (sent)="saved.emit({ name: typed(), timeZone: zone() })"
    >
      <ui-field label="Your name" help="As the group knows you." [error]="deed().at('name')">
        <input #field uiControl autocomplete="name" [value]="typed()" (input)="typed.set(field.value)" />
      </ui-field>
      <ui-zone-field
        label="Your time zone"
        help="All times are shown in it."
        [error]="deed().at('timeZone')"
        [(value)]="zone"
      />
      <ui-form-problem [text]="deed().text()" />
      <button class="btn">Save</button>
    </form>
  `,
})
export class NameForm {
  readonly name = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly deed = input.required<Deed>();
  readonly saved = output<{ name: string; timeZone: string }>();

  protected readonly typed = linkedSignal(() => this.name());
  protected readonly zone = linkedSignal(() => this.timeZone());
}
