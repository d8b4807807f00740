import { Component, inject, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { keepLastCohort } from '@web/platform/last-cohort';
import { SessionStore } from '@web/platform/session-store';

/** Somebody in several cohorts looks at one of them; nothing is drawn where there is no choice. */
@Component({
  selector: 'app-cohort-choice',
  template: `
    @if (places().length > 1) {
      <label class="nav__cohort">
        <span class="vh">Cohort</span>
        <select #cohort class="field__i" (change)="wanted.set(cohort.value)">
          @for (one of places(); track one.id) {
            <option [value]="one.cohortId" [selected]="one.cohortId === wanted()">{{ one.cohortName }}</option>
          }
        </select>
      </label>
      @if (wanted() !== place()?.cohortId) {
        <button type="button" class="btn btn--s" (click)="lookAt(wanted())">Go there</button>
      }
    }
  `,
})
export class CohortChoice {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly place = this.session.enrolment;
  protected readonly places = this.session.enrolments;
  /** By the arrow keys she comes past others, so it is opened by its own press. */
  protected readonly wanted = linkedSignal(() => this.place()?.cohortId ?? '');

  protected async lookAt(cohortId: string): Promise<void> {
    if (!this.session.enter(cohortId)) return;
    keepLastCohort(cohortId);
    await this.router.navigateByUrl('/');
  }
}
