import { randomUUID } from 'node:crypto';
import {
  changeCommitment,
  deleteCommitment,
  listCohortCommitments,
  listCommitments,
  lookBackOnCommitment,
  makeCommitment,
  openDebrief,
  planSession,
  takeBackLookBack,
  type Body,
  type CommitmentDraft,
  type LookBack,
} from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('TRUNCATE commitments, sessions CASCADE');
});

const draftOne = (changes: Partial<CommitmentDraft> = {}): CommitmentDraft => ({
  id: randomUUID(),
  cueKind: 'time-and-place',
  cue: 'it is Thursday at nine, at my desk',
  act: 'write to two people',
  lookBackOn: '2026-11-25',
  showTo: 'me',
  cohortId: null,
  sessionId: null,
  ...changes,
});
const make = (key: Somebody, body = draftOne()) => as(key).call(makeCommitment, { body });
const list = (key: Somebody) => as(key).call(listCommitments);
const shown = (key: Somebody, query = {}) =>
  as(key).call(listCohortCommitments, { params: { cohortId: juniper }, query });
const at = (commitmentId: string, body: object) => ({ params: { commitmentId }, body });
const change = (key: Somebody, commitmentId: string, body: object, base = 1) =>
  as(key).send(changeCommitment, at(commitmentId, { base, ...body }));
const sayOn = (key: Somebody, commitmentId: string, body: Body<typeof lookBackOnCommitment>) =>
  as(key).call(lookBackOnCommitment, { params: { commitmentId }, body });
const say = (key: Somebody, commitmentId: string, word: LookBack, changedTo?: string) =>
  sayOn(key, commitmentId, { base: null, word, ...(changedTo !== undefined && { changedTo }) });
const takeBack = (key: Somebody, commitmentId: string, base = specNow.toISOString()) =>
  as(key).call(takeBackLookBack, { params: { commitmentId }, query: { base } });
const remove = (key: Somebody, commitmentId: string, base = 1, lookedBackAt?: string) =>
  as(key).call(deleteCommitment, { params: { commitmentId }, query: { base, ...(lookedBackAt && { lookedBackAt }) } });
const toCohort = { showTo: 'cohort', cohortId: juniper } as const;

describe('a commitment', () => {
  it('is made, listed, changed and removed by its owner', async () => {
    const made = await make('adaeze');
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'open',
      carriedTimes: 0,
      mine: true,
      lookBackOn: '2026-11-25',
      changedTo: null,
      askWhatGives: false,
      owner: { name: 'Adaeze Thornbury' },
    });
    const { id } = made.body;
    expect((await change('adaeze', id, { act: 'write to one', lookBackOn: null })).body).toMatchObject({
      act: 'write to one',
      cue: 'it is Thursday at nine, at my desk',
      lookBackOn: null,
    });
    expect((await list('adaeze')).body.items).toHaveLength(1);
    expect((await remove('adaeze', id, 2)).status).toBe(204);
    expect((await remove('adaeze', id, 2)).status).toBe(404);
    expect((await list('adaeze')).body.items).toEqual([]);
  });

  it('sent twice is one; its id with other words, or of another, is a conflict', async () => {
    const draft = draftOne({ ...toCohort });
    const [first, second] = [await make('adaeze', draft), await make('adaeze', draft)];
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect((await make('adaeze', { ...draft, act: 'other' })).status).toBe(409);
    expect((await make('birgit', draft)).status).toBe(409);
    expect((await make('zelda', { ...draft, showTo: 'me', cohortId: null })).status).toBe(409);
    expect((await list('adaeze')).body.items).toHaveLength(1);
  });

  it('is not changed over words that she has not seen; the same again is the same', async () => {
    const { id, revision } = (await make('adaeze')).body;
    expect(revision).toBe(1);
    const there = await change('adaeze', id, { act: 'write to one' });
    expect(there.body).toMatchObject({ revision: 2 });
    const looked = (await say('adaeze', id, 'carried')).body;
    expect(looked.revision).toBe(2);
    expect((await change('adaeze', id, { act: 'write to one' })).body).toEqual(looked);
    for (const base of [1, 3]) {
      const late = await change('adaeze', id, { act: 'write to three' }, base);
      expect([late.status, late.problem.current]).toEqual([409, looked]);
    }
    expect((await as('adaeze').send(changeCommitment, at(id, { act: 'write to three' }))).status).toBe(422);
    const both = await Promise.all(['four', 'five'].map((act) => change('adaeze', id, { act }, 2)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is put back as it was, with how often it was carried on', async () => {
    const { id } = (await make('adaeze')).body;
    const { body: carried } = await say('adaeze', id, 'carried');
    expect((await remove('adaeze', id, 1, carried.lookedBackAt ?? '')).status).toBe(204);
    const back = await make('adaeze', draftOne({ id, carriedTimes: carried.carriedTimes }));
    expect(back.body).toMatchObject({ id, state: 'open', carriedTimes: 1, lookedBackAt: null });
    expect((await as('adaeze').send(makeCommitment, { body: draftOne({ carriedTimes: -1 }) })).status).toBe(422);
  });

  it('is not removed with words that she has not seen', async () => {
    const { id } = (await make('adaeze')).body;
    const there = await change('adaeze', id, { act: 'write to one' });
    const stale = await remove('adaeze', id, 1);
    expect([stale.status, stale.problem.current]).toEqual([409, there.body]);
    expect((await list('adaeze')).body.items).toMatchObject([{ id, act: 'write to one' }]);
    expect((await as('adaeze').send(deleteCommitment, { params: { commitmentId: id } })).status).toBe(422);
    expect((await remove('adaeze', id, 2)).status).toBe(204);
  });

  it('is not there for anybody else, even where it is shown', async () => {
    const { id } = (await make('adaeze', draftOne(toCohort))).body;
    for (const key of ['birgit', 'ruth', 'odette', 'zelda', 'petra'] as const) {
      expect((await change(key, id, { act: 'mine' })).status).toBe(404);
      expect((await say(key, id, 'done')).status).toBe(404);
      expect((await takeBack(key, id)).status).toBe(404);
      expect((await remove(key, id)).status).toBe(404);
      expect((await list(key)).body.items).toEqual([]);
    }
  });

  it.each([
    ['no cue', { cue: ' ' }],
    ['a long act', { act: 'x'.repeat(201) }],
    ['another kind of cue', { cueKind: 'whim' }],
    ['a day that is none', { lookBackOn: '2026-02-30' }],
    ['nobody to show it to', { showTo: 'cohort', cohortId: null }],
    ['another cohort', { showTo: 'cohort', cohortId: alder }],
    ['another cohort, for herself', { cohortId: alder }],
    ['no such session', { sessionId: randomUUID() }],
    ['an unknown field', { state: 'done' }],
  ])('is refused with %s', async (_, wrong) => {
    const answer = await as('adaeze').send(makeCommitment, { body: { ...draftOne(), ...wrong } });
    expect([answer.status, answer.problem.code]).toEqual([422, 'invalid']);
  });
});

