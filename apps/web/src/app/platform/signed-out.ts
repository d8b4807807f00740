import { Injectable, signal } from '@angular/core';

/** Whether a session that was open has ended under her hands. Apart from the session store, which needs HTTP itself. */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly state = signal(false);
  private open = false;

  /** The banner stands while this is true; the page and its text stay. */
  readonly now = this.state.asReadonly();

  /** She is signed in. */
  signedIn(): void {
    this.open = true;
    this.state.set(false);
  }

  /** The server asked for a sign-in; only news where she had been signed in. */
  notice(): void {
    if (this.open) this.state.set(true);
  }

  /** She signed out herself. */
  left(): void {
    this.open = false;
    this.state.set(false);
  }
}
