import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { coachesOf, datesOf, placesOf } from './cohort-words';
import { CohortsStore } from './cohorts-store';
import { office } from './office';

/** The overview of the programme office: every cohort, and how its places stand. */
@Component({
  selector: 'admin-cohorts-page',
  imports: [EmptyState, Failure, LoadingLines, Page, RouterLink],
  providers: [CohortsStore],
  templateUrl: './cohorts-page.html',
})
export default class CohortsPage {
  protected readonly store = inject(CohortsStore);
  private readonly session = inject(SessionStore);
  protected readonly office = office;
  /** Somebody who coaches as well has the office's other pages here: her contents list is the coach's. */
  protected readonly elsewhere = computed(() => this.session.enrolment() !== null);
  protected readonly rows = computed(() => {
    const items = this.store.list.hasValue() ? this.store.list.value().items : [];
    return items.map((one) => ({
      id: one.id,
      name: one.name,
      dates: datesOf(one),
      coaches: coachesOf(one),
      places: placesOf(one),
    }));
  });
}
