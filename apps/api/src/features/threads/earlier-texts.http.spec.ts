import { randomUUID } from 'node:crypto';
import {
  changeThread,
  editReply,
  listReplyVersions,
  listThreadVersions,
  openThread,
  postReply,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let birgit: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  birgit = await spec.as(personId('birgit'));
});
afterAll(() => spec.stop());

const cohort = { cohortId: juniper };

/** A question and a reply to it, both birgit's. */
async function written() {
  const threadId = randomUUID();
  const question = { id: threadId, kind: 'question', title: 'Title 0', body: 'On Friday.' } as const;
  await birgit.call(openThread, { params: cohort, body: question });
  const reply = { id: randomUUID(), kind: 'thanks', body: 'Text 0' } as const;
  await birgit.call(postReply, { params: { ...cohort, threadId }, body: reply });
  return { threadId, replyId: reply.id };
}

type Scene = Awaited<ReturnType<typeof written>>;

const edit = (scene: Scene, body: string) =>
  birgit.call(editReply, { params: { ...cohort, ...scene }, body: { body } });
const change = ({ threadId }: Scene, words: { title?: string; body?: string }, base: number) =>
  birgit.call(changeThread, { params: { ...cohort, threadId }, body: { base, ...words } });

const from = (cursor?: string | null) => ({ query: cursor ? { cursor } : {} });
const ofReply = (scene: Scene, cursor?: string) =>
  birgit.call(listReplyVersions, { params: { ...cohort, ...scene }, ...from(cursor) });
const ofThread = ({ threadId }: Scene, cursor?: string) =>
  birgit.call(listThreadVersions, { params: { ...cohort, threadId }, ...from(cursor) });

/** Every page from the first to the last. */
async function pages<Item>(page: (cursor?: string) => Promise<{ body: { items: Item[]; next: string | null } }>) {
  const found: Item[][] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, next } = (await page(cursor)).body;
    found.push(items);
    cursor = next;
  }
  return found;
}

const downFrom = (word: string, last: number) => Array.from({ length: last + 1 }, (_, at) => `${word} ${last - at}`);

describe('earlier texts in a conversation', () => {
  it('of a reply come fifty at a time, latest first, each once', async () => {
    const scene = await written();
    for (let count = 1; count <= 120; count += 1) await edit(scene, `Text ${count}`);
    const found = await pages((cursor) => ofReply(scene, cursor));
    expect(found.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(found.flat().map(({ body }) => body)).toEqual(downFrom('Text', 119));
  });

  it('of a question come fifty at a time, latest first, each once', async () => {
    const scene = await written();
    for (let count = 1; count <= 120; count += 1) await change(scene, { title: `Title ${count}` }, count);
    const found = await pages((cursor) => ofThread(scene, cursor));
    expect(found.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(found.flat().map(({ title }) => title)).toEqual(downFrom('Title', 119));
  });

  it('hold a page of a quarter of a mebibyte where they are long', async () => {
    const scene = await written();
    const long = (count: number) => `${'🌱'.repeat(3_900)}${count}`;
    for (let count = 1; count <= 20; count += 1) {
      await edit(scene, long(count));
      await change(scene, { body: long(count) }, count);
    }
    for (const found of [
      await pages((cursor) => ofReply(scene, cursor)),
      await pages((cursor) => ofThread(scene, cursor)),
    ])
      expect(found.map(({ length }) => length)).toEqual([16, 4]);
  });

  it('go on for their writer alone', async () => {
    const scene = await written();
    for (let count = 1; count <= 51; count += 1) {
      await edit(scene, `Text ${count}`);
      await change(scene, { title: `Title ${count}` }, count);
    }
    const [reply, thread] = [(await ofReply(scene)).body.next, (await ofThread(scene)).body.next];
    expect([reply, thread]).toEqual([expect.any(String), expect.any(String)]);
    for (const key of ['carmen', 'ruth', 'zelda'] as const) {
      const other = await spec.as(personId(key));
      const params = { ...cohort, ...scene };
      expect((await other.call(listReplyVersions, { params, ...from(reply) })).status).toBe(404);
      expect((await other.call(listThreadVersions, { params, ...from(thread) })).status).toBe(404);
    }
  });
});
