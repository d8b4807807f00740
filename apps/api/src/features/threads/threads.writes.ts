import type { Body, changeThread, openThread } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { ThreadPath } from './thread-path';

type Draft = Body<typeof openThread>;

/** @returns false where the id is taken, by whomever */
export async function insertThread(manager: EntityManager, cohortId: string, draft: Draft, at: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(insertSql, [draft.id, cohortId, draft.kind, draft.title, draft.body, at]);
  return rows.length > 0;
}

/** Whether the acting person opened exactly this already. */
export async function isSame(manager: EntityManager, cohortId: string, draft: Draft): Promise<boolean> {
  const rows = await manager.query<unknown[]>(sameSql, [draft.id, cohortId, draft.kind, draft.title, draft.body]);
  return rows.length > 0;
}

/**
 * Puts other words in place of those that she saw, which stay with her.
 * @returns false where they are the same, or are others than she saw
 */
export async function changeWords(
  manager: EntityManager,
  threadId: string,
  { base, title, body, at }: Body<typeof changeThread> & { readonly at: Date },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(changeSql, [threadId, base, title ?? null, body ?? null, at]);
  return rows.length > 0;
}

/** @returns false where its words are others than she saw; without a `base` whatever they are */
export async function remove(
  manager: EntityManager,
  { threadId, base, at }: { readonly threadId: string; readonly base: number | null; readonly at: Date },
): Promise<boolean> {
  const [, count] = await manager.query<[unknown, number]>(
    'UPDATE threads SET removed_at = $3 WHERE id = $1 AND ($2::integer IS NULL OR revision = $2)',
    [threadId, base, at],
  );
  return count > 0;
}

export async function clearRest(manager: EntityManager, threadId: string): Promise<void> {
  await manager.query('UPDATE threads SET rested_at = NULL WHERE id = $1', [threadId]);
}

/** @returns false where the conversation is not there for the acting person */
export async function moveOn(
  manager: EntityManager,
  path: ThreadPath,
  { upTo, now }: { upTo: string; now: Date },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(moveOnSql, [path.cohortId, path.threadId, upTo, now]);
  return rows.length > 0;
}

const insertSql = `INSERT INTO threads (id, cohort_id, kind, audience, title, body, opened_by, opened_at, last_activity_at)
  VALUES ($1, $2, $3, 'cohort', $4, $5, (SELECT app.me()), $6, $6)
  ON CONFLICT DO NOTHING RETURNING id`;

const sameSql = `SELECT t.id FROM threads t
  WHERE t.id = $1 AND t.cohort_id = $2 AND t.kind = $3 AND t.title = $4 AND t.body = $5
    AND t.opened_by = (SELECT app.me()) AND t.removed_at IS NULL`;

const changeSql = `WITH former AS (
    SELECT t.id, t.title, t.body, coalesce($3, t.title) AS next_title, coalesce($4, t.body) AS next_body FROM threads t
    WHERE t.id = $1 AND t.revision = $2 AND (coalesce($3, t.title), coalesce($4, t.body)) <> (t.title, t.body) FOR UPDATE),
  kept AS (
    INSERT INTO thread_versions (thread_id, writer_id, title, body, at)
    SELECT f.id, app.me(), f.title, f.body, $5 FROM former f),
  changed AS (
    UPDATE threads t SET title = f.next_title, body = f.next_body, revision = t.revision + 1
    FROM former f WHERE t.id = f.id RETURNING t.id)
  SELECT id FROM changed`;

const moveOnSql = `INSERT INTO thread_positions (person_id, thread_id, read_up_to)
  SELECT (SELECT app.me()), t.id, least($3::timestamptz, $4::timestamptz)
  FROM threads t WHERE t.cohort_id = $1 AND t.id = $2 AND t.removed_at IS NULL AND NOT t.waiting
  ON CONFLICT (person_id, thread_id)
    DO UPDATE SET read_up_to = greatest(thread_positions.read_up_to, excluded.read_up_to)
  RETURNING thread_id`;
