import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { liveStatuses, type Me, type MyEnrolment, readMe, signOut } from '@accelerator/contracts';
import { ApiClient } from './api-client';
import { knownHere, meKnownHere } from './drafts/known-here';
import { isUnanswered, ProblemError } from './problem';
import { SignedOut } from './signed-out';

/** Under which this device has the cohort that she looked at last; `last-cohort.ts` keeps it. */
export const lastCohort = 'cohort';

/** Who is signed in, her places, and the cohort she is looking at. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly signedOut = inject(SignedOut);
  private readonly document = inject(DOCUMENT);
  private readonly person = signal<Me | null>(null);
  private readonly chosen = signal<string | null>(this.remembered());
  private asking: Promise<Me | null> | null = null;
  /** She is known by this device alone, not by an answer of the server. */
  fromDevice = false;

  readonly me = this.person.asReadonly();
  /** Places in which she takes part now. */
  readonly enrolments = computed(() =>
    (this.me()?.enrolments ?? []).filter((one) => liveStatuses.includes(one.status)),
  );
  /** The place she is looking at: the one of the address, else the last one, else the first. */
  readonly enrolment = computed<MyEnrolment | null>(
    () => this.enrolments().find((one) => one.cohortId === this.chosen()) ?? this.enrolments()[0] ?? null,
  );
  readonly cohortId = computed(() => this.enrolment()?.cohortId ?? null);
  /** Whose frame she sees. An admin without a place has the programme office. */
  readonly role = computed(() => this.enrolment()?.role ?? (this.me()?.admin ? 'admin' : null));
  /** She has written and kept things as a member, also where she is none now. */
  readonly hasNotebook = computed(() => this.me()?.notebook === true);
  /** Her own zone, in which every time is shown. */
  readonly timeZone = computed(() => this.me()?.timeZone ?? 'Europe/London');
  readonly quiet = computed(() => this.me()?.quietUntil ?? null);

  /** Asks once who is signed in; null for nobody. Throws `ProblemError` where the server cannot say. */
  load(): Promise<Me | null> {
    const known = this.person();
    if (known) return Promise.resolve(known);
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  /** Every sign-in and every change of the person answers with her: put her in place here. */
  become(me: Me): void {
    this.fromDevice = false;
    this.person.set(me);
    this.signedOut.signedIn(me.id);
  }

  /** Asks again, after something changed elsewhere. */
  async refresh(): Promise<void> {
    this.become(await this.api.call(readMe, {}));
  }

  /** Looks at another of her cohorts; false where she has no place in it. */
  enter(cohortId: string): boolean {
    if (!this.enrolments().some((one) => one.cohortId === cohortId)) return false;
    this.chosen.set(cohortId);
    return true;
  }

  async signOut(): Promise<void> {
    await this.api.call(signOut, {});
    this.forget();
  }

  /** The session is gone on the server already: after signing out everywhere. */
  forget(): void {
    this.signedOut.left();
    this.person.set(null);
  }

  private async ask(): Promise<Me | null> {
    try {
      this.become(await this.api.call(readMe, {}));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'sign-in') await knownHere.close(knownHere.account());
      else this.comeInAs(await meKnownHere(), error);
    }
    return this.person();
  }

  /** Without an answer of the server: whom this device knows may read and write what is kept on it. */
  private comeInAs(kept: unknown, error: ProblemError): void {
    const me = readMe.reply.safeParse(likeNow(kept));
    if (!me.data || !isUnanswered(error)) throw error;
    this.become(me.data);
    this.fromDevice = true;
  }

  private remembered(): string | null {
    return this.document.defaultView?.localStorage.getItem(lastCohort) ?? null;
  }
}

/** As an earlier release kept it: what came since is filled in, so that she comes in without a network after an update. */
function likeNow(kept: unknown): unknown {
  return typeof kept === 'object' ? { notebook: true, ...kept } : kept;
}
