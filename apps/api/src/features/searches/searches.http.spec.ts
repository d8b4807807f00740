import { randomUUID } from 'node:crypto';
import { openDebrief, search, openThread, type DebriefDraft, type SearchResult } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, people, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const clients = new Map<Somebody, Client>();
const as = (key: Somebody) => clients.get(key) ?? spec.client();

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  for (const [key] of people) clients.set(key, await spec.as(personId(key)));
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM debriefs; DELETE FROM threads'));

async function found(key: Somebody, words: string, more: Record<string, unknown> = {}): Promise<SearchResult> {
  const answer = await as(key).call(search, { body: { words, ...more } });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function debriefOf(key: Somebody, answers: DebriefDraft['answers']): Promise<string> {
  const id = randomUUID();
  const body: DebriefDraft = { id, mode: 'quick', answers: { process: 'CPO, insurer', ...answers } };
  expect((await as(key).call(openDebrief, { body })).status).toBe(201);
  return id;
}

const questionOf = (title: string, body: string) => ({
  params: { cohortId: juniper },
  body: { id: randomUUID(), kind: 'question' as const, title, body },
});

describe('finding one’s own things', () => {
  it('knows forms of a word, and marks what it found', async () => {
    const id = await debriefOf('adaeze', { stayed: 'They asked how redeployments were decided.' });
    const { own, meant } = await found('adaeze', 'redeployment decide');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ kind: 'debrief', id, title: 'CPO, insurer' });
    const marked = own[0]?.excerpt.filter((piece) => piece.found).map(({ text }) => text);
    expect(marked).toEqual(['redeployments', 'decided']);
    expect(meant).toBeNull();
  });

  it('begins with what is typed so far', async () => {
    await debriefOf('adaeze', { kept: 'The redeployment story' });
    expect((await found('adaeze', 'redepl')).own).toHaveLength(1);
  });

  it('forgives a slip of the hand, and says what it looked for', async () => {
    await debriefOf('adaeze', { kept: 'A transformation under its own name' });
    const { own, meant } = await found('adaeze', 'transfromation');
    expect(own).toHaveLength(1);
    expect(meant).toBe('transform');
  });

  it('finds nothing of anybody else’s, whoever asks', async () => {
    await debriefOf('adaeze', { stayed: 'A private thought on quokkas' });
    for (const key of ['birgit', 'ruth', 'petra', 'zelda', 'odette'] as const) {
      expect(await found(key, 'quokkas')).toEqual({
        own: [],
        threads: [],
        more: { own: false, threads: false },
        meant: null,
      });
      expect((await found(key, 'quokas')).meant).toBeNull();
    }
    expect((await found('adaeze', 'quokkas')).own).toHaveLength(1);
  });

  it('finds no deleted debrief', async () => {
    const id = await debriefOf('adaeze', { stayed: 'heliotrope' });
    await spec.owner.query('UPDATE debriefs SET deleted_at = now() WHERE id = $1', [id]);
    expect((await found('adaeze', 'heliotrope')).own).toEqual([]);
  });

  it('is narrowed by kind and by day', async () => {
    await debriefOf('adaeze', { stayed: 'heliotrope' });
    expect((await found('adaeze', 'heliotrope', { kinds: ['story'] })).own).toEqual([]);
    expect((await found('adaeze', 'heliotrope', { kinds: ['debrief'] })).own).toHaveLength(1);
    expect((await found('adaeze', 'heliotrope', { to: '2020-01-01' })).own).toEqual([]);
    expect((await found('adaeze', 'heliotrope', { from: '2020-01-01' })).own).toHaveLength(1);
    expect((await found('adaeze', 'heliotrope', { opportunityId: randomUUID() })).own).toEqual([]);
  });

  it.each([
    '',
    '   ',
    'the and of',
    '"',
    '!&|():*',
    "it's -",
    '<->',
    'a:*',
    '\\',
    "'; DROP TABLE people; --",
    '🙂',
    '%',
    'x'.repeat(200),
  ])('takes %j without breaking', async (words) => {
    await debriefOf('adaeze', { stayed: 'something else' });
    expect((await found('adaeze', words)).own).toEqual([]);
  });

  it('shows words as they stand, never as markup', async () => {
    await debriefOf('adaeze', { stayed: '<b>heliotrope</b> & <i>' });
    const { own } = await found('adaeze', 'heliotrope');
    expect(own[0]?.excerpt.map(({ text }) => text).join('')).toContain('<b>heliotrope</b> & <i>');
  });

  it('costs as many statements for thirty things as for one', async () => {
    for (let at = 0; at < 32; at += 1) await debriefOf('adaeze', { stayed: `heliotrope ${at}` });
    const answer = await as('adaeze').call(search, { body: { words: 'heliotrope' } });
    expect(answer.statements).toBeLessThanOrEqual(5);
    expect(answer.body.own).toHaveLength(30);
    expect(answer.body.more.own).toBe(true);
  });
});

describe('finding conversations', () => {
  it('looks where she may read, and nowhere else', async () => {
    const question = questionOf('A heliotrope question', 'What would you wear?');
    expect((await as('birgit').call(openThread, question)).status).toBe(201);
    const hit = { cohortId: juniper, threadId: question.body.id, replyId: null, title: 'A heliotrope question' };
    for (const key of ['adaeze', 'birgit', 'ruth'] as const)
      expect((await found(key, 'heliotrope')).threads).toEqual([expect.objectContaining(hit)]);
    for (const key of ['odette', 'zelda', 'petra'] as const)
      expect((await found(key, 'heliotrope')).threads).toEqual([]);
  });

  it('leaves out what was removed', async () => {
    const question = questionOf('A heliotrope question', '');
    await as('birgit').call(openThread, question);
    await spec.owner.query('UPDATE threads SET removed_at = now() WHERE id = $1', [question.body.id]);
    for (const key of ['adaeze', 'birgit'] as const) expect((await found(key, 'heliotrope')).threads).toEqual([]);
  });
});
