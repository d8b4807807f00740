import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the browser has a network at all. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly state = signal(inject(DOCUMENT).defaultView?.navigator.onLine ?? true);

  readonly online = this.state.asReadonly();

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    const ending = new AbortController();
    view?.addEventListener('online', () => this.state.set(true), { signal: ending.signal });
    view?.addEventListener('offline', () => this.state.set(false), { signal: ending.signal });
    inject(DestroyRef).onDestroy(() => ending.abort());
  }
}
