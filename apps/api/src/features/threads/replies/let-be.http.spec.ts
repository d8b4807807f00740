import { randomUUID } from 'node:crypto';
import {
  letQuestionBe,
  openThread,
  postReply,
  readReply,
  readThread,
  removeReply,
  restoreReply,
  takeQuestionUp,
  type EndpointSpec,
  type ReplyKind,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { layShared, withdrawShared } from '@api/testing/conversations';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { juniper, layWorld, type Somebody } from '@api/testing/world';

/** One question of each at a time, until it is answered or let be by her who was asked. */
let spec: SpecApp;
let as: (key: Somebody) => Client;
let threadId: string;
let sharedVersionId: string;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('TRUNCATE threads, shared_versions CASCADE');
  ({ threadId, sharedVersionId } = await layShared(spec, { author: 'adaeze', adviceSetting: 'ideas-welcome' }));
});

const at = (replyId: string) => ({ params: { cohortId: juniper, threadId, replyId } });
async function says(key: Somebody, kind: ReplyKind, status = 201): Promise<string> {
  spec.clock.advance(1000);
  const body = { id: randomUUID(), kind, body: 'What would it take?' };
  const answer = await as(key).send(postReply, { params: { cohortId: juniper, threadId }, body });
  expect(answer.status).toBe(status);
  return body.id;
}
const send = async (key: Somebody, endpoint: EndpointSpec, replyId: string) =>
  (await as(key).send(endpoint, at(replyId))).status;
const mayOf = async (key: Somebody, replyId: string) => (await as(key).call(readReply, at(replyId))).body.abilities;
const page = async (key: Somebody) =>
  (await as(key).call(readThread, { params: { cohortId: juniper, threadId } })).text;
const asks = async (key: Somebody) => {
  const { abilities } = (await as(key).call(readThread, { params: { cohortId: juniper, threadId } })).body;
  return { may: abilities.replyKinds.includes('ask'), waits: abilities.questionWaits };
};

describe('a question to the author', () => {
  it('is answered by words of hers that stand, not by those that she took away', async () => {
    const question = await says('birgit', 'ask');
    const answer = await says('adaeze', 'thanks');
    expect(await asks('birgit')).toEqual({ may: true, waits: false });
    expect(await mayOf('adaeze', question)).toEqual({ edit: false, report: true });
    await send('adaeze', removeReply, answer);
    expect(await asks('birgit')).toEqual({ may: false, waits: true });
    await says('birgit', 'ask', 403);
    expect(await mayOf('adaeze', question)).toMatchObject({ letBe: true });
    await send('adaeze', restoreReply, answer);
    expect(await asks('birgit')).toEqual({ may: true, waits: false });
  });

  it('may be let be by her, after which its asker may ask another one', async () => {
    const question = await says('birgit', 'ask');
    await says('carmen', 'ask');
    const answer = await as('adaeze').call(letQuestionBe, at(question));
    expect([answer.status, answer.body.abilities]).toEqual([200, { edit: false, report: true, takeUp: true }]);
    expect(answer.body).toEqual((await as('adaeze').call(readReply, at(question))).body);
    expect(await send('adaeze', letQuestionBe, question)).toBe(200);
    expect(await asks('birgit')).toEqual({ may: true, waits: false });
    expect(await asks('carmen')).toEqual({ may: false, waits: true });
    const second = await says('birgit', 'ask');
    expect(await mayOf('adaeze', second)).toMatchObject({ letBe: true });
    await says('birgit', 'ask', 403);
  });

  it('may be taken up again, and waits as before; an answer ends both', async () => {
    const question = await says('birgit', 'ask');
    await send('adaeze', letQuestionBe, question);
    for (let time = 1; time <= 2; time += 1) {
      const again = await as('adaeze').call(takeQuestionUp, at(question));
      expect([again.status, again.body.abilities]).toEqual([200, { edit: false, report: true, letBe: true }]);
    }
    expect(await asks('birgit')).toEqual({ may: false, waits: true });
    await send('adaeze', letQuestionBe, question);
    await says('adaeze', 'thanks');
    expect(await mayOf('adaeze', question)).toEqual({ edit: false, report: true });
    expect(await send('adaeze', letQuestionBe, question)).toBe(403);
    expect(await send('adaeze', takeQuestionUp, question)).toBe(403);
  });

  it('is let be unsaid: what all others read stays byte for byte as it was, and nobody is told', async () => {
    const question = await says('birgit', 'ask');
    const before = [await page('carmen'), await page('ruth')];
    const announced = await heard(() => send('adaeze', letQuestionBe, question));
    expect(announced).toEqual([]);
    expect([await page('carmen'), await page('ruth')]).toEqual(before);
    expect(await mayOf('birgit', question)).toEqual({ edit: true, report: false });
    expect(await heard(() => send('adaeze', takeQuestionUp, question))).toEqual([]);
    expect(await heard(() => says('adaeze', 'thanks'))).toHaveLength(1);
  });

  it.each([letQuestionBe, takeQuestionUp])('$name is for her alone who was asked', async (endpoint) => {
    const question = await says('birgit', 'ask');
    if (endpoint === takeQuestionUp) await send('adaeze', letQuestionBe, question);
    for (const key of ['birgit', 'carmen', 'ruth'] as const) expect(await send(key, endpoint, question)).toBe(403);
    for (const key of ['zelda', 'odette', 'petra'] as const) expect(await send(key, endpoint, question)).toBe(404);
    expect(await send('adaeze', endpoint, randomUUID())).toBe(404);
    const { rows } = await spec.owner.query('SELECT reply_id FROM questions_let_be');
    expect(rows).toHaveLength(endpoint === takeQuestionUp ? 1 : 0);
  });

  it('is none where it was taken away, is of another kind, or the debrief was taken back', async () => {
    const [question, noticed] = [await says('birgit', 'ask'), await says('birgit', 'notice')];
    expect(await send('adaeze', letQuestionBe, noticed)).toBe(403);
    await send('birgit', removeReply, question);
    expect(await send('adaeze', letQuestionBe, question)).toBe(403);
    await send('birgit', restoreReply, question);
    await send('adaeze', letQuestionBe, question);
    await withdrawShared(spec, 'adaeze', sharedVersionId);
    expect(await send('adaeze', takeQuestionUp, question)).toBe(403);
  });
});

describe('a question to who opened the conversation', () => {
  it('is hers to let be', async () => {
    const body = { id: randomUUID(), kind: 'question' as const, title: 'How do you begin?', body: '' };
    await as('birgit').call(openThread, { params: { cohortId: juniper }, body });
    threadId = body.id;
    const question = await says('adaeze', 'ask');
    expect(await send('carmen', letQuestionBe, question)).toBe(403);
    expect(await send('birgit', letQuestionBe, question)).toBe(200);
    expect(await asks('adaeze')).toEqual({ may: true, waits: false });
  });
});

/** What the house announces while it is done, to whomever. */
async function heard(deed: () => Promise<unknown>): Promise<readonly string[]> {
  const said: string[] = [];
  const hear = ({ payload = '' }: { payload?: string | undefined }) => said.push(payload);
  spec.owner.on('notification', hear);
  await spec.owner.query('LISTEN live');
  await deed();
  await spec.owner.query('SELECT 1');
  await spec.owner.query('UNLISTEN live');
  spec.owner.off('notification', hear);
  return said;
}
