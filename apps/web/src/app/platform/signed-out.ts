import { Injectable, signal } from '@angular/core';

/** Whether a session that was open has ended under her hands. Apart from the session store, which needs HTTP itself. */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly state = signal(false);
  private person: string | null = null;

  /** The banner stands while this is true; the page and its text stay. */
  readonly now = this.state.asReadonly();

  /** For whom this tab asks; null for nobody. Another tab may have let somebody else in meanwhile. */
  asks(): string | null {
    return this.person;
  }

  /** She is signed in. */
  signedIn(personId: string): void {
    this.person = personId;
    this.state.set(false);
  }

  /** The server asked for a sign-in; only news where she had been signed in. */
  notice(): void {
    if (this.person !== null) this.state.set(true);
  }

  /** She signed out herself. */
  left(): void {
    this.person = null;
    this.state.set(false);
  }
}
