import { Component, input, model, output } from '@angular/core';
import { type AdminCohort, cloths } from '@accelerator/contracts';
import type { Deed } from '@web/platform/deed';
import type { Choice } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ZoneField } from '@web/ui/zone-field';
import { CoachRows } from './coach-rows';
import { clothChoices, type CohortFields } from './cohort-fields';

/** Everything about a cohort that the office sets. What was typed stays, whatever the server says. */
@Component({
  selector: 'admin-cohort-form',
  imports: [CoachRows, Field, FieldControl, Form, FormProblem, ZoneField],
  templateUrl: './cohort-form.html',
})
export class CohortForm {
  readonly fields = model.required<CohortFields>();
  readonly deed = input.required<Deed>();
  /** With a new cohort its coaches are invited. */
  readonly invites = input(false);
  /** Who may lead. */
  readonly coaches = input<readonly Choice[]>([]);
  readonly doing = input.required<string>();
  readonly agreementHelp = input('');
  readonly sent = output();

  protected readonly cloths = clothChoices();

  protected set<Key extends keyof CohortFields>(key: Key, value: CohortFields[Key]): void {
    this.fields.update((fields) => ({ ...fields, [key]: value }));
  }

  protected wear(value: string): void {
    const cloth: AdminCohort['cloth'] | undefined = cloths.find((one) => one === value);
    if (cloth) this.set('cloth', cloth);
  }
}
