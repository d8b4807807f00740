import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionLine } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { longDay, shortDay, span } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import type { Audience } from '@web/ui/seen-by';
import { standingWords } from './session-words';
import { SessionsStore } from './sessions-store';

/** All sessions of the cohort: what is next, what comes later, and what was. */
@Component({
  selector: 'sessions-page',
  imports: [EmptyState, Failure, LoadingLines, Page, RouterLink],
  providers: [SessionsStore],
  templateUrl: './sessions-page.html',
})
export default class SessionsPage {
  protected readonly store = inject(SessionsStore);
  private readonly session = inject(SessionStore);
  readonly cohortId = input.required<string>();

  protected readonly coach = computed(() => this.session.role() === 'coach');
  protected readonly audience = computed<Audience>(() => ({
    kind: 'cohort',
    words: this.session.enrolment()?.cohortName ?? 'The cohort',
  }));
  protected readonly next = computed(() => {
    const line = this.store.next();
    return line && this.rowOf(line);
  });
  protected readonly groups = computed(() =>
    [
      { label: 'Drafts', rows: this.rowsOf(this.store.drafts()) },
      { label: 'Later', rows: this.rowsOf(this.store.later()) },
      { label: 'Past', rows: this.rowsOf(this.store.past()) },
    ].filter(({ rows }) => rows.length > 0),
  );

  constructor() {
    effect(() => this.store.open(this.cohortId()));
  }

  /** A one-to-one: for its coach with whom, for the member that nobody else sees it. */
  private withWords(member: SessionLine['member']): string {
    if (!member) return '';
    return this.coach() ? `With ${member.name}.` : 'Only you and the coaches see this one.';
  }

  private rowsOf(lines: readonly SessionLine[]) {
    return lines.map((line) => this.rowOf(line));
  }

  private rowOf(line: SessionLine) {
    const zone = this.session.timeZone();
    return {
      ...line,
      link: ['/cohorts', this.cohortId(), 'sessions', line.id],
      day: longDay(line.startsAt, zone),
      date: shortDay(line.startsAt, zone),
      time: span(line.startsAt, line.minutes, zone),
      standing: [this.withWords(line.member), standingWords(line)].filter(Boolean).join(' '),
    };
  }
}
