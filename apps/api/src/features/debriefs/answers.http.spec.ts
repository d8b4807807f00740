import { randomUUID } from 'node:crypto';
import {
  cardsOf,
  forgetAnswer,
  listAnswerVersions,
  keep,
  listCommitments,
  listDebriefs,
  listEarlierIntentions,
  lookBackOnCommitment,
  makeCommitment,
  openDebrief,
  readDebrief,
  saveDebrief,
  search,
  takeBackLookBack,
  type DebriefPatch,
  type ForgettableKey,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { layWorld, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM debriefs'));

async function opened(): Promise<string> {
  spec.clock.set(new Date(spec.clock.now().getTime() + 60_000));
  const id = randomUUID();
  await as('adaeze').call(openDebrief, { body: { id, mode: 'full', answers: { process: 'CPO, insurer' } } });
  return id;
}

const save = (
  debriefId: string,
  answers: DebriefPatch['answers'],
  base: DebriefPatch['base'] = {},
  key: Somebody = 'adaeze',
) => as(key).call(saveDebrief, { params: { debriefId }, body: { answers, base } });

const forget = (debriefId: string, key: ForgettableKey, base: number, who: Somebody = 'adaeze') =>
  as(who).call(forgetAnswer, { params: { debriefId, key }, query: { base } });

describe('the cards of a full debrief', () => {
  it('are saved field by field, in their order', async () => {
    const id = await opened();
    await save(id, { 'caughtOffGuard/b/question': 'Second', 'caughtOffGuard/b/position': 2 });
    await save(id, { 'caughtOffGuard/a/question': 'First', 'caughtOffGuard/a/position': 1 });
    const { answers } = (await as('adaeze').call(readDebrief, { params: { debriefId: id } })).body;
    expect(cardsOf(answers, 'caughtOffGuard').map(({ fields }) => fields['question'])).toEqual(['First', 'Second']);
  });

  it('take what two devices write into different fields of one card', async () => {
    const id = await opened();
    await save(id, { 'landed/a/example': 'The winter plan' });
    const one = await save(id, { 'landed/a/evidence': 'A note taken' });
    const other = await save(id, { 'landed/a/example': 'The winter plan, short' }, { 'landed/a/example': 1 });
    expect([one.body.conflicts, other.body.conflicts]).toEqual([[], []]);
    expect(other.body.debrief.answers).toMatchObject({
      'landed/a/example': 'The winter plan, short',
      'landed/a/evidence': 'A note taken',
    });
  });

  it('keep both texts where one field was changed twice', async () => {
    const id = await opened();
    await save(id, { 'landed/a/example': 'Phone' });
    const clash = await save(id, { 'landed/a/example': 'Laptop' });
    expect(clash.body.conflicts).toEqual([{ key: 'landed/a/example', mine: 'Laptop', theirs: 'Phone', revision: 1 }]);
    const versions = await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } });
    expect(versions.body.items).toContainEqual(expect.objectContaining({ value: 'Laptop', clashed: true }));
  });

  it('are removed without losing their texts', async () => {
    const id = await opened();
    await save(id, { 'landed/a/example': 'The winter plan', 'landed/a/removed': true });
    const { answers } = (await as('adaeze').call(readDebrief, { params: { debriefId: id } })).body;
    expect(cardsOf(answers, 'landed')).toEqual([]);
    expect(answers['landed/a/example']).toBe('The winter plan');
  });

  it('say at their path what is wrong, and save nothing of that patch', async () => {
    const id = await opened();
    const answer = await save(id, { 'landed/a/evidence': 'x'.repeat(201), doAgain: 'Asking each the same' });
    expect(answer.status).toBe(422);
    expect(answer.problem.issues?.[0]?.path).toEqual(['answers', 'landed/a/evidence']);
  });

  it('are forty of a kind at most, removed ones among them', async () => {
    const id = await opened();
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`landed/${at}/example`, 'The plan']));
    expect((await save(id, many)).status).toBe(200);
    expect((await save(id, { 'landed/7/evidence': 'A note', 'landed/8/removed': true })).status).toBe(200);
    const more = await save(id, { 'landed/one-more/example': 'Another' });
    expect([more.status, more.problem.issues?.[0]?.path]).toEqual([422, ['answers', 'landed']]);
  });

  it('count as writing in the list', async () => {
    const id = await opened();
    const lines = async () => (await as('adaeze').call(listDebriefs)).body.items;
    expect((await lines())[0]?.holdsText).toBe(false);
    await save(id, { 'organisationSurprise/a/observation': 'He interrupted nine times.' });
    expect((await lines())[0]?.holdsText).toBe(true);
  });

  it('are nobody else’s', async () => {
    const id = await opened();
    for (const key of ['birgit', 'ruth', 'petra', 'zelda', 'odette'] as const)
      expect((await save(id, { 'landed/a/example': 'Mine' }, {}, key)).status).toBe(404);
  });
});

