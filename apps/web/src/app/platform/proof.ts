import { Injectable, signal } from '@angular/core';

/** Asks the person at the keyboard, once for all that waits, to show again who she is. */
@Injectable({ providedIn: 'root' })
export class Proof {
  private readonly waiting = signal<PromiseWithResolvers<boolean> | null>(null);

  /** The dialog stands while this is not null. */
  readonly asked = this.waiting.asReadonly();

  /** True once she has shown it; false where she would rather not now. */
  ask(): Promise<boolean> {
    const asked = this.waiting() ?? Promise.withResolvers<boolean>();
    this.waiting.set(asked);
    return asked.promise;
  }

  end(shown: boolean): void {
    this.waiting()?.resolve(shown);
    this.waiting.set(null);
  }
}
