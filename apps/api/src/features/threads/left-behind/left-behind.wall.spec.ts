import { randomUUID } from 'node:crypto';
import type { Identity } from '@api/platform/database/database';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { layShared, type SharedScene } from '@api/testing/conversations';
import { refused, RowAttempts } from '@api/testing/row-attempts';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** Straight SQL: what one who has left reaches of the conversations that she wrote in. */
let spec: SpecApp;
let rows: RowAttempts;
let toBirgit: SharedScene;
let shared: SharedScene;
const [questionId, reply, asAuthor, theirs] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const run = (key: Somebody, sql: string, values: readonly unknown[]) =>
  spec.database.as(person(key), (manager) => manager.query<unknown[]>(sql, [...values]));
const replySql = `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, by_author, created_at)
  VALUES ($1, $2, '${juniper}', 'cohort', $3, 'notice', 'Words.', $4, $5, $6)`;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  rows = new RowAttempts(spec);
  [toBirgit, shared] = [await layShared(spec, { author: 'birgit' }), await layShared(spec, { author: 'adaeze' })];
  await run(
    'adaeze',
    `INSERT INTO threads (id, cohort_id, kind, audience, title, opened_by, opened_at, last_activity_at)
     VALUES ($1, $2, 'question', 'cohort', 'A question', $3, $4, $4)`,
    [questionId, juniper, personId('adaeze'), specNow],
  );
  await run('adaeze', replySql, [
    reply,
    toBirgit.threadId,
    toBirgit.sharedVersionId,
    personId('adaeze'),
    false,
    specNow,
  ]);
  await run('adaeze', replySql, [asAuthor, shared.threadId, shared.sharedVersionId, null, true, specNow]);
  await run('carmen', replySql, [
    theirs,
    toBirgit.threadId,
    toBirgit.sharedVersionId,
    personId('carmen'),
    false,
    specNow,
  ]);
  await run('carmen', replySql, [randomUUID(), questionId, null, personId('carmen'), false, specNow]);
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('adaeze')]);
});
afterAll(() => spec.stop());

const removeReply = `UPDATE replies SET body = '', removed_at = '${specNow.toISOString()}' WHERE id = $1`;
const removeThread = `UPDATE threads SET removed_at = '${specNow.toISOString()}' WHERE id = $1`;

describe('who has left', () => {
  it('sees of it her own rows alone: no title of others, and of their replies those to what she shared', async () => {
    const titles = await run('adaeze', 'SELECT id FROM threads WHERE id = ANY ($1)', [[toBirgit.threadId, questionId]]);
    expect(titles).toEqual([{ id: questionId }]);
    expect(await run('adaeze', 'SELECT id FROM replies WHERE thread_id = $1', [toBirgit.threadId])).toEqual([
      { id: reply },
    ]);
    expect(await run('adaeze', 'SELECT id FROM replies WHERE thread_id = $1', [questionId])).toEqual([]);
  });

  it('empties her own replies, as herself and as the author, and takes her own question away', async () => {
    for (const id of [reply, asAuthor]) expect(await rows.reach(person('adaeze'), removeReply, [id])).toBe(1);
    expect(await rows.reach(person('adaeze'), removeThread, [questionId])).toBe(1);
  });

  it('puts no word there on this way, brings nothing back, and ends no conversation about what she shared', async () => {
    const wordy = `UPDATE replies SET body = 'Other', removed_at = now() WHERE id = $1`;
    for (const deed of [
      wordy,
      'UPDATE replies SET edited_at = now() WHERE id = $1',
      `UPDATE replies SET body = '' WHERE id = $1`,
    ])
      for (const id of [reply, asAuthor]) expect(await rows.reach(person('adaeze'), deed, [id])).toBe(refused);
    expect(await rows.reach(person('adaeze'), removeThread, [shared.threadId])).toBe(refused);
    await spec.owner.query(`UPDATE replies SET removed_at = now(), body = '' WHERE id = $1`, [reply]);
    const back = `UPDATE replies SET removed_at = NULL, body = 'Words.' WHERE id = $1`;
    expect(await rows.reach(person('adaeze'), back, [reply])).toBe(refused);
    await spec.owner.query(`UPDATE replies SET removed_at = NULL, body = 'Words.' WHERE id = $1`, [reply]);
  });

  it('reaches no words of others, and nobody reaches hers', async () => {
    expect(await rows.reach(person('adaeze'), removeReply, [theirs])).toBe(0);
    expect(await rows.reach(person('adaeze'), removeThread, [toBirgit.threadId])).toBe(0);
    for (const key of ['birgit', 'carmen', 'ruth', 'zelda', 'odette', 'petra'] as const) {
      for (const id of [reply, asAuthor]) expect(await rows.reach(person(key), removeReply, [id])).toBe(0);
      expect(await rows.reach(person(key), removeThread, [questionId])).toBe(0);
    }
  });
});
