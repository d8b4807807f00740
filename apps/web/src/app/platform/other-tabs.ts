import { DestroyRef, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from './session-store';
import { SignedOut } from './signed-out';

/** What a page tells the others of this browser: who came in on it, or who signed out. */
export interface Told {
  readonly deed: 'came' | 'left';
  readonly account: string;
}

const channel = 'who-is-here';

/** Never throws. */
export function tellOtherTabs(told: Told): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const others = new BroadcastChannel(channel);
  others.postMessage(told);
  others.close();
}

/**
 * One browser has one session. Where she signed out on another page, hers do not stay on the screen for whoever sits
 * down next; what was unsent there was named before she left. Where somebody else came in, hers say that she is signed
 * out, ask nothing more and lay nothing down. A page that is not told learns it by the next answer of the server.
 */
@Injectable({ providedIn: 'root' })
export class OtherTabs {
  private readonly session = inject(SessionStore);
  private readonly signedOut = inject(SignedOut);
  private readonly router = inject(Router);

  constructor() {
    if (typeof BroadcastChannel === 'undefined') return;
    const others = new BroadcastChannel(channel);
    others.onmessage = ({ data }: MessageEvent<Told>) => this.hear(data);
    inject(DestroyRef).onDestroy(() => others.close());
  }

  private hear({ deed, account }: Told): void {
    const isHer = account === this.session.me()?.id;
    if (deed === 'came' && !isHer) this.signedOut.notice();
    if (deed !== 'left' || !isHer) return;
    this.session.forget();
    void this.router.navigateByUrl('/sign-in', { replaceUrl: true });
  }
}
