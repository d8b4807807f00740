import { Component, input, model, output } from '@angular/core';
import { type AdminCohort, cloths, type CohortTemplate } from '@accelerator/contracts';
import type { Deed } from '@web/platform/deed';
import { BothVersions, type OtherText } from '@web/ui/both-versions';
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
  imports: [BothVersions, CoachRows, Field, FieldControl, Form, FormProblem, ZoneField],
  templateUrl: './cohort-form.html',
})
export class CohortForm {
  readonly fields = model.required<CohortFields>();
  readonly deed = input.required<Deed>();
  /** With a new cohort its coaches are invited. */
  readonly invites = input(false);
  /** Coaches of the programme, from whom those of a new cohort can be chosen. */
  readonly known = input<CohortTemplate['coaches']>([]);
  /** What somebody else made of fields that she changed as well; null where there is nothing to choose. */
  readonly theirs = input<readonly OtherText[] | null>(null);
  /** Who may lead. */
  readonly coaches = input<readonly Choice[]>([]);
  readonly doing = input.required<string>();
  readonly agreementHelp = input('');
  readonly sent = output();
  readonly mine = output();
  readonly letGo = output();

  protected readonly cloths = clothChoices();

  protected set<Key extends keyof CohortFields>(key: Key, value: CohortFields[Key]): void {
    this.fields.update((fields) => ({ ...fields, [key]: value }));
  }

  protected wear(value: string): void {
    const cloth: AdminCohort['cloth'] | undefined = cloths.find((one) => one === value);
    if (cloth) this.set('cloth', cloth);
  }
}
