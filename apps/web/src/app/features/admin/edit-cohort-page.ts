import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptFields } from '@web/platform/drafts/kept-fields';
import { Notices } from '@web/platform/notices';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { type CohortFields, textsOf, wordsIn, wordsOf } from './cohort-fields';
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
      @if (fields(); as fields) {
        <div class="paper pad">
          <admin-cohort-form
            doing="Save"
            agreementHelp="A changed text is a new version, which everybody is asked to accept."
            [deed]="writing.deed"
            [coaches]="coaches()"
            [theirs]="theirs()"
            [fields]="fields"
            (fieldsChange)="write($event)"
            (sent)="save()"
            (mine)="writing.keepMine()"
            (letGo)="takeTheirs()"
          >
            <a class="btn" [routerLink]="['/admin/cohorts', cohortId()]" (click)="writing.drop()">Leave as it was</a>
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
  protected readonly writing = new KeptFields(inject(Drafts), () => `cohort ${this.cohortId()}`, wordsIn);
  protected readonly heading = computed(() =>
    this.store.cohort.hasValue() ? `Change ${this.store.cohort.value().name}` : 'Change a cohort',
  );
  protected readonly fields = computed(() => {
    const words = this.writing.words();
    return words && { ...words, coaches: [] };
  });
  protected readonly coaches = computed(() => {
    const items = this.store.places.hasValue() ? this.store.places.value().items : [];
    return items.flatMap(({ role, status, personId, name }) =>
      role === 'coach' && status === 'active' && personId ? [{ value: personId, label: name }] : [],
    );
  });
  protected readonly theirs = computed(() => {
    const theirs = this.writing.theirs();
    return theirs && textsOf(theirs, this.coaches());
  });

  constructor() {
    effect(() => this.store.open(this.cohortId()));
    effect(() => {
      if (!this.store.cohort.hasValue()) return;
      const held = wordsOf(this.store.cohort.value());
      untracked(() => void this.writing.open(held));
    });
  }

  protected write({ coaches: _, ...words }: CohortFields): void {
    this.writing.write(words);
  }

  protected takeTheirs(): void {
    this.notices.say('The other version is here.', this.writing.takeTheirs());
  }

  protected async save(): Promise<void> {
    if (!(await this.writing.send((words, base) => this.store.change(words, base)))) return;
    await this.router.navigate(['/admin/cohorts', this.cohortId()]);
    this.notices.say('Saved.');
  }
}
