import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type CommitmentDraft, CommitmentDraft as Draft, type CommitmentView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { adaeze, ruth } from '@web/testing/people';
import { OwnCommitments } from './own-commitments';

const words: Omit<CommitmentDraft, 'id'> = {
  cueKind: 'time-and-place',
  cue: 'I open my laptop',
  act: 'write one page',
  lookBackOn: null,
  showTo: 'me',
  cohortId: null,
  sessionId: null,
};
const one: CommitmentView = {
  ...words,
  id: '00000000-0000-4000-8000-000000000001',
  lookBackOn: null,
  cohortId: null,
  sessionId: null,
  debriefId: null,
  revision: 1,
  state: 'open',
  changedTo: null,
  carriedTimes: 0,
  createdAt: '2026-11-20T07:00:00.000Z',
  lookedBackAt: null,
  mine: true,
  owner: { id: '00000000-0000-4000-8000-000000000002', name: 'Adaeze Thornbury' },
  askWhatGives: false,
};

const then = '2026-11-19T09:00:00.000Z';
const [, atRowan] = ruth.enrolments;
const rowan = { ...(atRowan ?? fail('Ruth has two places.')), role: 'member' as const };

function conflictWith(current: CommitmentView, detail = 'This was changed elsewhere.') {
  return { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', requestId: 'x', detail, current };
}

function fail(words: string): never {
  throw new Error(words);
}

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), OwnCommitments],
  });
  const own = TestBed.inject(OwnCommitments);
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne('/api/v1/commitments').flush({ items: [one] });
  await new Promise((resolve) => setTimeout(resolve));
  return { own, server };
}

