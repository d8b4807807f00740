import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { buddyAnswers, type HomeView, lookBacks, stages } from '@accelerator/contracts';
import { firstName } from '@web/platform/names';
import { SessionStore } from '@web/platform/session-store';
import { dayIn, dayInWords, longDay, nearDay, span } from '@web/platform/times';
import { choicesOf } from '@web/ui/choice';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou, SeenBy } from '@web/ui/seen-by';
import { WhenThen } from '@web/ui/when-then';
import { Buddy } from './buddy';
import { dayLead } from './day-lead';
import { HomeStore } from './home-store';
import { keptFrom, KeptSoFar } from './kept-so-far';
import { NewCommitment } from './new-commitment';
import { Talk } from './talk';
import { waitingOf } from './waiting';
import { nextAsk } from './waiting-words';

/** The member's day: what has a time, what can wait, and what the cohort shares. */
@Component({
  imports: [
    Buddy,
    Failure,
    KeptSoFar,
    LoadingLines,
    MarginRow,
    NewCommitment,
    Page,
    RouterLink,
    SeenBy,
    Talk,
    WhenThen,
  ],
  providers: [HomeStore],
  templateUrl: './home-page.html',
})
export default class HomePage {
  protected readonly store = inject(HomeStore);
  private readonly session = inject(SessionStore);

  protected readonly onlyYou = onlyYou;
  /** Whether a new commitment is being written. */
  protected readonly writing = signal(false);
  private readonly another = viewChild<ElementRef<HTMLElement>>('another');
  protected readonly words = choicesOf(lookBacks);
  protected readonly buddyAnswers = choicesOf(buddyAnswers);
  protected readonly now = new Date();
  protected readonly zone = this.session.timeZone;
  protected readonly today = computed(() => longDay(this.now.toISOString(), this.zone()));
  protected readonly home = computed(() => (this.store.home.hasValue() ? this.store.home.value() : undefined));
  protected readonly lead = computed(() => {
    const home = this.home();
    return home ? dayLead(home, this.zone(), this.now) : '';
  });
  protected readonly place = this.session.enrolment;
  private readonly several = computed(() => this.session.enrolments().length > 1);
  /** The day on which her cohort begins, while that is to come. */
  protected readonly begins = computed(() => {
    const place = this.place();
    return place?.week === 0 ? dayInWords(place.startsOn) : '';
  });
  protected readonly demo = computed(() => this.session.me()?.demo ?? false);
  /** Those of the cohort that the side panel names. */
  protected readonly buddies = computed(() => {
    const here = this.place();
    return (this.home()?.buddies ?? []).filter(({ cohortId }) => !here || cohortId === here.cohortId);
  });
  protected readonly sessions = computed(() =>
    (this.home()?.comingSessions ?? []).map((session) => ({
      ...session,
      day: nearDay(session.startsAt, this.zone(), this.now),
      time: span(session.startsAt, session.minutes, this.zone()),
      company: [this.several() ? `${session.cohortName}.` : '', companyOf(session)].filter(Boolean).join(' '),
      said: session.rsvp ? saidWords[session.rsvp] : 'You have not said yet.',
      link: ['/cohorts', session.cohortId, 'sessions', session.id],
    })),
  );
  /** What comes in the week: a round has a day of the calendar, in whichever zone she is. */
  protected readonly rounds = computed(() => {
    const today = new Date(`${dayIn(this.now.toISOString(), this.zone())}T12:00:00Z`);
    return (this.home()?.comingRounds ?? []).map((round) => ({
      ...round,
      day: nearDay(`${round.onDate}T12:00:00Z`, 'UTC', today),
      title: [stages[round.stage], round.organisationName].filter(Boolean).join(', '),
      link: ['/opportunities', round.opportunityId, 'brief'],
    }));
  });
  protected readonly ask = computed(() => nextAsk(this.zone(), this.now));
  protected readonly waiting = computed(() => {
    const home = this.home();
    return home ? waitingOf(home, this.zone(), this.now) : [];
  });
  protected readonly kept = computed(() => {
    const kept = this.home()?.kept;
    const from = kept ? keptFrom(kept) : null;
    return kept && from !== null ? { ...kept, from } : null;
  });

  protected unread(count: number): string {
    return count === 1 ? 'One conversation with something new' : `${count} conversations with something new`;
  }

  protected set(): void {
    this.store.home.reload();
    this.stop();
  }

  protected stop(): void {
    this.writing.set(false);
    setTimeout(() => this.another()?.nativeElement.focus());
  }
}

/** A one-to-one is with one of the coaches. */
function companyOf({ type, coachNames }: Pick<HomeView['comingSessions'][number], 'type' | 'coachNames'>): string {
  if (coachNames.length === 0) return '';
  return `With ${coachNames.map(firstName).join(type === 'one-to-one' ? ' or ' : ' and ')}.`;
}

const saidWords = {
  coming: 'You said you are coming.',
  'not-coming': 'You said you are not coming. There will be a recap.',
  unsure: 'You said you are unsure.',
} as const;