describe('what is for herself alone', () => {
  it.each(['freePage', 'freeWrite'] as const)('%s is forgotten at once, with all that it was', async (key) => {
    const id = await opened();
    await save(id, { [key]: 'One' });
    await save(id, { [key]: 'Two' }, { [key]: 1 });
    expect((await forget(id, key, 2, 'birgit')).status).toBe(404);
    const forgotten = await forget(id, key, 2);
    expect(forgotten.body.answers[key]).toBeUndefined();
    expect((await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } })).body.items).toEqual([]);
    const stale = await save(id, { [key]: 'Two again' }, { [key]: 2 });
    expect(stale.body.conflicts).toHaveLength(1);
  });

  it.each(['freePage', 'freeWrite'] as const)('%s stays where she has not seen all of it', async (key) => {
    const id = await opened();
    await save(id, { [key]: 'On the phone' });
    const laptop = `${'On the laptop, '.repeat(200)}far more.`;
    await save(id, { [key]: laptop }, { [key]: 1 });
    const stale = await forget(id, key, 1);
    expect(stale.status).toBe(409);
    expect(stale.problem.current).toMatchObject({ id, answers: { [key]: laptop }, revisions: { [key]: 2 } });
    const versions = await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } });
    expect(versions.body.items.map(({ value }) => value)).toEqual(['On the phone']);
    expect((await forget(id, key, 2)).status).toBe(200);
    expect((await as('adaeze').send(forgetAnswer, { params: { debriefId: id, key } })).status).toBe(422);
  });

  it('is forgotten once, however often she says so', async () => {
    const id = await opened();
    await save(id, { freePage: 'One' });
    const first = await forget(id, 'freePage', 1);
    expect((await forget(id, 'freePage', 1)).body).toEqual(first.body);
  });

  it('that was emptied elsewhere keeps its earlier texts until she has seen that', async () => {
    const id = await opened();
    await save(id, { freePage: 'One' });
    await save(id, { freePage: 'Two' }, { freePage: 1 });
    await save(id, { freePage: '' }, { freePage: 2 });
    expect((await forget(id, 'freePage', 1)).status).toBe(409);
    expect((await forget(id, 'freePage', 3)).status).toBe(200);
    expect((await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } })).body.items).toEqual([]);
  });

  it('is never found by a search', async () => {
    const id = await opened();
    await save(id, { freePage: 'heliotrope', freeWrite: 'heliotrope', kindLine: 'heliotrope', doAgain: 'geranium' });
    const found = async (words: string) => (await as('adaeze').call(search, { body: { words } })).body.own.length;
    expect([await found('heliotrope'), await found('geranium')]).toEqual([0, 1]);
  });

  it('leaves only the two pages to be forgotten', async () => {
    const id = await opened();
    const answer = await as('adaeze').send(forgetAnswer, {
      params: { debriefId: id, key: 'process' },
      query: { base: 1 },
    });
    expect(answer.status).toBe(422);
  });
});

describe('a debrief of the greatest size', () => {
  it('opens in as many statements as an empty one', async () => {
    const id = await opened();
    const long = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`caughtOffGuard/card-${at}/whatISaid`, 'x'.repeat(600)]),
    );
    expect((await save(id, { ...long, freePage: 'y'.repeat(100_000) })).status).toBe(200);
    const answer = await as('adaeze').call(readDebrief, { params: { debriefId: id } });
    expect(answer.statements).toBeLessThanOrEqual(3);
  });
});

