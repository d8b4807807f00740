import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { listCohorts } from '@accelerator/contracts';
import { filter } from 'rxjs';
import { ApiClient } from '@web/platform/api-client';
import { SessionStore } from '@web/platform/session-store';
import { Icon } from '@web/ui/icon';
import { PersonMark } from '@web/ui/person-mark';
import { adminContents, coachContents, type Contents, memberContents } from './contents-list';
import { TabBar } from './tab-bar';

/** The contents list at the left, and the tab bar on the phone: only her own pages. */
@Component({
  selector: 'app-contents',
  imports: [Icon, PersonMark, RouterLink, RouterLinkActive, TabBar],
  templateUrl: './contents.html',
  host: { class: 'contents' },
})
export class ContentsList {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly me = this.session.me;
  protected readonly place = this.session.enrolment;
  protected readonly places = this.session.enrolments;
  protected readonly exact = { exact: true };
  protected readonly inexact = { exact: false };
  /** Where the person stands: "Juniper, week 7 of 12". */
  protected readonly standing = computed(() => {
    const place = this.place();
    if (place === null) return 'Programme office';
    return place.week > 0 ? `${place.cohortName}, week ${place.week} of ${place.weeks}` : place.cohortName;
  });
  private readonly office = this.api.resource(listCohorts, () => (this.session.role() === 'admin' ? {} : undefined));
  private readonly cohorts = computed(() => (this.office.hasValue() ? this.office.value().items : []));
  protected readonly contents = computed<Contents>(() => {
    const place = this.place();
    if (place === null) return this.me()?.admin ? adminContents(this.cohorts()) : { deed: null, groups: [], tabs: [] };
    return place.role === 'coach'
      ? coachContents(place.cohortId, place.cohortName)
      : memberContents(place.cohortId, place.cohortName);
  });
  /** Somebody who coaches or takes part, and is of the programme office as well. */
  protected readonly officeToo = computed(() => this.place() !== null && this.me()?.admin === true);

  constructor() {
    const ends = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
    ends.pipe(takeUntilDestroyed()).subscribe((event) => this.lookAgain(event.urlAfterRedirects));
  }

  protected async lookAt(cohortId: string): Promise<void> {
    if (this.session.enter(cohortId)) await this.router.navigateByUrl('/');
  }

  /** A cohort that was set up since stands in the list as soon as its page is open. */
  private lookAgain(url: string): void {
    const cohortId = /^\/admin\/cohorts\/([0-9a-f-]{36})/.exec(url)?.[1];
    if (cohortId && this.office.hasValue() && !this.cohorts().some((one) => one.id === cohortId)) this.office.reload();
  }
}
