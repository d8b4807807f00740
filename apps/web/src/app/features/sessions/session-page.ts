import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import type { SessionView } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { shortDay } from '@web/platform/times';
import { Dialog } from '@web/ui/dialog';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import type { Audience } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { Agenda } from './agenda';
import { AttendanceTable } from './attendance-table';
import { Brought } from './brought';
import { CoachNotes } from './coach-notes';
import { MeetingWalk } from './meeting-walk';
import { OneSessionStore } from './one-session-store';
import { OwnPart } from './own-part';
import { RecapForm } from './recap-form';
import { SessionSide } from './session-side';
import { besideCoaches, elsewhereWords, whenWords } from './session-words';

/** One session: what it holds, who comes, what one sets oneself; for coaches also how it is held and kept. */
@Component({
  selector: 'session-page',
  imports: [
    Agenda,
    AttendanceTable,
    Brought,
    CoachNotes,
    Dialog,
    Failure,
    LoadingLines,
    MeetingWalk,
    OwnPart,
    Page,
    RecapForm,
    RouterLink,
    SessionSide,
    Words,
  ],
  providers: [OneSessionStore],
  templateUrl: './session-page.html',
})
export default class SessionPage {
  protected readonly store = inject(OneSessionStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  readonly cohortId = input.required<string>();
  readonly sessionId = input.required<string>();

  protected readonly view = this.store.view;
  protected readonly zone = this.session.timeZone;
  protected readonly calling = signal(false);
  protected readonly ending = signal(false);
  protected readonly coach = computed(() => this.session.role() === 'coach');
  protected readonly back = computed(() => ({ label: 'Sessions', link: ['/cohorts', this.cohortId(), 'sessions'] }));
  protected readonly when = computed(() => {
    const view = this.view();
    return view ? whenWords(view, this.zone()) : '';
  });
  protected readonly elsewhere = computed(() => {
    const view = this.view();
    return view ? elsewhereWords(view, this.zone()) : '';
  });
  protected readonly audience = computed<Audience>(() => {
    const name = this.session.enrolment()?.cohortName ?? 'The cohort';
    const view = this.view();
    if (view?.state === 'draft') return { kind: 'coaches', words: `Only the coaches of ${name}` };
    if (view?.type === 'one-to-one') return besideCoaches(view, name);
    return { kind: 'cohort', words: view ? `${name}: ${countWords(view.readers)}` : name };
  });
  /** Walking the agenda is offered until the meeting is over, also by the clock. */
  protected readonly walking = computed(() => {
    const view = this.view();
    return view?.abilities.hold === true && ['planned', 'open', 'live'].includes(view.state);
  });
  /** Whether the agenda says where it stands, or what became of it. */
  protected readonly walked = computed(() => {
    const state = this.view()?.state;
    if (state === 'live') return 'on';
    return state === 'ended' || state === 'recapped' ? 'over' : null;
  });
  protected readonly recapped = computed(() => {
    const at = this.view()?.recappedAt;
    return at ? shortDay(at, this.zone()) : '';
  });

  constructor() {
    effect(() => this.store.open(this.cohortId(), this.sessionId()));
    effect(() => {
      const view = this.view();
      if (view) this.title.setTitle(view.title);
    });
  }

  /** A deed may take its own button away: then the focus goes to the heading. */
  protected async deed(doing: Promise<boolean>): Promise<boolean> {
    const done = await doing;
    setTimeout(() => {
      if (this.document.activeElement === this.document.body) this.document.querySelector('h1')?.focus();
    });
    return done;
  }

  protected async end(): Promise<void> {
    this.ending.set(false);
    await this.deed(this.store.end());
  }

  protected async cancel(): Promise<void> {
    const draft = this.view()?.state === 'draft';
    const done = await this.store.cancel();
    this.calling.set(false);
    void this.deed(Promise.resolve(done));
    if (done && draft) await this.router.navigate(this.back().link);
  }
}

function countWords({ members, coaches }: SessionView['readers']): string {
  return `${members} ${members === 1 ? 'member' : 'members'}, ${coaches} ${coaches === 1 ? 'coach' : 'coaches'}`;
}
