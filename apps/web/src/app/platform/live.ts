import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { LiveEvent } from '@accelerator/contracts';
import { type Observable, Subject } from 'rxjs';
import { Away } from './away';
import { online } from './connection';
import { SessionStore } from './session-store';
import { SignedOut } from './signed-out';

const firstPause = 1000;
const longestPause = 30_000;

/**
 * News from the server: ids only, the page asks for the thing itself. The stream is open while somebody is signed
 * in and the tab is not left: a browser has few connections to one house where it speaks HTTP/1.1, and what is saved
 * needs them. It comes back by itself; because news may have been missed meanwhile, `resumed` counts the returns, and a page
 * that shows live things reloads when it changes. A page that could not read what it was told of says so (`missed`),
 * and is told again. The stream is asked for by the person whose page this is. A browser says nothing of why it was refused:
 * then the server is asked who is signed in, and the page learns where that is somebody else or nobody.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly document = inject(DOCUMENT);
  private readonly signedOut = inject(SignedOut);
  private readonly session = inject(SessionStore);
  private readonly news = new Subject<LiveEvent>();
  private readonly returns = signal(0);
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;
  private opened = false;
  private missing: ReturnType<typeof setTimeout> | undefined;
  private missedPause = firstPause;

  readonly events: Observable<LiveEvent> = this.news.asObservable();
  /** How often there was a gap in the news that may be filled now; 0 at first. */
  readonly resumed = this.returns.asReadonly();

  constructor() {
    const personId = computed(() => this.session.me()?.id);
    const away = inject(Away);
    effect(() => {
      this.close();
      // whatever comes meanwhile is missed, and caught up with once the stream is back
      if (away.now()) this.opened = true;
      else this.openFor(this.signedOut.now() ? undefined : personId());
    });
    let before = online();
    effect(() => {
      const now = online();
      if (now && !before) untracked(() => this.fill());
      before = now;
    });
    inject(DestroyRef).onDestroy(() => this.close());
  }

  /** What was asked for because of news did not come: later, and later each time, it is told once more. */
  missed(): void {
    this.missing ??= setTimeout(() => this.fill(), this.missedPause);
    this.missedPause = Math.min(this.missedPause * 2, longestPause);
  }

  /** What was missed has come. */
  caughtUp(): void {
    this.missedPause = firstPause;
  }

  private fill(): void {
    clearTimeout(this.missing);
    this.missing = undefined;
    this.returns.update((count) => count + 1);
  }

  private openFor(personId: string | undefined): void {
    const EventSourceHere = this.document.defaultView?.EventSource;
    if (EventSourceHere === undefined || personId === undefined) return;
    const source = new EventSourceHere(`/api/v1/live?person=${personId}&ngsw-bypass`);
    source.onopen = () => this.arrived();
    source.onmessage = (message: MessageEvent<unknown>) => this.read(message.data);
    source.onerror = () => this.lost(source, personId);
    this.source = source;
  }

  private arrived(): void {
    this.pause = firstPause;
    if (this.opened) this.fill();
    this.opened = true;
  }

  private read(data: unknown): void {
    const event = LiveEvent.safeParse(parsed(data));
    if (event.success) this.news.next(event.data);
  }

  /** The browser reconnects after a broken network by itself, and gives up after a refusal: then we wait and try. */
  private lost(source: EventSource, personId: string): void {
    if (source.readyState !== EventSource.CLOSED) return;
    this.source = null;
    void this.session.refresh().catch(() => undefined); // what comes of it, the interceptor notices
    this.timer = setTimeout(() => this.openFor(personId), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.missing);
    this.missing = undefined;
    this.source?.close();
    this.source = null;
  }
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
