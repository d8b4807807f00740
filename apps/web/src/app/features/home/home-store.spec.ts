import { TestBed } from '@angular/core/testing';
import type { CommitmentView, EndpointSpec } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { EMPTY } from 'rxjs';
import { HomeStore } from './home-store';

type Call = (
  endpoint: EndpointSpec,
  request: { readonly body?: unknown; readonly query?: unknown },
) => Promise<unknown>;
const id = '00000000-0000-4000-8000-000000000041';
const commitment: CommitmentView = {
  ...{ id, revision: 1, cueKind: 'time-and-place', cue: 'On Monday', act: 'write to Jonas', lookBackOn: null },
  ...{ showTo: 'me', cohortId: null, sessionId: null, debriefId: null, state: 'open', changedTo: null },
  ...{ carriedTimes: 0, createdAt: '2026-11-20T07:00:00.000Z', lookedBackAt: null, mine: true, askWhatGives: false },
  owner: { id, name: 'Adaeze Thornbury' },
};
const lookedBackAt = '2026-11-23T10:00:00.000Z';
const elsewhere: CommitmentView = { ...commitment, state: 'changed', changedTo: 'ring Jonas', lookedBackAt };

function storeOn(call: Call): HomeStore {
  const home = { error: () => undefined, reload: () => true };
  TestBed.configureTestingModule({
    providers: [
      HomeStore,
      { provide: ApiClient, useValue: { call, resource: () => home } },
      { provide: Live, useValue: { events: EMPTY } },
    ],
  });
  return TestBed.inject(HomeStore);
}

describe('a look-back from the day', () => {
  it('that does not arrive promises nothing', async () => {
    const store = storeOn(() =>
      Promise.reject(new ProblemError('offline', 'It will be saved when the connection is back.')),
    );
    await store.see(id);
    expect(TestBed.inject(Notices).current()?.text).toMatch(/Nothing has changed/);
  });

  it('says what was said of it in another window, which stands', async () => {
    const sent: unknown[] = [];
    const store = storeOn((_, { body }) => {
      sent.push(body);
      return Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));
    });
    await store.lookBack(commitment, 'done');
    expect(sent).toEqual([{ base: null, word: 'done' }]);
    const text = TestBed.inject(Notices).current()?.text;
    expect(text).toBe('In another window you said: Changed to: ring Jonas. That stands.');
  });

  it('goes back by Undo as she saw it, and stays where another window said more', async () => {
    const sent: unknown[] = [];
    const store = storeOn(({ name }, { query }) => {
      sent.push([name, query]);
      if (name === 'takeBackLookBack')
        return Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));
      return Promise.resolve({ ...commitment, state: 'done', lookedBackAt });
    });
    await store.lookBack(commitment, 'done');
    const notices = TestBed.inject(Notices);
    expect(notices.current()?.text).toBe('Done. Noted.');
    notices.undo();
    await new Promise((resolve) => setTimeout(resolve));
    expect(sent).toEqual([
      ['lookBackOnCommitment', undefined],
      ['takeBackLookBack', { base: lookedBackAt }],
    ]);
    expect(notices.current()?.text).toBe('In another window you said: Changed to: ring Jonas. That stands.');
  });
});

describe('what can wait', () => {
  const waiting = (askedFor: string | null) => ({ id, of: 'debrief' as const, askedFor });

  it('is left as it is, with a way back', async () => {
    const sent: unknown[] = [];
    const store = storeOn((endpoint, { body }) => Promise.resolve(void sent.push([endpoint.name, body])));
    await store.leave(waiting(null));
    const notices = TestBed.inject(Notices);
    expect(notices.current()?.text).toBe('Left as it is. It stays in your notebook.');
    notices.undo();
    await store.askOn({ when: 'at-the-weekend', day: 'Saturday' }, waiting(null));
    expect(notices.current()?.text).toBe('You will be asked on Saturday.');
    expect(sent).toEqual([
      ['remindOfDebrief', { when: 'never' }],
      ['remindOfDebrief', { when: 'whenever' }],
      ['remindOfDebrief', { when: 'at-the-weekend' }],
    ]);
  });

  it('has no way back where she had named a day, which is gone', async () => {
    const store = storeOn(() => Promise.resolve());
    await store.leave(waiting('2026-11-24'));
    expect(TestBed.inject(Notices).current()?.undo).toBeUndefined();
  });

  it('may be a process that ended and has no debrief', async () => {
    const sent: unknown[] = [];
    const store = storeOn((endpoint, request) => Promise.resolve(void sent.push([endpoint.name, request])));
    await store.leave({ id, of: 'process', askedFor: null });
    expect(sent).toEqual([['remindOfOpportunity', { params: { opportunityId: id }, body: { when: 'never' } }]]);
  });
});
