import { computed, inject, Injectable } from '@angular/core';
import { listCohorts } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { SessionStore } from '@web/platform/session-store';
import {
  adminContents,
  coachContents,
  type Contents,
  memberContents,
  notebookContents,
  noContents,
  withNotebook,
} from './contents-list';

/** What there is for the person who is signed in, in the place she looks at. */
@Injectable({ providedIn: 'root' })
export class HouseContents {
  private readonly session = inject(SessionStore);
  private readonly office = inject(ApiClient).resource(listCohorts, () =>
    this.session.role() === 'admin' ? {} : undefined,
  );
  private readonly cohorts = computed(() => (this.office.hasValue() ? this.office.value().items : []));

  readonly contents = computed<Contents>(() => {
    const place = this.session.enrolment();
    if (place?.role === 'member') return memberContents(place.cohortId, place.cohortName);
    const hasNotebook = this.session.hasNotebook();
    if (place === null && !this.session.me()?.admin) return hasNotebook ? notebookContents() : noContents();
    const others = place ? coachContents(place.cohortId, place.cohortName) : adminContents(this.cohorts());
    return hasNotebook ? withNotebook(others) : others;
  });
  /** Where the person stands: "Juniper, week 7 of 12"; nothing where she has no place. */
  readonly standing = computed(() => {
    const place = this.session.enrolment();
    if (place === null) return this.session.me()?.admin ? 'Programme office' : '';
    return place.week > 0 ? `${place.cohortName}, week ${place.week} of ${place.weeks}` : place.cohortName;
  });
  /** Only what is one's own is searched: null for whoever has no notebook here. */
  readonly search = computed(
    () =>
      this.contents()
        .groups.flatMap(({ entries }) => entries)
        .find(({ link }) => link === '/search')?.link ?? null,
  );
  /** Somebody who coaches or takes part, and is of the programme office as well. */
  readonly officeToo = computed(() => this.session.enrolment() !== null && this.session.me()?.admin === true);

  /** A cohort that was set up since stands in the list as soon as its page is open. */
  lookAgain(url: string): void {
    const cohortId = /^\/admin\/cohorts\/([0-9a-f-]{36})/.exec(url)?.[1];
    if (cohortId && this.office.hasValue() && !this.cohorts().some((one) => one.id === cohortId)) this.office.reload();
  }
}
