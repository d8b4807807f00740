import { Component, computed, input, output } from '@angular/core';
import { doors, opportunityLimits, outcomeKinds, sources } from '@accelerator/contracts';
import type { KeptWriting } from '@web/platform/drafts/kept-writing';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { changedKeys, fieldsOf, type OpportunityFields } from './opportunity-fields';
import { fieldLabels, type OpportunityWriting, wasOf } from './opportunity-writing';
import { clashing, heldIn } from './opportunity-store';

/** A process in its form. Where another device was faster, both texts stand beside each other until she has chosen. */
@Component({
  selector: 'opportunities-form',
  imports: [Field, FieldControl, Form, FormProblem, RuledField],
  templateUrl: './opportunity-form.html',
})
export class OpportunityForm {
  readonly writing = input.required<KeptWriting<OpportunityWriting>>();
  readonly saved = output();
  /** She lets what she typed go. */
  readonly letGo = output();
  /** She keeps her own words over what stands there. */
  readonly keptMine = output();

  protected readonly limits = opportunityLimits;
  protected readonly labels = fieldLabels;
  protected readonly sources = choicesOf(sources);
  protected readonly doors = choicesOf(doors);
  protected readonly outcomes = choicesOf(outcomeKinds).filter(({ value }) => value !== 'in-process');
  protected readonly lines = ['roleTitle', 'organisationName', 'publicAlias', 'sector', 'size'] as const;
  protected readonly search = ['searchConsultant', 'searchFirm'] as const;
  protected readonly pages = [
    { key: 'payNotes', limit: opportunityLimits.payNotes },
    { key: 'notes', limit: opportunityLimits.notes },
  ] as const;
  protected readonly clashes = computed(() => {
    const now = this.writing().fields();
    const there = heldIn(this.writing().deed.problem());
    if (!now || !there) return [];
    const theirs = fieldsOf(there);
    return clashing({ was: wasOf(now), now }, there).map((key) => ({
      key,
      label: fieldLabels[key],
      mine: now[key],
      theirs: theirs[key],
    }));
  });
  protected readonly linksProblem = computed(
    () =>
      this.writing()
        .deed.problem()
        ?.issues.find(({ path }) => path[0] === 'links')?.message ?? '',
  );
  protected readonly changed = computed(() => {
    const now = this.writing().fields();
    return now !== null && changedKeys(wasOf(now), now).length > 0;
  });

  protected at(field: keyof OpportunityFields): string {
    return this.writing().deed.at(field);
  }

  protected change(field: keyof OpportunityFields, text: string): void {
    this.writing().write({ [field]: text });
  }
}
