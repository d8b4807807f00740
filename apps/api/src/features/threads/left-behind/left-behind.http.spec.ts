import { randomUUID } from 'node:crypto';
import {
  giveQuestion,
  listGivenQuestions,
  listLeftBehind,
  LiveEvent,
  openThread,
  postReply,
  readThread,
  removeLeftBehind,
  withdrawSharedVersion,
  type ReplyDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, type SharedScene } from '@api/testing/conversations';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** Adaeze has replied, asked and shared; then she leaves the cohort. Each spec begins with all of it as it was. */
let spec: SpecApp;
let adaeze: Client;
let birgit: Client;
let toBirgit: SharedScene;
let shared: SharedScene;
const heard: LiveEvent[] = [];
const [questionId, theirs] = [randomUUID(), randomUUID()];
const [appreciated, holding, answered] = [randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  spec = await startApp();
  spec.owner.on('notification', ({ payload }) => heard.push(LiveEvent.parse(JSON.parse(payload ?? 'null'))));
  await spec.owner.query('LISTEN live');
});
afterAll(() => spec.stop());

beforeEach(async () => {
  await spec.owner.query('TRUNCATE people, programmes CASCADE');
  await layWorld(spec.owner);
  [adaeze, birgit] = [await spec.as(personId('adaeze')), await spec.as(personId('birgit'))];
  [toBirgit, shared] = [await layShared(spec, { author: 'birgit' }), await layShared(spec, { author: 'adaeze' })];
  const question = { id: questionId, kind: 'question', title: 'Who knows the board?', body: 'Mine.' } as const;
  expect((await adaeze.call(openThread, { params: { cohortId: juniper }, body: question })).status).toBe(201);
  await post(adaeze, toBirgit.threadId, { id: appreciated, kind: 'appreciate', body: 'You asked three people.' });
  await post(adaeze, toBirgit.threadId, { id: holding, kind: 'holding', body: '' });
  await post(adaeze, shared.threadId, { id: answered, kind: 'thanks', body: 'Thank you all.' });
  await post(birgit, questionId, { id: theirs, kind: 'notice', body: 'Birgit’s own words.' });
  await post(birgit, shared.threadId, { id: randomUUID(), kind: 'notice', body: 'Birgit’s other words.' });
  await nothingHeard();
});

/** What is under way comes with the next answer of the database. */
async function heardNow(): Promise<readonly LiveEvent[]> {
  await spec.owner.query('SELECT 1');
  return heard;
}
async function nothingHeard(): Promise<void> {
  await heardNow();
  heard.length = 0;
}

async function post(client: Client, threadId: string, body: ReplyDraft): Promise<void> {
  expect((await client.call(postReply, { params: { cohortId: juniper, threadId }, body })).status).toBe(201);
}
const leave = (key: Somebody = 'adaeze') =>
  spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId(key)]);
const left = async (client: Client) => (await client.call(listLeftBehind, {})).body.items;
const take = (client: Client, leftId: string) => client.send(removeLeftBehind, { params: { leftId } });
const readBy = (client: Client, threadId: string) =>
  client.send(readThread, { params: { cohortId: juniper, threadId } });

