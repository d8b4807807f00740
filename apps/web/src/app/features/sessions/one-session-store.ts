import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type AgendaState,
  cancelSession,
  endSession,
  listCohortCommitments,
  publishSession,
  readSession,
  type RsvpAnswer,
  rsvpToSession,
  type SessionView,
  walkAgenda,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { keepFresh } from '@web/platform/kept-fresh';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';

interface SessionPath {
  readonly cohortId: string;
  readonly sessionId: string;
}

/** The longest pause that a browser's timer counts, in milliseconds. */
const longestWait = 2_000_000_000;

/** One session: its reading, which follows what others do to it, and the deeds at it. */
@Injectable()
export class OneSessionStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly path = signal<SessionPath | undefined>(undefined);
  private readonly asked = () => {
    const params = this.path();
    return params && { params };
  };
  private before: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly session = this.api.resource(readSession, this.asked);
  readonly failure = computed(() => problemText(this.session.error()));
  readonly view = computed(() => (this.session.hasValue() ? this.session.value() : undefined));
  /** What others of the cohort set themselves here and chose to show. */
  readonly shown = computed(() =>
    (this.commitments.hasValue() ? this.commitments.value().items : []).filter(({ mine }) => !mine),
  );

  private readonly commitments = this.api.resource(listCohortCommitments, () => {
    const path = this.path();
    return path && { params: { cohortId: path.cohortId }, query: { sessionId: path.sessionId } };
  });

  constructor() {
    const live = inject(Live);
    live.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event.kind === 'session' && event.sessionId === this.path()?.sessionId) this.session.reload();
      if (event.kind === 'commitment' && event.cohortId === this.path()?.cohortId) this.commitments.reload();
    });
    keepFresh(this.session);
    keepFresh(this.commitments);
    effect(() => this.waitForRoom(this.view()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  open(cohortId: string, sessionId: string): void {
    this.path.set({ cohortId, sessionId });
  }

  /**
   * The answer of a deed. One that a later revision has overtaken changes nothing, and none takes the place of another
   * session. Deeds that raise no revision come in order by being done in order.
   */
  put(view: SessionView): void {
    if (view.id !== this.path()?.sessionId) return;
    if (view.revision >= (this.view()?.revision ?? 0)) this.session.set(view);
  }

  rsvp(answer: RsvpAnswer): Promise<boolean> {
    return this.tried(async (params) => this.put(await this.api.call(rsvpToSession, { params, body: { answer } })));
  }

  publish(): Promise<boolean> {
    return this.tried(async (params) => {
      this.put(await this.api.call(publishSession, { params }));
      this.notices.say('Published. The cohort sees it now.');
    });
  }

  cancel(): Promise<boolean> {
    return this.tried(async (params) => {
      this.put(await this.api.call(cancelSession, { params }));
      this.notices.say('Called off.');
    });
  }

  /** One part runs at a time; the former one is done then. */
  walk(itemId: string, state: AgendaState): Promise<boolean> {
    return this.tried(async (params) => {
      this.put(await this.api.call(walkAgenda, { params: { ...params, itemId }, body: { state } }));
    });
  }

  end(): Promise<boolean> {
    return this.tried(async (params) => {
      this.put(await this.api.call(endSession, { params }));
      this.notices.say('Ended. Thank you for holding it.');
    });
  }

  /** The meeting link comes when the room opens. */
  private waitForRoom(view: SessionView | undefined): void {
    clearTimeout(this.timer);
    const wait = view?.state === 'planned' ? Date.parse(view.opensAt) - Date.now() : 0;
    if (wait > 0 && wait < longestWait) this.timer = setTimeout(() => this.session.reload(), wait + 1000);
  }

  /** After the one before it, so that what stands here at the end is what the last one left. */
  private tried(deed: (path: SessionPath) => Promise<void>): Promise<boolean> {
    const path = this.path();
    const tried = this.before.then(() => path !== undefined && this.went(deed(path)));
    this.before = tried;
    return tried;
  }

  private async went(deed: Promise<void>): Promise<boolean> {
    try {
      await deed;
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      return false;
    }
  }
}
