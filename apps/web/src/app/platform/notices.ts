import { Injectable, signal } from '@angular/core';

/** What is so now, with a way back where there is one. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

/** The line at the foot of the window: one at a time, the newest wins. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly state = signal<Notice | null>(null);
  private readonly times = signal(0);

  readonly current = this.state.asReadonly();
  /** How often she has undone something. A notice goes along to the next page, which may show what she undoes there. */
  readonly undone = this.times.asReadonly();

  /** `say('Taken back. It is only yours again.', () => store.putBack())` */
  say(text: string, undo?: () => void): void {
    this.state.set(undo ? { text, undo } : { text });
  }

  undo(): void {
    const notice = this.state();
    this.clear();
    this.times.update((times) => times + 1);
    notice?.undo?.();
  }

  clear(): void {
    this.state.set(null);
  }
}
