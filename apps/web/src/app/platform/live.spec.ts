import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { LiveEvent } from '@accelerator/contracts';
import { adaeze } from '@web/testing/people';
import { Live } from './live';
import { SessionStore } from './session-store';
import { SignedOut } from './signed-out';

/** jsdom has no event streams: this one is opened, fed and broken by hand. */
class HandStream {
  static readonly CLOSED = 2;
  static all: HandStream[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    HandStream.all.push(this);
  }

  close(): void {
    this.readyState = HandStream.CLOSED;
  }
}

const latest = () => {
  const stream = HandStream.all.at(-1);
  if (stream === undefined) throw new Error('No stream was opened.');
  return stream;
};

describe('live news', () => {
  beforeEach(() => {
    HandStream.all = [];
    Object.assign(globalThis, { EventSource: HandStream });
    Object.assign(window, { EventSource: HandStream });
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  });

  function start(): Live {
    const live = TestBed.inject(Live);
    TestBed.inject(SessionStore).become(adaeze);
    TestBed.tick();
    return live;
  }

  it('opens when somebody is signed in, and not before', () => {
    TestBed.inject(Live);
    TestBed.tick();
    expect(HandStream.all).toEqual([]);
    start();
    expect(latest().url).toBe('/api/v1/live?ngsw-bypass');
  });

  it('passes on what it understands and nothing else', () => {
    const live = start();
    const seen: LiveEvent[] = [];
    live.events.subscribe((event) => seen.push(event));
    const event = { kind: 'me', personId: adaeze.id };
    latest().onmessage?.({ data: JSON.stringify(event) });
    latest().onmessage?.({ data: '{"kind":"unheard-of"}' });
    latest().onmessage?.({ data: 'not json' });
    expect(seen).toEqual([event]);
  });

  it('comes back after a refusal, later each time, and counts its returns', () => {
    jest.useFakeTimers();
    const live = start();
    latest().onopen?.();
    expect(live.resumed()).toBe(0);
    for (const pause of [1000, 2000]) {
      const before = HandStream.all.length;
      latest().close();
      latest().onerror?.();
      jest.advanceTimersByTime(pause - 1);
      expect(HandStream.all).toHaveLength(before);
      jest.advanceTimersByTime(1);
      expect(HandStream.all).toHaveLength(before + 1);
    }
    latest().onopen?.();
    expect(live.resumed()).toBe(1);
    jest.useRealTimers();
  });

  it('closes when the session ends', () => {
    start();
    TestBed.inject(SignedOut).notice();
    TestBed.tick();
    expect(latest().readyState).toBe(HandStream.CLOSED);
  });
});
