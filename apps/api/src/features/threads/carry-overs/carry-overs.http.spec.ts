import { randomUUID } from 'node:crypto';
import { bringToSession, leaveInThread, listCarryOvers, openThread, readThread } from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, withdrawShared } from '@api/testing/conversations';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;
const params = (threadId: string) => ({ params: { cohortId: juniper, threadId } });

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('TRUNCATE threads, shared_versions, sessions CASCADE');
});

async function question(title: string): Promise<string> {
  const id = randomUUID();
  const opened = await as('birgit').call(openThread, {
    params: { cohortId: juniper },
    body: { id, kind: 'question', title, body: '' },
  });
  expect(opened.status).toBe(201);
  return id;
}
const session = (startsAtLocal: string) => layPublished(as('ruth'), draftOf({ startsAtLocal }));
const brought = async (key: Somebody, sessionId: string) => {
  const { status, body } = await as(key).call(listCarryOvers, { params: { cohortId: juniper, sessionId } });
  return status === 200 ? body.items.map(({ title }) => title) : status;
};
const isBrought = async (key: Somebody, threadId: string) =>
  (await as(key).call(readThread, params(threadId))).body.brought;

describe('a conversation', () => {
  it('is brought to the next session by anybody who reads it, and taken back by anybody', async () => {
    const [next, later] = [await session('2026-11-25T12:30'), await session('2026-12-02T12:30')];
    const [one, other] = [await question('How do you begin?'), await question('And end?')];
    expect((await as('carmen').call(bringToSession, params(one))).status).toBe(204);
    spec.clock.advance(1000);
    expect((await as('ruth').call(bringToSession, params(other))).status).toBe(204);
    expect((await as('farida').call(bringToSession, params(one))).status).toBe(204);
    for (const key of ['birgit', 'naomi'] as const) {
      expect(await brought(key, next)).toEqual(['How do you begin?', 'And end?']);
      expect(await brought(key, later)).toEqual([]);
      expect(await isBrought(key, one)).toBe(true);
    }
    await as('birgit').call(leaveInThread, params(one));
    expect(await brought('carmen', next)).toEqual(['And end?']);
    expect(await isBrought('carmen', one)).toBe(false);
  });

  it('waits for the session that comes, is free again after it, and can be brought to another', async () => {
    const next = await session('2026-11-25T12:30');
    const one = await question('How do you begin?');
    await as('carmen').call(bringToSession, params(one));
    spec.clock.set(new Date('2026-11-25T14:00:00Z'));
    const later = await session('2026-12-02T12:30');
    expect([await brought('carmen', next), await brought('carmen', later)]).toEqual([['How do you begin?'], []]);
    const carmen = await spec.as(personId('carmen'));
    expect((await carmen.call(readThread, params(one))).body.brought).toBe(false);
    await carmen.call(bringToSession, params(one));
    expect([await brought('carmen', next), await brought('carmen', later)]).toEqual([[], ['How do you begin?']]);
  });

  it('for coaches alone is brought and seen by them and its author', async () => {
    const next = await session('2026-11-25T12:30');
    const { threadId } = await layShared(spec, { author: 'adaeze', audience: 'coaches' });
    expect((await as('birgit').call(bringToSession, params(threadId))).status).toBe(404);
    expect((await as('adaeze').call(bringToSession, params(threadId))).status).toBe(204);
    expect(await brought('birgit', next)).toEqual([]);
    expect(await brought('ruth', next)).toHaveLength(1);
    expect((await as('birgit').call(leaveInThread, params(threadId))).status).toBe(404);
    expect(await brought('adaeze', next)).toHaveLength(1);
  });

  it('that is taken back goes from the list, for its author as well, who cannot bring it then', async () => {
    const next = await session('2026-11-25T12:30');
    const scene = await layShared(spec, { author: 'adaeze' });
    await as('carmen').call(bringToSession, params(scene.threadId));
    expect(await brought('adaeze', next)).toHaveLength(1);
    await withdrawShared(spec, 'adaeze', scene.sharedVersionId);
    for (const key of ['adaeze', 'carmen', 'ruth'] as const) expect(await brought(key, next)).toEqual([]);
    expect((await as('adaeze').call(readThread, params(scene.threadId))).body.abilities.bring).toBe(false);
    expect((await as('adaeze').call(bringToSession, params(scene.threadId))).status).toBe(404);
  });

  it('is no business of another cohort, nor of the office, and says nothing of who brought it', async () => {
    const next = await session('2026-11-25T12:30');
    const one = await question('How do you begin?');
    await as('carmen').call(bringToSession, params(one));
    for (const key of ['zelda', 'odette', 'petra'] as const) {
      expect(await brought(key, next)).toBe(404);
      expect((await as(key).call(bringToSession, params(one))).status).toBe(404);
      const seen = await spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
        manager.query<unknown[]>('SELECT * FROM carry_overs'),
      );
      expect(seen).toEqual([]);
    }
    const { rows } = await spec.owner.query<object>('SELECT * FROM carry_overs');
    expect(rows.map((row) => Object.keys(row))).toEqual([['thread_id', 'cohort_id', 'brought_at']]);
    const { text } = await as('birgit').call(listCarryOvers, { params: { cohortId: juniper, sessionId: next } });
    expect(text).not.toMatch(/Carmen|brought/i);
  });

  it('and a session that are not there are not found', async () => {
    expect((await as('carmen').call(bringToSession, params(randomUUID()))).status).toBe(404);
    expect((await as('carmen').call(leaveInThread, params(randomUUID()))).status).toBe(404);
    expect(await brought('carmen', randomUUID())).toBe(404);
  });

  it('costs the same statements however many there are', async () => {
    const next = await session('2026-11-25T12:30');
    const cost = async () =>
      (await as('birgit').call(listCarryOvers, { params: { cohortId: juniper, sessionId: next } })).statements;
    await as('carmen').call(bringToSession, params(await question('One')));
    const forOne = await cost();
    for (let n = 0; n < 12; n += 1) await as('carmen').call(bringToSession, params(await question(`No. ${n}`)));
    expect(await cost()).toBe(forOne);
  });
});
