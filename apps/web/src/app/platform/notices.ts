import { Injectable, signal } from '@angular/core';

/** What is so now, with a way back where there is one. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
  /** When it was said. */
  readonly at: number;
}

/** Milliseconds in which what is said still belongs to the page to which the same deed leads. */
const onTheWay = 500;

/** The line at the foot of the window: one at a time, the newest wins. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly state = signal<Notice | null>(null);

  readonly current = this.state.asReadonly();

  /** `say('Taken back. It is only yours again.', () => store.putBack())` */
  say(text: string, undo?: () => void): void {
    this.state.set({ text, at: Date.now(), ...(undo && { undo }) });
  }

  undo(): void {
    const notice = this.state();
    this.clear();
    notice?.undo?.();
  }

  /** What was said on the page that is left now; not what came along on the way, nor what can be undone. */
  ofThisPage(): Notice | null {
    const notice = this.state();
    return notice === null || notice.undo || Date.now() - notice.at < onTheWay ? null : notice;
  }

  clear(): void {
    this.state.set(null);
  }
}
