import { randomUUID } from 'node:crypto';
import {
  cardsOf,
  forgetAnswer,
  listAnswerVersions,
  listDebriefs,
  openDebrief,
  readDebrief,
  saveDebrief,
  search,
  type DebriefPatch,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, people, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const clients = new Map<Somebody, Client>();
const as = (key: Somebody) => clients.get(key) ?? spec.client();

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  for (const [key] of people) clients.set(key, await spec.as(personId(key)));
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM debriefs'));

async function opened(): Promise<string> {
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
    const params = { debriefId: id, key };
    expect((await as('birgit').call(forgetAnswer, { params })).status).toBe(404);
    const forgotten = await as('adaeze').call(forgetAnswer, { params });
    expect(forgotten.body.answers[key]).toBeUndefined();
    expect((await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } })).body.items).toEqual([]);
    const stale = await save(id, { [key]: 'Two again' }, { [key]: 2 });
    expect(stale.body.conflicts).toHaveLength(1);
  });

  it('is never found by a search', async () => {
    const id = await opened();
    await save(id, { freePage: 'heliotrope', freeWrite: 'heliotrope', kindLine: 'heliotrope', doAgain: 'geranium' });
    const found = async (words: string) => (await as('adaeze').call(search, { body: { words } })).body.own.length;
    expect([await found('heliotrope'), await found('geranium')]).toEqual([0, 1]);
  });

  it('leaves only the two pages to be forgotten', async () => {
    const id = await opened();
    const answer = await as('adaeze').send(forgetAnswer, { params: { debriefId: id, key: 'process' } });
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