describe('what she meant to do another time', () => {
  const earlier = (debriefId: string, key: Somebody = 'adaeze') =>
    as(key).call(listEarlierIntentions, { params: { debriefId } });

  it('is asked about in the next debrief, until she tried it or let it go', async () => {
    const first = await opened();
    const said = { 'caughtOffGuard/a/question': 'Why HR?', 'caughtOffGuard/a/nextTime': 'Two sentences' };
    await save(first, { ...said, nextStepWhen: 'Thursday at nine', nextStepThen: 'put the figures on one page' });
    const [second, third] = [await opened(), await opened()];
    expect((await earlier(first)).body.items).toEqual([]);
    expect((await earlier(second)).body.items).toMatchObject([
      { ref: `${first}-a`, kind: 'next-time', debriefId: first, about: 'Why HR?', words: 'Two sentences' },
      { ref: first, kind: 'next-step', process: 'CPO, insurer', words: 'put the figures on one page' },
    ]);
    await save(second, { [`tried/${first}-a/answer`]: 'tried', [`tried/${first}-a/note`]: 'It held.' });
    await save(second, { [`tried/${first}/answer`]: 'not-this-time' });
    const refs = async (id: string) => (await earlier(id)).body.items.map(({ ref }) => ref);
    expect(await refs(second)).toEqual([`${first}-a`, first]);
    expect(await refs(third)).toEqual([first]);
  });

  it.each([['done'], ['let-go'], ['changed']] as const)(
    'is not asked about where it is a commitment with its look-back word: %s',
    async (word) => {
      const first = await opened();
      await save(first, { nextStepWhen: 'Thursday at nine', nextStepThen: 'put the figures on one page' });
      await save(first, { 'caughtOffGuard/a/nextTime': 'Two sentences' });
      const entries = [{ path: 'nextStepThen', id: randomUUID() }];
      await as('adaeze').call(keep, { params: { debriefId: first }, body: { entries } });
      const second = await opened();
      const refs = async () => (await earlier(second)).body.items.map(({ ref }) => ref);
      expect(await refs()).toEqual([`${first}-a`, first]);
      const { items } = (await as('adaeze').call(listCommitments)).body;
      const made = items.find(({ id }) => id === entries[0]?.id);
      expect(made).toMatchObject({
        cue: 'Thursday at nine',
        act: 'put the figures on one page',
        showTo: 'me',
        debriefId: first,
      });
      const at = { params: { commitmentId: made?.id ?? '' } };
      const carry = { base: null, word: 'carried' } as const;
      const { body: carried } = await as('adaeze').call(lookBackOnCommitment, { ...at, body: carry });
      const body = { base: carried.lookedBackAt, word, changedTo: 'Friday at nine' };
      expect(await refs()).toEqual([`${first}-a`, first]);
      const looked = await as('adaeze').call(lookBackOnCommitment, { ...at, body });
      expect(await refs()).toEqual([`${first}-a`]);
      await as('adaeze').call(takeBackLookBack, { ...at, query: { base: looked.body.lookedBackAt ?? '' } });
      expect(await refs()).toEqual([`${first}-a`, first]);
      await save(second, { [`tried/${first}/answer`]: 'not-this-time' });
      await as('adaeze').call(lookBackOnCommitment, { ...at, body });
      expect(await refs()).toEqual([`${first}-a`, first]);
    },
  );

  it('comes from a commitment that she made elsewhere of that debrief as well, and of hers alone', async () => {
    const first = await opened();
    await save(first, { nextStepThen: 'put the figures on one page' });
    const second = await opened();
    const body = {
      ...{ id: randomUUID(), cueKind: 'time-and-place' as const, cue: 'Thursday at nine', act: 'make the page' },
      ...{ lookBackOn: null, showTo: 'me' as const, cohortId: null, sessionId: null, debriefId: first },
    };
    expect((await as('birgit').call(makeCommitment, { body })).status).toBe(422);
    expect((await as('adaeze').call(makeCommitment, { body })).status).toBe(201);
    const done = { base: null, word: 'done' } as const;
    await as('adaeze').call(lookBackOnCommitment, { params: { commitmentId: body.id }, body: done });
    expect((await earlier(second)).body.items).toEqual([]);
    await spec.owner.query('DELETE FROM debriefs WHERE id = $1', [first]);
    const { items } = (await as('adaeze').call(listCommitments)).body;
    expect(items.find(({ id }) => id === body.id)).toMatchObject({ state: 'done' });
  });

  it('comes from five debriefs at most, in as many statements as reading one, and to nobody else', async () => {
    for (let made = 0; made < 6; made += 1) await save(await opened(), { nextStepThen: `Step ${made}` });
    const last = await opened();
    const answer = await earlier(last);
    expect(answer.body.items.map(({ words }) => words)).toEqual([5, 4, 3, 2, 1].map((made) => `Step ${made}`));
    expect(answer.statements).toBeLessThanOrEqual(3);
    for (const key of ['birgit', 'ruth', 'petra', 'odette'] as const)
      expect((await earlier(last, key)).status).toBe(404);
  });
});

describe('several debriefs', () => {
  it('of one opportunity are a list of their own', async () => {
    const opportunityId = randomUUID();
    const [first] = [await opened(), await opened()];
    await save(first, { opportunity: opportunityId });
    const { items } = (await as('adaeze').call(listDebriefs, { query: { opportunityId } })).body;
    expect(items.map(({ id }) => id)).toEqual([first]);
    expect((await as('birgit').call(listDebriefs, { query: { opportunityId } })).body.items).toEqual([]);
  });

  it('grow, and never shrink by what another device remembers', async () => {
    const id = randomUUID();
    await as('adaeze').call(openDebrief, {
      body: { id, mode: 'quick', answers: { process: 'CPO', stayed: 'A line' } },
    });
    const params = { debriefId: id };
    await as('adaeze').call(saveDebrief, { params, body: { mode: 'full', answers: {}, base: {} } });
    const late = await as('adaeze').call(saveDebrief, {
      params,
      body: { mode: 'quick', answers: { kept: 'B' }, base: {} },
    });
    expect(late.body.debrief).toMatchObject({ mode: 'full', answers: { stayed: 'A line', kept: 'B' } });
  });
});