describe('showing it', () => {
  it('to the cohort, of a session, and back to herself', async () => {
    const sessionId = await layPublished(as('ruth'));
    const { id } = (await make('adaeze', draftOne({ ...toCohort, sessionId }))).body;
    await make('birgit', draftOne());
    await make('farida', draftOne(toCohort));
    expect((await shown('ruth')).body.items).toHaveLength(2);
    expect((await shown('birgit', { sessionId })).body.items).toMatchObject([
      { id, mine: false, owner: { name: 'Adaeze Thornbury' }, askWhatGives: false },
    ]);
    for (const key of ['odette', 'zelda', 'petra'] as const) expect((await shown(key)).status).toBe(404);
    await change('adaeze', id, { showTo: 'me' });
    expect((await shown('birgit', { sessionId })).body.items).toEqual([]);
  });

  it('tells nobody else from which debrief it comes', async () => {
    const debriefId = randomUUID();
    const body = { id: debriefId, mode: 'full', answers: { process: 'CPO, insurer' } } as const;
    await as('adaeze').call(openDebrief, { body });
    expect((await make('adaeze', draftOne({ ...toCohort, debriefId }))).body).toMatchObject({ debriefId });
    expect((await list('adaeze')).body.items).toMatchObject([{ debriefId }]);
    for (const key of ['birgit', 'ruth'] as const)
      expect((await shown(key)).body.items).toMatchObject([{ debriefId: null }]);
  });

  it('only to a cohort of hers, and only with sessions that she sees', async () => {
    const { id } = (await make('adaeze')).body;
    expect((await change('adaeze', id, { showTo: 'cohort' })).status).toBe(422);
    expect((await change('adaeze', id, { showTo: 'cohort', cohortId: alder })).status).toBe(422);
    expect((await change('adaeze', id, { showTo: 'cohort', cohortId: juniper })).status).toBe(200);
    const draft = draftOf();
    await as('ruth').call(planSession, { params: { cohortId: juniper }, body: draft });
    expect((await make('adaeze', draftOne({ sessionId: draft.id }))).status).toBe(422);
  });

  it('ends with her time in the cohort; she still looks back', async () => {
    const { id } = (await make('farida', draftOne(toCohort))).body;
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('farida')]);
    expect((await shown('ruth')).body.items).toEqual([]);
    expect((await say('farida', id, 'done')).body).toMatchObject({ state: 'done', showTo: 'me' });
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE id = $1`, [enrolmentId('farida')]);
  });
});

describe('looking back', () => {
  it.each(['done', 'changed', 'let-go'] as const)('%s, and taken back', async (word) => {
    const { id } = (await make('adaeze')).body;
    const said = await say('adaeze', id, word, word === 'changed' ? 'called her' : undefined);
    expect(said.body).toMatchObject({ state: word, changedTo: word === 'changed' ? 'called her' : null });
    expect(said.body.lookedBackAt).toBe(specNow.toISOString());
    expect((await takeBack('adaeze', id)).body).toMatchObject({ state: 'open', changedTo: null, lookedBackAt: null });
    expect((await takeBack('adaeze', id)).body.state).toBe('open');
  });

  it('carried on twice, it asks what gives; sent again it counts once', async () => {
    const { id } = (await make('adaeze', draftOne(toCohort))).body;
    await say('adaeze', id, 'carried');
    expect((await say('adaeze', id, 'carried')).body).toMatchObject({ carriedTimes: 1, askWhatGives: false });
    const later = new Date(specNow.getTime() + 7 * 86_400_000);
    spec.clock.set(later);
    expect((await sayOn('adaeze', id, { base: specNow.toISOString(), word: 'carried' })).body).toMatchObject({
      state: 'open',
      carriedTimes: 2,
      askWhatGives: true,
    });
    expect((await shown('ruth')).body.items).toMatchObject([{ carriedTimes: 2, askWhatGives: false }]);
    const back = await takeBack('adaeze', id, later.toISOString());
    expect(back.body).toMatchObject({ carriedTimes: 1, askWhatGives: false });
  });

  it('is not written over what was said in another window, of which she has not seen', async () => {
    const { id } = (await make('adaeze')).body;
    const words = `Called her first. ${'And so on. '.repeat(15)}`.trim();
    const { body: first } = await say('adaeze', id, 'changed', words);
    spec.clock.set(new Date(specNow.getTime() + 3_600_000));
    expect((await say('adaeze', id, 'changed', words)).body).toEqual(first);
    for (const late of [say('adaeze', id, 'done'), say('adaeze', id, 'changed', 'x'), say('adaeze', id, 'carried')]) {
      const { status, problem } = await late;
      expect([status, problem.current]).toEqual([409, first]);
    }
    expect((await list('adaeze')).body.items).toEqual([first]);
    const seen = await sayOn('adaeze', id, { base: first.lookedBackAt, word: 'done' });
    expect([seen.status, seen.body.state]).toEqual([200, 'done']);
  });

  it('is neither taken back nor removed by a window that has seen another one, or none', async () => {
    const { id } = (await make('adaeze')).body;
    await say('adaeze', id, 'done');
    const later = new Date(specNow.getTime() + 3_600_000).toISOString();
    spec.clock.set(new Date(later));
    const words = { base: specNow.toISOString(), word: 'changed', changedTo: 'Called her first.' } as const;
    const { body: there } = await sayOn('adaeze', id, words);
    const moment = specNow.toISOString();
    for (const stale of [takeBack('adaeze', id), remove('adaeze', id), remove('adaeze', id, 1, moment)]) {
      const { status, problem } = await stale;
      expect([status, problem.current]).toEqual([409, there]);
    }
    const params = { commitmentId: id };
    expect((await as('adaeze').send(takeBackLookBack, { params })).status).toBe(422);
    expect((await as('adaeze').send(takeBackLookBack, { params, query: { base: 'then' } })).status).toBe(422);
    expect((await list('adaeze')).body.items).toEqual([there]);
    expect((await takeBack('adaeze', id, later)).body).toMatchObject({ state: 'open', lookedBackAt: null });
    expect((await remove('adaeze', id, 1, later)).status).toBe(409);
    expect((await remove('adaeze', id)).status).toBe(204);
  });

  it('is one word of two that are said at once', async () => {
    const { id } = (await make('adaeze')).body;
    const both = await Promise.all(['one', 'two'].map((words) => say('adaeze', id, 'changed', words)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('knows four words, and has seen what stands', async () => {
    const { id } = (await make('adaeze')).body;
    for (const body of [{ base: null, word: 'failed' }, { word: 'done' }, { base: 1, word: 'done' }])
      expect((await as('adaeze').send(lookBackOnCommitment, at(id, body))).status).toBe(422);
  });
});

describe('the list', () => {
  it('has open ones first, newest first, and costs the same for one and for twenty', async () => {
    const first = (await make('adaeze')).body.id;
    const few = await list('adaeze');
    spec.clock.set(new Date(specNow.getTime() + 60_000));
    const second = (await make('adaeze')).body.id;
    spec.clock.set(new Date(specNow.getTime() + 120_000));
    const third = (await make('adaeze')).body.id;
    await say('adaeze', third, 'let-go');
    expect((await list('adaeze')).body.items.map(({ id }) => id)).toEqual([second, first, third]);
    for (let n = 0; n < 17; n += 1) await make('adaeze', draftOne(toCohort));
    const many = await list('adaeze');
    expect(many.body.items).toHaveLength(20);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(3);
    expect((await shown('birgit')).statements).toBeLessThanOrEqual(3);
  });
});
