import { randomUUID } from 'node:crypto';
import { statements } from '@api/platform/database/data-source';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { newestThreads, threadsWithoutCoachReply } from './public';

let spec: SpecApp;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query('TRUNCATE threads, shared_versions CASCADE');
});

const newest = (key: Somebody) =>
  spec.database.as({ kind: 'person', personId: personId(key) }, (manager) => newestThreads(manager, { limit: 4 }));
const unanswered = (key: Somebody) =>
  spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
    threadsWithoutCoachReply(manager, juniper),
  );
const reply = (key: Somebody, threadId: string, versionId: string) =>
  spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
    manager.query(
      `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, created_at)
       VALUES ($1, $2, $3, 'cohort', $4, 'appreciate', 'Words.', $5, $6)`,
      [randomUUID(), threadId, juniper, versionId, personId(key), specNow],
    ),
  );

describe('for a day page', () => {
  it('the newest four of her cohorts, and how many hold something unread', async () => {
    for (let hoursAgo = 6; hoursAgo >= 1; hoursAgo -= 1)
      await layShared(spec, { author: 'adaeze', hoursAgo, roleTitle: `Role ${hoursAgo}` });
    const before = statements.count;
    const found = await newest('birgit');
    expect(statements.count - before).toBe(2);
    expect(found.lines.map(({ title, cohortId }) => [title, cohortId])).toEqual(
      [1, 2, 3, 4].map((hours) => [`Role ${hours}`, juniper]),
    );
    expect(found.unreadThreads).toBe(6);
    expect((await newest('adaeze')).unreadThreads).toBe(0);
    expect(await newest('zelda')).toEqual({ lines: [], unreadThreads: 0 });
  });
});

describe('for a coach', () => {
  it('shared debriefs without a coach’s reply, oldest first', async () => {
    const older = await layShared(spec, { author: 'adaeze', hoursAgo: 30, roleTitle: 'Older' });
    const newer = await layShared(spec, { author: 'farida', hoursAgo: 3, roleTitle: 'Newer', audience: 'coaches' });
    await reply('birgit', older.threadId, older.sharedVersionId);
    expect((await unanswered('ruth')).map(({ id }) => id)).toEqual([older.threadId, newer.threadId]);
    await reply('naomi', older.threadId, older.sharedVersionId);
    expect((await unanswered('ruth')).map(({ id }) => id)).toEqual([newer.threadId]);
    expect(await unanswered('odette')).toEqual([]);
    expect(await unanswered('petra')).toEqual([]);
  });
});
