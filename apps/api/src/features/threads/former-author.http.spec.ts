import { randomUUID } from 'node:crypto';
import { listThreads, postReply, readHome, readCoachOverview, readThread } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, type SharedScene } from '@api/testing/conversations';
import { signInAll } from '@api/testing/sessions';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** What she shared stays when her place ends: with her name it is a former member's, without it nothing changes. */
let spec: SpecApp;
let as: (key: Somebody) => Client;
let named: SharedScene;
let hidden: SharedScene;
let known: SharedScene;
const inJuniper = { params: { cohortId: juniper } };
const readers = ['birgit', 'ruth'] as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query('TRUNCATE threads, shared_versions CASCADE');
  await places('active');
  named = await layShared(spec, { author: 'adaeze' });
  hidden = await layShared(spec, { author: 'adaeze', authorDisplay: 'without-name', coachesMayKnow: false });
  known = await layShared(spec, { author: 'adaeze', authorDisplay: 'without-name' });
  for (const { threadId } of [named, hidden]) {
    const body = { id: randomUUID(), kind: 'thanks' as const, body: 'Thank you.' };
    await as('adaeze').call(postReply, { params: { cohortId: juniper, threadId }, body });
  }
});

const places = (status: string) =>
  spec.owner.query('UPDATE enrolments SET status = $2 WHERE id = $1', [enrolmentId('adaeze'), status]);
const read = (reader: Somebody, { threadId }: SharedScene) =>
  as(reader).call(readThread, { params: { cohortId: juniper, threadId } });
const lines = async (reader: Somebody) => (await as(reader).call(listThreads, inJuniper)).body.items;
const today = async () => (await as('birgit').call(readHome)).body.threads;
const table = async () => (await as('ruth').call(readCoachOverview, inJuniper)).body.withoutCoachReply;

describe('once her place has ended', () => {
  it.each(readers)(
    'what she shared with her name is a former member’s for %s, and her answers in it',
    async (reader) => {
      expect((await read(reader, named)).body.opener).not.toHaveProperty('gone');
      await places('withdrawn');
      const gone = { person: null, nameHidden: false, coach: false, author: true, gone: true, mine: false };
      const { opener, replies } = (await read(reader, named)).body;
      expect([opener, ...replies.map(({ writer }) => writer)]).toEqual([gone, gone]);
      expect((await lines(reader)).find(({ id }) => id === named.threadId)?.opener).toEqual(gone);
      if (reader === 'birgit') expect((await today()).find(({ id }) => id === named.threadId)?.opener).toEqual(gone);
    },
  );

  it.each(readers)('what she shared without it reads byte by byte as before, for %s', async (reader) => {
    const seen = async () => {
      const line = (await lines(reader)).find(({ id }) => id === hidden.threadId);
      const { text } = await as(reader).send(readThread, { params: { cohortId: juniper, threadId: hidden.threadId } });
      return [text, JSON.stringify(line)];
    };
    await seen(); // the first reading notes that she has read
    const before = await seen();
    await places('withdrawn');
    expect(await seen()).toEqual(before);
    if (reader === 'ruth') expect((await read(reader, known)).body.opener).not.toHaveProperty('gone');
  });

  it('waits for no coach’s word where it carried her name; without it nothing is said by that', async () => {
    const all = [named, hidden, known].map(({ threadId }) => threadId);
    expect((await table()).map(({ id }) => id).sort()).toEqual(all.sort());
    await places('withdrawn');
    const nameless = [hidden, known].map(({ threadId }) => threadId);
    expect((await table()).map(({ id }) => id).sort()).toEqual(nameless.sort());
    await places('active');
    await spec.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, now())', [personId('adaeze')]);
    expect((await table()).map(({ id }) => id).sort()).toEqual(nameless.sort());
    await spec.owner.query('DELETE FROM deactivations');
  });
});
