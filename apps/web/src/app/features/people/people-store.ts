import { computed, inject, Injectable } from '@angular/core';
import { acceptAgreement, listCohortPeople, readCohort } from '@accelerator/contracts';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { skip } from 'rxjs';
import { ApiClient } from '@web/platform/api-client';
import { Live } from '@web/platform/live';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** Who is in the cohort, and its agreement. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);

  readonly people = this.api.resource(listCohortPeople, () => this.inCohort());
  readonly cohort = this.api.resource(readCohort, () => this.inCohort());
  readonly failure = computed(() => problemText(this.people.error() ?? this.cohort.error()));

  constructor() {
    toObservable(inject(Live).resumed)
      .pipe(skip(1), takeUntilDestroyed())
      .subscribe(() => this.reload());
  }

  reload(): void {
    this.people.reload();
    this.cohort.reload();
  }

  /** Accepts the version that she has read; throws `ProblemError`, as where a newer one has come since. */
  async accept(agreementId: string): Promise<void> {
    const given = this.inCohort();
    if (given === undefined) return;
    this.cohort.set(await this.api.call(acceptAgreement, { ...given, body: { agreementId } }));
    await this.session.refresh();
  }

  private inCohort() {
    const cohortId = this.session.cohortId();
    return cohortId === null ? undefined : { params: { cohortId } };
  }
}