describe('her own commitments', () => {
  it('are the same when they are sent again, and stand on top once they arrived', async () => {
    const { own, server } = await open();
    const draft = { ...words, id: '00000000-0000-4000-8000-000000000003' };
    for (let times = 0; times < 2; times += 1) {
      const making = own.make(draft);
      const request = server.expectOne('/api/v1/commitments');
      expect(Draft.parse(request.request.body)).toEqual(draft);
      request.flush({ ...one, id: draft.id });
      await making;
    }
    expect(own.open().map(({ id }) => id)).toEqual([draft.id, one.id]);
  });

  it('leave the open ones with a word, and come back by Undo', async () => {
    const { own, server } = await open();
    const saying = own.lookBack(one, { word: 'changed', more: 'half a page' });
    const at = `/api/v1/commitments/${one.id}/look-back`;
    const put = server.expectOne({ url: at, method: 'PUT' });
    expect(put.request.body).toEqual({ base: null, word: 'changed', changedTo: 'half a page' });
    put.flush({ ...one, state: 'changed', changedTo: 'half a page', lookedBackAt: then });
    expect(await saying).toBe(true);
    expect(own.open()).toEqual([]);
    expect(own.past()).toHaveLength(1);
    TestBed.inject(Notices).undo();
    server.expectOne({ url: `${at}?base=${then}`, method: 'DELETE' }).flush(one);
    await new Promise((resolve) => setTimeout(resolve));
    expect(own.open()).toHaveLength(1);
  });

  it('stay with what another window said meanwhile, which Undo does not take', async () => {
    const { own, server } = await open();
    const saying = own.lookBack(one, { word: 'done', more: '' });
    const at = `/api/v1/commitments/${one.id}/look-back`;
    server.expectOne({ url: at, method: 'PUT' }).flush({ ...one, state: 'done', lookedBackAt: then });
    await saying;
    TestBed.inject(Notices).undo();
    const later = '2026-11-19T10:00:00.000Z';
    const current = { ...one, state: 'changed', changedTo: 'half a page', lookedBackAt: later } as const;
    const sent = server.expectOne({ url: `${at}?base=${then}`, method: 'DELETE' });
    sent.flush(conflictWith(current), { status: 409, statusText: 'Conflict' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(own.past()).toEqual([current]);
    expect(TestBed.inject(Notices).current()?.text).toBe(
      'In another window you said: Changed to: half a page. That stands.',
    );
    const going = own.remove(own.past()[0] ?? one);
    const url = `/api/v1/commitments/${one.id}?base=1&lookedBackAt=${later}`;
    server.expectOne({ url, method: 'DELETE' }).flush(null);
    expect(await going).toBe(true);
  });

  it('go for good, unless she undoes it: then the same words are back under the same id', async () => {
    const { own, server } = await open();
    const going = own.remove(one);
    server.expectOne({ url: `/api/v1/commitments/${one.id}?base=1`, method: 'DELETE' }).flush(null);
    expect(await going).toBe(true);
    expect(own.open()).toEqual([]);
    TestBed.inject(Notices).undo();
    const made = server.expectOne({ url: '/api/v1/commitments', method: 'POST' });
    expect(made.request.body).toEqual({ id: one.id, ...words, debriefId: null, carriedTimes: 0 });
    made.flush(one);
  });

  it('come back with where they came from; what was of a cohort that she has left is hers alone', async () => {
    const place = { showTo: 'cohort', cohortId: rowan.cohortId, sessionId: one.id } as const;
    const from = { debriefId: one.owner.id, carriedTimes: 2 };
    const { own, server } = await open();
    const bodyOf = async (commitment: CommitmentView) => {
      const going = own.remove(commitment);
      server.expectOne({ url: `/api/v1/commitments/${one.id}?base=1`, method: 'DELETE' }).flush(null);
      await going;
      TestBed.inject(Notices).undo();
      return server.expectOne({ url: '/api/v1/commitments', method: 'POST' }).request.body as unknown;
    };
    TestBed.inject(SessionStore).become({ ...adaeze, enrolments: [rowan] });
    expect(await bodyOf({ ...one, ...place, ...from })).toMatchObject({ ...place, ...from });
    TestBed.inject(SessionStore).become({ ...adaeze, enrolments: [] });
    expect(await bodyOf({ ...one, ...place, ...from })).toMatchObject({
      ...from,
      ...{ showTo: 'me', cohortId: null, sessionId: null },
    });
  });

  it('stay in the cohort that sees them, whichever she looks at now', async () => {
    const { own, server } = await open();
    const [juniper] = adaeze.enrolments;
    const shown = { ...one, showTo: 'cohort', cohortId: juniper?.cohortId ?? '' } as const;
    const { cueKind, cue, lookBackOn } = words;
    const bodyOf = (commitment: CommitmentView, showTo: 'me' | 'cohort') => {
      void own.change(commitment, { cueKind, cue, act: 'write two pages', lookBackOn, showTo }, 1);
      return server.expectOne({ url: `/api/v1/commitments/${one.id}`, method: 'PATCH' }).request.body as unknown;
    };
    const session = TestBed.inject(SessionStore);
    session.become({ ...adaeze, enrolments: [rowan, ...adaeze.enrolments] });
    expect(session.cohortId()).toBe(rowan.cohortId);
    expect([own.placeOf(shown)?.cohortName, own.placeOf(one)?.cohortName]).toEqual(['Juniper', 'Rowan']);
    expect(bodyOf(shown, 'cohort')).toMatchObject({ showTo: 'cohort', cohortId: juniper?.cohortId });
    expect(bodyOf(one, 'cohort')).toMatchObject({ showTo: 'cohort', cohortId: rowan.cohortId });
    session.become({ ...adaeze, enrolments: [] });
    expect(bodyOf(shown, 'cohort')).toMatchObject({ showTo: 'me' });
  });

  it('stay where another device has changed them, with what that wrote', async () => {
    const { own, server } = await open();
    const going = own.remove(one);
    const current = { ...one, revision: 2, act: 'write the whole chapter' };
    const detail = 'This was changed elsewhere since, so nothing was deleted.';
    server
      .expectOne({ url: `/api/v1/commitments/${one.id}?base=1`, method: 'DELETE' })
      .flush(conflictWith(current, detail), { status: 409, statusText: 'Conflict' });
    expect(await going).toBe(false);
    expect([own.open(), TestBed.inject(Notices).current()?.text]).toEqual([[current], detail]);
    const again = own.remove(current);
    server.expectOne({ url: `/api/v1/commitments/${one.id}?base=2`, method: 'DELETE' }).flush(null);
    expect(await again).toBe(true);
  });

  it('are changed in their words, and shown to the cohort only when she says so', async () => {
    const { own, server } = await open();
    const { cueKind, cue, lookBackOn, showTo } = words;
    const changing = own.change(one, { cueKind, cue, act: 'write two pages', lookBackOn, showTo }, 1);
    const patch = server.expectOne({ url: `/api/v1/commitments/${one.id}`, method: 'PATCH' });
    expect(patch.request.body).toEqual({ base: 1, cueKind, cue, act: 'write two pages', lookBackOn, showTo });
    patch.flush({ ...one, act: 'write two pages' });
    await changing;
    expect(own.open()[0]?.act).toBe('write two pages');
  });
});