describe('what she left behind', () => {
  it('is nothing while she is there', async () => {
    expect(await left(adaeze)).toEqual([]);
    for (const id of [appreciated, holding, answered, questionId]) expect((await take(adaeze, id)).status).toBe(404);
  });

  it('is each of her own replies and questions once she has left, and nothing of anybody else', async () => {
    await leave();
    const answer = await adaeze.call(listLeftBehind, {});
    expect(answer.body.items.map(({ id, kind, title, body }) => ({ id, kind, title, body }))).toEqual(
      expect.arrayContaining([
        { id: questionId, kind: 'question', title: 'Who knows the board?', body: 'Mine.' },
        { id: appreciated, kind: 'appreciate', title: '', body: 'You asked three people.' },
        { id: holding, kind: 'holding', title: '', body: '' },
        { id: answered, kind: 'thanks', title: '', body: 'Thank you all.' },
      ]),
    );
    expect(answer.body.items).toHaveLength(4);
    const strange = ['Birgit', theirs, juniper, 'Juniper', toBirgit.threadId, 'Chief People Officer', 'hospital'];
    for (const words of strange) expect(answer.text).not.toContain(words);
    for (const item of answer.body.items)
      expect(Object.keys(item).sort()).toEqual(['at', 'body', 'id', 'kind', 'title']);
  });

  it('goes on from page to page', async () => {
    await leave();
    await spec.owner.query(
      `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, created_at)
       SELECT gen_random_uuid(), $1, $2, 'cohort', $3, 'notice', n::text, $4, now() FROM generate_series(1, 50) n`,
      [toBirgit.threadId, juniper, toBirgit.sharedVersionId, personId('adaeze')],
    );
    const first = (await adaeze.call(listLeftBehind, {})).body;
    const rest = (await adaeze.call(listLeftBehind, { query: { cursor: first.next ?? '' } })).body;
    expect([first.items.length, rest.items.length, rest.next]).toEqual([50, 4, null]);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(54);
  });

  it('is taken away for everybody, once however often it is asked for, and who reads there hears of it', async () => {
    await leave();
    for (const id of [appreciated, appreciated, holding, questionId, questionId, answered])
      expect((await take(adaeze, id)).status).toBe(204);
    expect(await left(adaeze)).toEqual([]);
    const there = await readBy(birgit, toBirgit.threadId);
    expect(there.text).not.toContain('You asked three people.');
    expect(
      (await birgit.call(readThread, { params: { cohortId: juniper, threadId: toBirgit.threadId } })).body,
    ).toMatchObject({ holdings: [], replies: [{ id: appreciated, removed: true, body: '' }] });
    expect((await readBy(birgit, questionId)).status).toBe(404);
    expect((await readBy(birgit, shared.threadId)).text).not.toContain('Thank you all.');
    const cohortId = juniper;
    expect(await heardNow()).toEqual([
      { kind: 'reply', cohortId, threadId: toBirgit.threadId, replyId: appreciated },
      { kind: 'reply', cohortId, threadId: toBirgit.threadId, replyId: holding },
      { kind: 'thread', cohortId, threadId: questionId },
      { kind: 'reply', cohortId, threadId: shared.threadId, replyId: answered },
    ]);
  });

  it('is as missing as nothing to everybody else, here, gone, moved away or in charge', async () => {
    await leave();
    await leave('carmen');
    const state = () =>
      spec.owner.query('SELECT r.*, t.* FROM replies r JOIN threads t ON t.id = r.thread_id ORDER BY r.id');
    const before = (await state()).rows;
    for (const key of ['birgit', 'carmen', 'farida', 'ruth', 'zelda', 'odette', 'petra'] as const) {
      const client = await spec.as(personId(key));
      expect(await left(client)).toEqual([]);
      const nothing = await take(client, randomUUID());
      for (const id of [appreciated, holding, answered, questionId]) {
        const refusal = await take(client, id);
        expect([key, refusal.status, { ...refusal.problem, requestId: '' }]).toEqual([
          key,
          404,
          { ...nothing.problem, requestId: '' },
        ]);
      }
    }
    for (const id of [theirs, toBirgit.threadId, shared.threadId]) expect((await take(adaeze, id)).status).toBe(404);
    expect((await state()).rows).toEqual(before);
  });

  it('is also a question that she gave to the cohort, which goes from its bank', async () => {
    const id = randomUUID();
    const question = { id, question: 'What did you leave unsaid?', category: null, askedOf: 'candidate' } as const;
    const bank = { params: { cohortId: juniper } };
    expect((await adaeze.call(giveQuestion, { ...bank, body: question })).status).toBe(201);
    expect((await take(adaeze, id)).status).toBe(404);
    await leave();
    const found = (await left(adaeze)).find((one) => one.id === id);
    expect(found).toMatchObject({ kind: 'given-question', title: '', body: question.question });
    for (const key of ['birgit', 'ruth', 'zelda', 'petra'] as const)
      expect((await take(await spec.as(personId(key)), id)).status).toBe(404);
    expect((await birgit.call(listGivenQuestions, bank)).body.items).toHaveLength(1);
    expect((await take(adaeze, id)).status).toBe(204);
    expect((await birgit.call(listGivenQuestions, bank)).body.items).toEqual([]);
    expect((await left(adaeze)).map((one) => one.id)).not.toContain(id);
  });

  it('is also her reply in a conversation that its author took back', async () => {
    const { debriefId, sharedVersionId } = toBirgit;
    await birgit.call(withdrawSharedVersion, { params: { debriefId, sharedVersionId } });
    await nothingHeard();
    expect((await left(adaeze)).map(({ id }) => id).sort()).toEqual([appreciated, holding].sort());
    expect((await take(adaeze, appreciated)).status).toBe(204);
    expect((await readBy(birgit, toBirgit.threadId)).text).not.toContain('You asked three people.');
    expect(await heardNow()).toEqual([]);
  });
});
