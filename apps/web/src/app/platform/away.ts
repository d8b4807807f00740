import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Milliseconds for which a tab may be hidden before it counts as left: a short look elsewhere changes nothing. */
const awayAfter = 10_000;

/** Whether this tab has been hidden for a while. */
@Injectable({ providedIn: 'root' })
export class Away {
  private readonly document = inject(DOCUMENT);
  private readonly state = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly now = this.state.asReadonly();

  constructor() {
    const turn = () => this.turn();
    turn();
    this.document.addEventListener('visibilitychange', turn);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.document.removeEventListener('visibilitychange', turn);
    });
  }

  private turn(): void {
    clearTimeout(this.timer);
    if (this.document.visibilityState === 'hidden') this.timer = setTimeout(() => this.state.set(true), awayAfter);
    else this.state.set(false);
  }
}
