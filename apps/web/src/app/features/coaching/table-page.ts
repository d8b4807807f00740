import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { attendanceMarks, type CoachOverview, type Writer } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { dayInWords, nearDay, nearDayInside, span } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import type { Audience } from '@web/ui/seen-by';
import { Concerns } from './concerns';
import { TableStore } from './table-store';

/** Members by first name, with what each let coaches see; never sorted by need. */
@Component({
  imports: [Concerns, EmptyState, Failure, LoadingLines, Page, PersonMark, RouterLink],
  providers: [TableStore],
  templateUrl: './table-page.html',
})
export default class TablePage {
  protected readonly store = inject(TableStore);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly card = viewChild<ElementRef<HTMLElement>>('card');
  private readonly chosen = signal<string | null>(null);
  protected readonly zone = this.session.timeZone;

  protected readonly place = this.session.enrolment;
  protected readonly audience = computed<Audience>(() => ({
    kind: 'coaches',
    words: `Coaches of ${this.place()?.cohortName ?? 'the cohort'}`,
  }));
  protected readonly overview = computed(() =>
    this.store.overview.hasValue() ? this.store.overview.value() : undefined,
  );
  protected readonly concerns = computed(() =>
    this.store.concerns.hasValue() ? this.store.concerns.value().items : [],
  );
  protected readonly next = computed(() => {
    const session = this.overview()?.nextSession;
    return (
      session && {
        ...session,
        day: nearDay(session.startsAt, this.zone()),
        time: span(session.startsAt, session.minutes, this.zone()),
      }
    );
  });
  protected readonly lead = computed(() => {
    const count = this.overview()?.people.length ?? 0;
    return `${count} ${count === 1 ? 'member' : 'members'}, by first name. Signals are reasons to say hello, not measures of anyone.`;
  });
  protected readonly rows = computed(() => (this.overview()?.people ?? []).map((one) => ({ ...one, ...wordsOf(one) })));
  protected readonly signals = computed(() => this.rows().some(({ signals }) => signals.length > 0));
  protected readonly open = computed(() => this.rows().find(({ enrolmentId }) => enrolmentId === this.chosen()));
  protected readonly waiting = computed(() =>
    (this.overview()?.withoutCoachReply ?? []).map((thread) => ({
      ...thread,
      by: byOf(thread.opener),
      mark: thread.opener.nameHidden ? null : (thread.opener.person?.name ?? null),
      day: nearDayInside(thread.openedAt, this.zone()),
    })),
  );

  protected choose(enrolmentId: string): void {
    this.chosen.update((former) => (former === enrolmentId ? null : enrolmentId));
    // below the list where the page is narrow
    const show = () => this.card()?.nativeElement.scrollIntoView({ block: 'nearest' });
    afterNextRender(show, { injector: this.injector });
  }
}

type TablePerson = CoachOverview['people'][number];

const rsvpWords = { coming: 'coming', 'not-coming': 'not coming', unsure: 'unsure' } as const;

function wordsOf({ pausedUntil, nextRsvp, lastAttendance }: TablePerson) {
  return {
    note: pausedUntil === null ? '' : `paused until ${dayInWords(pausedUntil)}`,
    coming: pausedUntil !== null ? '–' : nextRsvp ? rsvpWords[nextRsvp] : 'not said',
    was: lastAttendance ? attendanceMarks[lastAttendance].toLowerCase() : '–',
  };
}

/** A coach who may know her is reminded that the cohort does not. */
function byOf({ person, nameHidden, gone }: Writer): string {
  if (!person) return gone ? 'A former member' : 'The author';
  return nameHidden ? `${person.name}, whose name the cohort does not know` : person.name;
}
