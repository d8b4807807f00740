import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { LiveEvent } from '@accelerator/contracts';
import { HandStream } from '@web/testing/hand-stream';
import { adaeze } from '@web/testing/people';
import { Live } from './live';
import { problems } from './problems.interceptor';
import { SessionStore } from './session-store';
import { SignedOut } from './signed-out';

const latest = () => HandStream.latest();

describe('live news', () => {
  beforeEach(() => {
    HandStream.begin();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
    });
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
    expect(latest().url).toBe(`/api/v1/live?person=${adaeze.id}&ngsw-bypass`);
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

  it('tells once more what was missed, later each time until it came, and at once when the network is back', () => {
    jest.useFakeTimers();
    const live = start();
    for (const [pause, told] of [
      [1000, 1],
      [2000, 2],
    ] as const) {
      live.missed();
      live.missed();
      jest.advanceTimersByTime(pause - 1);
      expect(live.resumed()).toBe(told - 1);
      jest.advanceTimersByTime(2001);
      expect(live.resumed()).toBe(told);
    }
    live.caughtUp();
    live.missed();
    jest.advanceTimersByTime(1000);
    expect(live.resumed()).toBe(3);
    for (const name of ['offline', 'online']) {
      window.dispatchEvent(new Event(name));
      TestBed.tick();
    }
    expect(live.resumed()).toBe(4);
    jest.useRealTimers();
  });

  it('leaves its connection to others while the tab is hidden, and catches up when she is back', () => {
    jest.useFakeTimers();
    const live = start();
    latest().onopen?.();
    const turn = (state: DocumentVisibilityState) => {
      jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const wait = (milliseconds: number) => {
      jest.advanceTimersByTime(milliseconds);
      TestBed.tick();
    };
    turn('hidden');
    wait(9_000);
    turn('visible');
    wait(60_000);
    expect([HandStream.all.length, latest().readyState]).toEqual([1, 0]);
    turn('hidden');
    wait(10_000);
    expect([HandStream.all.length, latest().readyState]).toEqual([1, HandStream.CLOSED]);
    wait(60_000);
    expect([HandStream.all.length, live.resumed()]).toEqual([1, 0]);
    turn('visible');
    TestBed.tick();
    expect([HandStream.all.length, latest().readyState]).toEqual([2, 0]);
    latest().onopen?.();
    expect(live.resumed()).toBe(1);
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('learns from a refusal that somebody else is signed in now, and asks for nothing more', async () => {
    start();
    const asked = TestBed.inject(HttpTestingController);
    latest().close();
    latest().onerror?.();
    for (const request of ['once', 'again']) {
      const me = asked.expectOne('/api/v1/me');
      expect([request, me.request.headers.get('x-person')]).toEqual([request, adaeze.id]);
      me.flush({ code: 'sign-in' }, { status: 401, statusText: 'Sign in' });
      await new Promise((resolve) => setTimeout(resolve, 350));
    }
    expect(TestBed.inject(SignedOut).now()).toBe(true);
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(HandStream.all).toHaveLength(1);
  });

  it('closes when the session ends', () => {
    start();
    TestBed.inject(SignedOut).notice();
    TestBed.tick();
    expect(latest().readyState).toBe(HandStream.CLOSED);
  });
});
