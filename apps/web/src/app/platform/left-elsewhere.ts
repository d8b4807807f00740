import { DestroyRef, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from './session-store';

const channel = 'left';

/** She signed out on this page: her other pages in this browser are told. Never throws. */
export function tellOtherTabs(account: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const others = new BroadcastChannel(channel);
  others.postMessage(account);
  others.close();
}

/**
 * Signing out is for the whole browser: what is open in her other tabs does not stay on the screen for whoever sits
 * down next. What was unsent there was named before she left. Where a tab is not told, the next answer of the server
 * tells it.
 */
@Injectable({ providedIn: 'root' })
export class LeftElsewhere {
  constructor() {
    if (typeof BroadcastChannel === 'undefined') return;
    const [session, router, others] = [inject(SessionStore), inject(Router), new BroadcastChannel(channel)];
    others.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== session.me()?.id) return;
      session.forget();
      void router.navigateByUrl('/sign-in', { replaceUrl: true });
    };
    inject(DestroyRef).onDestroy(() => others.close());
  }
}
