import {
  HttpBackend,
  HttpErrorResponse,
  HttpHeaders,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { BriefView, DebriefLine, DebriefView, Me, OpportunityLine } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { adaeze, ruth } from '@web/testing/people';
import { defer, of, throwError } from 'rxjs';
import { Copies } from './copies';
import { OwnCopies } from './own-copies';

const at = '2026-11-23T10:00:00.000Z';
const first = '00000000-0000-4000-8000-000000000031';
const second = '00000000-0000-4000-8000-000000000032';
const third = '00000000-0000-4000-8000-000000000033';

const line = (id: string): DebriefLine => ({
  ...{ id, mode: 'log', state: 'open', process: 'CPO', outcomeKind: 'in-process', newsOn: null, freshness: null },
  ...{ holdsText: false, sharedWith: [], updatedAt: at },
});

const debrief = (id: string): DebriefView => ({
  ...{ id, mode: 'log', answers: {}, revisions: {}, createdAt: at, updatedAt: at, state: 'open', freshness: null },
  ...{ restedAt: null, remindOn: null, shared: [], abilities: { share: true, rest: true } },
});

const process = '00000000-0000-4000-8000-000000000051';
const opportunity: OpportunityLine = {
  ...{ id: process, revision: 1, roleTitle: 'CPO', organisationName: 'Halden', stage: null, since: null },
  ...{
    group: 'panels',
    lastRound: { stage: 'panel', onDate: '2099-12-31', atTime: null },
    nextStep: '',
    nextStepOn: null,
  },
  ...{
    cohortShielded: false,
    outcome: null,
    endedOn: null,
    door: null,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
  },
};
const brief: BriefView = {
  ...{ opportunityId: process, roleTitle: 'CPO', organisationName: 'Halden', ended: false, round: null, stage: null },
  ...{
    rounds: [],
    questions: [],
    given: [],
    stories: [],
    toAsk: [],
    signals: { n: 0, items: [] },
    clue: null,
    nextTime: null,
  },
};

const none = { items: [], next: null };
const pages: Readonly<Record<string, unknown>> = {
  brief,
  debriefs: { items: [first, second, third].map(line), next: null },
  'non-negotiables': none,
  commitments: { items: [] },
  opportunities: { items: [opportunity], next: null },
};

interface Refusal {
  readonly status: number;
  readonly after?: string;
}

/** The far end of the network: three debriefs, and what is refused at which address, one answer after the other. */
function serverOf(refusals: Readonly<Record<string, Refusal[]>>) {
  const asked: string[] = [];
  const answer = (url: string) => {
    const name = url.split('/').at(-1) ?? '';
    asked.push(name);
    const refused = refusals[name]?.shift();
    const headers = new HttpHeaders(refused?.after === undefined ? {} : { 'retry-after': refused.after });
    if (refused) return throwError(() => new HttpErrorResponse({ status: refused.status, headers }));
    return of(new HttpResponse({ status: 200, body: pages[name] ?? debrief(name) }));
  };
  return { asked, handle: ({ url }: { readonly url: string }) => defer(() => answer(url)) };
}

/** What this device keeps, which jsdom has no place for. */
function copiesIn(held: Map<string, unknown>) {
  return {
    keep: (key: string, value: unknown) => Promise.resolve(void held.set(key, value)),
    find: (key: string) => Promise.resolve(held.get(key)),
    drop: (key: string) => Promise.resolve(void held.delete(key)),
    keys: (prefix: string) => Promise.resolve([...held.keys()].filter((key) => key.startsWith(prefix))),
  };
}

function begin(refusals: Readonly<Record<string, Refusal[]>> = {}, kept: readonly string[] = [], me: Me = adaeze) {
  const server = serverOf(refusals);
  const held = new Map<string, unknown>(
    kept.map((id) => [`debrief:${id}`, { ...debrief(id), updatedAt: '2026-11-01T10:00:00.000Z' }]),
  );
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      { provide: HttpBackend, useValue: server },
      { provide: Copies, useValue: copiesIn(held) },
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(me);
  TestBed.inject(OwnCopies);
  TestBed.tick();
  const debriefs = () => [...held.keys()].filter((key) => key.startsWith('debrief:')).map((key) => key.slice(-1));
  const times = (name: string) => server.asked.filter((one) => one === name).length;
  return { server, held, debriefs, times };
}

const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

describe('copies of a member’s debriefs', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('are all here a little after she has come in, and are not asked for again', async () => {
    const { server, held, debriefs } = begin();
    await pass(3);
    expect(server.asked).toEqual([]);
    await pass(5);
    expect(debriefs()).toEqual(['1', '2', '3']);
    expect([...held.keys()]).toEqual(
      expect.arrayContaining(['me', 'debriefs', 'conditions', 'looked-back', `brief:${process}`]),
    );
    const { length } = server.asked;
    await pass(400);
    expect(server.asked).toHaveLength(length);
  });

  it('are nobody’s who is no member', async () => {
    const { server, held } = begin({}, [], ruth);
    await pass(200);
    expect([server.asked, [...held.keys()]]).toEqual([[], ['me']]);
  });

  it('lose the one that is gone meanwhile, and its line, and none of the others', async () => {
    const { held, debriefs } = begin({ [second]: [{ status: 404 }] }, [first, second]);
    await pass(10);
    expect(debriefs()).toEqual(['1', '3']);
    expect(held.get('debriefs')).toEqual([line(first), line(third)]);
  });

  it('lose the page before she goes in where its process is gone', async () => {
    const { held, debriefs } = begin({ brief: [{ status: 404 }] });
    held.set(`brief:${process}`, brief).set(`brief:${first}`, brief);
    await pass(10);
    expect([...held.keys()].filter((key) => key.startsWith('brief:'))).toEqual([]);
    expect(debriefs()).toEqual(['1', '2', '3']);
  });

  it('are not kept back by what cannot be read beside them, which is asked for again later', async () => {
    const { held, debriefs, times } = begin({ 'non-negotiables': [{ status: 500 }] }, [first.replace('31', '39')]);
    await pass(10);
    expect([debriefs(), held.has('conditions')]).toEqual([['1', '2', '3'], false]);
    await pass(200);
    expect([held.has('conditions'), times(first)]).toEqual([true, 1]);
  });

  it('lose what stands in her list no longer', async () => {
    const other = first.replace('31', '39');
    const { debriefs } = begin({}, [other]);
    await pass(10);
    expect(debriefs()).toEqual(['1', '2', '3']);
  });

  it('go on without one that cannot be had for a reason of its own', async () => {
    const { debriefs, times } = begin({ [second]: [{ status: 500 }] });
    await pass(400);
    expect([debriefs(), times(second)]).toEqual([['1', '3'], 1]);
  });

  it.each([429, 503])('wait as long as the server says with %s, and go on', async (status) => {
    const { debriefs, times } = begin({ [second]: [{ status, after: '20' }] });
    await pass(15);
    expect([debriefs(), times(second)]).toEqual([['1'], 1]);
    await pass(15);
    expect([debriefs(), times(second)]).toEqual([['1', '2', '3'], 2]);
  });

  it('wait a little where nobody says how long, and at most a minute', async () => {
    const { debriefs, times } = begin({ [first]: [{ status: 503 }], [second]: [{ status: 429, after: '7200' }] });
    await pass(10);
    expect(times(first)).toBe(2);
    await pass(60);
    expect(debriefs()).toEqual(['1', '2', '3']);
  });

  it('are made whole in a later round where the server has no time in this one', async () => {
    const away = Array.from({ length: 3 }, () => ({ status: 503, after: '1' }));
    const { debriefs, times } = begin({ [second]: away });
    await pass(60);
    expect([debriefs(), times('debriefs'), times(second)]).toEqual([['1'], 1, 3]);
    await pass(180);
    expect([debriefs(), times(first), times('debriefs')]).toEqual([['1', '2', '3'], 1, 2]);
    await pass(400);
    expect(times('debriefs')).toBe(2);
  });

  it('are made in a later round where their list could not be had', async () => {
    const { debriefs } = begin({ debriefs: [{ status: 500 }] });
    await pass(60);
    expect(debriefs()).toEqual([]);
    await pass(180);
    expect(debriefs()).toEqual(['1', '2', '3']);
  });

  it.each([401, 403])('end with %s, in later rounds as well', async (status) => {
    const { debriefs, times } = begin({ [second]: [{ status }, { status }] });
    await pass(400);
    expect([debriefs(), times(third), times('debriefs')]).toEqual([['1'], 0, 1]);
  });

  it('end with her session, also while the server is waited for', async () => {
    const { debriefs, times } = begin({ [second]: [{ status: 429, after: '30' }] });
    await pass(10);
    TestBed.inject(SessionStore).forget();
    TestBed.tick();
    await pass(400);
    expect([debriefs(), times(second)]).toEqual([['1'], 1]);
  });

  it('end without a network, and begin again with it', async () => {
    const { debriefs, times } = begin();
    window.dispatchEvent(new Event('offline'));
    TestBed.tick();
    await pass(400);
    expect(times('debriefs')).toBe(0);
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    await pass(10);
    expect(debriefs()).toEqual(['1', '2', '3']);
  });
});
