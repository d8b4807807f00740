import { randomUUID } from 'node:crypto';
import { contract, openDebrief, openThread, postReply, type EndpointSpec } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let petra: Client;
let adaeze: Client;
let params: Record<string, string>;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  petra = await spec.as(personId('petra'));
  adaeze = await spec.as(personId('adaeze'));
  const [debriefId, threadId, replyId] = [randomUUID(), randomUUID(), randomUUID()];
  params = { cohortId: juniper, debriefId, threadId, replyId };
  await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'full', answers: { process: 'CPO' } } });
  const question = { id: threadId, kind: 'question', title: 'Who knows Norrland?', body: '' } as const;
  await adaeze.call(openThread, { params: { cohortId: juniper }, body: question });
  const reply = { id: replyId, kind: 'thanks', body: 'Ask Ruth.' } as const;
  await adaeze.call(postReply, { params: { cohortId: juniper, threadId }, body: reply });
});
afterAll(() => spec.stop());

const lists = Object.values<EndpointSpec>(contract)
  .filter(({ query }) => query && 'cursor' in query.shape)
  .map((endpoint) => [endpoint.name, endpoint] as const);

const written = (text: string) => Buffer.from(text).toString('base64url');
const odd = [
  'x',
  written('2026-02-31 1'),
  written('2026-02-31T00:00:00.000Z 00000000-0000-4000-8000-000000000001'),
  written(`99999999999999.${randomUUID()}`),
  written('1.9223372036854775808'),
  written(`1.${randomUUID()}'`),
];

describe('a list', () => {
  it('goes on from places of its own alone, and says what to do', () => {
    expect(lists.length).toBeGreaterThan(10);
  });

  it.each(lists)('%s says so in the same words', async (_, endpoint) => {
    const client = endpoint.access === 'admin' ? petra : adaeze;
    const needed = Object.keys(endpoint.params?.shape ?? {});
    const path = Object.fromEntries(needed.map((name) => [name, params[name]]));
    expect((await client.send(endpoint, { params: path, query: {} })).status).toBe(200);
    for (const cursor of odd) {
      const { status, problem } = await client.send(endpoint, { params: path, query: { cursor } });
      expect([status, problem.code, problem.issues]).toEqual([
        422,
        'invalid',
        [{ path: ['cursor'], message: 'This list has moved on. Please open it anew.' }],
      ]);
    }
  });
});
