import { randomUUID } from 'node:crypto';
import { postReply, removeReply } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import { listenAs, until, type Ear } from '@api/testing/ear';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const ears: Ear[] = [];

beforeAll(async () => {
  spec = await startApp({ listen: true });
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
afterEach(() => {
  for (const ear of ears.splice(0)) ear.close();
});

async function listen(key: Somebody): Promise<Ear> {
  const ear = await listenAs(spec, key);
  ears.push(ear);
  return ear;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function post(key: Somebody, threadId: string, kind = 'appreciate') {
  const client = await spec.as(personId(key));
  const id = randomUUID();
  const answer = await client.send(postReply, {
    params: { cohortId: juniper, threadId },
    body: { id, kind, body: 'Canary words.' },
  });
  expect(answer.status).toBe(201);
  return id;
}

describe('a reply, live', () => {
  it('reaches all who have the conversation, and nobody else', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    const [author, peer, coach] = [await listen('adaeze'), await listen('farida'), await listen('ruth')];
    const outside = [await listen('zelda'), await listen('odette'), await listen('petra')];
    const replyId = await post('birgit', threadId);
    await until(() => [author, peer, coach].every(({ heard }) => heard.length > 0));
    for (const { heard } of [author, peer, coach]) {
      expect(heard).toEqual([{ kind: 'reply', cohortId: juniper, threadId, replyId }]);
    }
    await pause(150);
    for (const ear of outside) expect(ear.heard).toEqual([]);
    expect(peer.raw()).not.toContain('Canary');
  });

  it('to a conversation with her coaches reaches them and the author only', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze', audience: 'coaches' });
    const inside = [await listen('adaeze'), await listen('naomi')];
    const outside = [await listen('birgit'), await listen('odette')];
    await post('ruth', threadId);
    await until(() => inside.every(({ heard }) => heard.length === 1));
    await pause(150);
    for (const ear of outside) expect(ear.heard).toEqual([]);
  });

  it('reaches a deactivated person no more; her stream ends', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    const [gone, peer] = [await listen('carmen'), await listen('farida')];
    await spec.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('carmen'),
      spec.clock.now(),
    ]);
    await post('birgit', threadId);
    await until(() => peer.heard.length === 1);
    await pause(150);
    expect(gone.heard).toEqual([]);
    await spec.owner.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [personId('carmen')]);
    await until(gone.ended);
    await spec.owner.query('DELETE FROM deactivations');
  });

  it('that is taken back is told too', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    const replyId = await post('birgit', threadId);
    const peer = await listen('farida');
    await (await spec.as(personId('birgit'))).call(removeReply, { params: { cohortId: juniper, threadId, replyId } });
    await until(() => peer.heard.length === 1);
    expect(peer.heard[0]).toEqual({ kind: 'reply', cohortId: juniper, threadId, replyId });
  });

  it('of an author without a name says to her peers what a named one says: ids of the conversation', async () => {
    const twins = [
      await layShared(spec, { author: 'adaeze' }),
      await layShared(spec, { author: 'adaeze', authorDisplay: 'without-name' }),
    ];
    const peer = await listen('farida');
    const told: string[] = [];
    for (const { threadId } of twins) {
      const replyId = await post('adaeze', threadId, 'thanks');
      await until(() => peer.heard.length === told.length + 1);
      const event = JSON.stringify(peer.heard.at(-1));
      told.push(event.replace(threadId, 'THREAD').replace(replyId, 'REPLY'));
    }
    expect(told[1]).toBe(told[0]);
    expect(peer.raw()).not.toContain(personId('adaeze'));
  });
});
