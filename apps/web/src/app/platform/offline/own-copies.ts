import { DestroyRef, effect, inject, Injectable, untracked } from '@angular/core';
import { online } from '@web/platform/connection';
import { knownHere } from '@web/platform/drafts/known-here';
import { rememberHere } from '@web/platform/drafts/remember-here';
import { Unsent } from '@web/platform/drafts/unsent';
import { tellOtherTabs } from '@web/platform/other-tabs';
import { SignedOut } from '@web/platform/signed-out';
import { SessionStore } from '@web/platform/session-store';
import { Copies } from './copies';
import { Copying } from './copying';
import { Leisure, passed } from './leisure';

/** Milliseconds: after she has come in, and from one round to the next. */
const pauses = { first: 4_000, rounds: 180_000 } as const;

/**
 * While nothing else is asked for: sends what was written without a network and has no page open, and keeps copies of
 * herself and of what she reads for the next time without one. Ends with her session and with the network.
 */
@Injectable({ providedIn: 'root' })
export class OwnCopies {
  private readonly unsent = inject(Unsent);
  private readonly copying = inject(Copying);
  private ending = new AbortController();

  constructor() {
    const [session, copies] = [inject(SessionStore), inject(Copies)];
    const signedOut = inject(SignedOut);
    inject(DestroyRef).onDestroy(() => this.ending.abort());
    effect(() => {
      if (signedOut.now()) void knownHere.close(signedOut.asks());
    });
    effect(() => {
      const me = session.me();
      this.ending.abort();
      if (!me || !online() || signedOut.now()) return;
      this.ending = new AbortController();
      untracked(() => {
        tellOtherTabs({ deed: 'came', account: me.id });
        void rememberHere(me.id).catch(() => undefined);
        if (!session.fromDevice) void copies.keep('me', me);
        void this.rounds(session.hasNotebook(), this.ending.signal);
      });
    });
  }

  /**
   * Copies until all are here; what waits to be sent every few minutes, for a server that did not answer comes back
   * unannounced.
   */
  private async rounds(hasNotebook: boolean, ended: AbortSignal): Promise<void> {
    let copies = hasNotebook;
    for (let wait: number = pauses.first; await passed(wait, ended); wait = pauses.rounds) {
      await this.unsent.sendWaiting().catch(() => undefined);
      if (copies) copies = !(await this.copying.isDone(new Leisure(ended)));
    }
  }
}
