import { effect, inject, type Signal, untracked } from '@angular/core';
import { Live } from './live';
import { mayComeYet, problemFrom } from './problem';

/** What can be read again, as resources can. */
export interface Readable {
  readonly error: Signal<unknown>;
  readonly status: Signal<string>;
  reload(): boolean;
}

/** Reads a list again after a gap in the news, and again until it could be read. While a store is made. */
export function keepFresh(list: Readable): void {
  const live = inject(Live);
  effect(() => {
    if (live.resumed() > 0) untracked(() => list.reload());
  });
  effect(() => {
    const error = list.error();
    if (list.status() === 'resolved') live.caughtUp();
    else if (list.status() === 'error' && mayComeYet(problemFrom(error))) live.missed();
  });
}
