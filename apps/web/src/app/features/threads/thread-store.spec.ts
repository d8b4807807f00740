import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReplyView, ThreadView } from '@accelerator/contracts';
import { Live } from '@web/platform/live';
import { SessionStore } from '@web/platform/session-store';
import { HandStream } from '@web/testing/hand-stream';
import { adaeze } from '@web/testing/people';
import { ThreadStore } from './thread-store';

const [cohortId, threadId] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000041'];
const here = `/api/v1/cohorts/${cohortId}/threads/${threadId}`;
const writer = {
  person: { id: '00000000-0000-4000-8000-0000000000ff', name: 'Birgit' },
  coach: false,
  author: false,
  mine: false,
  nameHidden: false,
};

const reply = (id: string, minute: number): ReplyView => ({
  ...{ id, kind: 'appreciate', writer, body: id, at: `2026-09-18T09:0${minute}:00.000Z` },
  ...{ edited: false, removed: false, abilities: { edit: false, report: true } },
});

const thread = (replies: ReplyView[]): ThreadView => ({
  ...{ id: threadId, cohortId, kind: 'question', audience: 'cohort', title: 'A question', body: '', opener: writer },
  ...{ sheet: null, openedAt: '2026-09-18T09:00:00.000Z', lastActivityAt: '2026-09-18T09:00:00.000Z', resting: false },
  ...{ holdings: [], myHolding: null, replies, next: null, readUpTo: null, offerRequests: [], muchSaid: false },
  brought: false,
  revision: 1,
  edited: false,
  abilities: {
    ...{ replyKinds: [], report: false, askWhetherIdeaIsWelcome: false, questionWaits: false, reopen: false },
    ...{ bring: true, edit: false, remove: false },
  },
});

const moment = () => new Promise((resolve) => setTimeout(resolve));
const unavailable = { status: 503, statusText: 'No' };

describe('an open conversation', () => {
  let store: ThreadStore;
  let http: HttpTestingController;

  beforeEach(async () => {
    HandStream.begin();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), ThreadStore] });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(SessionStore).become(adaeze);
    store = TestBed.inject(ThreadStore);
    TestBed.tick();
    const opening = store.load({ cohortId, threadId });
    http.expectOne(here).flush(thread([]));
    await moment();
    http.expectOne(`${here}/position`).flush(null);
    await opening;
  });

  const hears = async (replyId: string) => {
    const event = { kind: 'reply', cohortId, threadId, replyId };
    HandStream.latest().onmessage?.({ data: JSON.stringify(event) });
    await moment();
  };
  const shown = () => store.thread()?.replies.map(({ body }) => body);
  const [first, second] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];

  it('puts a reply in its place as it comes, and counts it as read', async () => {
    await hears(first);
    http.expectOne(`${here}/replies/${first}`).flush(reply(first, 1));
    await moment();
    expect(shown()).toEqual([first]);
    expect(http.expectOne(`${here}/position`).request.body).toEqual({ upTo: reply(first, 1).at });
  });

  it('places nothing after a gap and reads nothing past it, until the whole has come', async () => {
    await hears(first);
    http.expectOne(`${here}/replies/${first}`).flush(null, unavailable);
    await moment();
    http.expectOne(here).flush(null, unavailable);
    await moment();
    await hears(second);
    http.expectNone(`${here}/replies/${second}`);
    http.expectOne(here).flush(null, unavailable);
    await moment();
    http.expectNone(`${here}/position`);
    expect(shown()).toEqual([]);
    HandStream.latest().onopen?.();
    HandStream.latest().onopen?.();
    TestBed.tick();
    http.expectOne(here).flush(thread([reply(first, 1), reply(second, 2)]));
    await moment();
    expect(shown()).toEqual([first, second]);
    expect(store.failure()).toBe('');
    expect(http.expectOne(`${here}/position`).request.body).toEqual({ upTo: reply(second, 2).at });
  });

  it('reads nothing as seen while another reply is on its way', async () => {
    await hears(first);
    await hears(second);
    const slow = http.expectOne(`${here}/replies/${first}`);
    http.expectOne(`${here}/replies/${second}`).flush(reply(second, 2));
    await moment();
    http.expectNone(`${here}/position`);
    slow.flush(reply(first, 1));
    await moment();
    expect(shown()).toEqual([first, second]);
    expect(http.expectOne(`${here}/position`).request.body).toEqual({ upTo: reply(second, 2).at });
  });

  it('is told again by itself of what did not come', async () => {
    jest.useFakeTimers();
    await Promise.resolve();
    TestBed.inject(Live).missed();
    jest.advanceTimersByTime(1000);
    jest.useRealTimers();
    TestBed.tick();
    http.expectOne(here).flush(thread([reply(first, 1)]));
    await moment();
    expect(shown()).toEqual([first]);
  });
});
