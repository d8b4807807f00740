import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { keptWords } from '@web/platform/kept-words';
import { Notices } from '@web/platform/notices';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { type CohortFields, fieldsOf, freshFields } from './cohort-fields';
import { CohortForm } from './cohort-form';
import { CohortStore } from './cohort-store';
import { office } from './office';

/** Changes a cohort: dates, places, who leads, the agreement. */
@Component({
  selector: 'admin-edit-cohort-page',
  imports: [CohortForm, Failure, LoadingLines, Page, RouterLink],
  providers: [CohortStore],
  template: `
    <ui-page
      [heading]="heading()"
      ground="room"
      [audience]="office"
      [back]="{ label: 'Back to the cohort', link: ['/admin/cohorts', cohortId()] }"
    >
      @if (store.cohort.hasValue()) {
        <div class="paper pad">
          <admin-cohort-form
            doing="Save"
            agreementHelp="A changed text is a new version, which everybody is asked to accept."
            [deed]="deed"
            [coaches]="coaches()"
            [fields]="fields()"
            (fieldsChange)="write($event)"
            (sent)="save()"
          >
            <a class="btn" [routerLink]="['/admin/cohorts', cohortId()]" (click)="kept.drop()">Leave as it was</a>
          </admin-cohort-form>
        </div>
      } @else if (store.failure()) {
        <ui-failure [text]="store.failure()" (again)="store.again()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class EditCohortPage {
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  protected readonly store = inject(CohortStore);
  readonly cohortId = input.required<string>();
  protected readonly office = office;
  protected readonly deed = new Deed();
  protected readonly kept = keptWords<CohortFields>(() => `cohort ${this.cohortId()}`);
  protected readonly heading = computed(() =>
    this.store.cohort.hasValue() ? `Change ${this.store.cohort.value().name}` : 'Change a cohort',
  );
  protected readonly fields = linkedSignal(() =>
    this.store.cohort.hasValue() ? this.kept.over(fieldsOf(this.store.cohort.value())) : freshFields(''),
  );
  protected readonly coaches = computed(() => {
    const items = this.store.places.hasValue() ? this.store.places.value().items : [];
    return items.flatMap(({ role, status, personId, name }) =>
      role === 'coach' && status === 'active' && personId ? [{ value: personId, label: name }] : [],
    );
  });

  constructor() {
    effect(() => this.store.open(this.cohortId()));
  }

  protected write(fields: CohortFields): void {
    this.fields.set(fields);
    this.kept.keep(fields);
  }

  protected async save(): Promise<void> {
    await this.deed.run(async () => {
      await this.store.change(this.fields());
      this.kept.drop();
      await this.router.navigate(['/admin/cohorts', this.cohortId()]);
      this.notices.say('Saved.');
    });
  }
}
