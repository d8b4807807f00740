import type { CarryOverView } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import type { ThreadPath } from '../thread-path';

/** Sessions of the whole cohort that have been announced; a draft is the one that a coach is planning. */
const groupSession = `s.cohort_id = $1 AND s.member_id IS NULL AND s.state <> 'cancelled'`;
const endOf = `s.starts_at + make_interval(mins => s.minutes)`;

/** Whether it waits for the next session; `now` is the third value of the statement. */
export const broughtSql = `EXISTS (SELECT 1 FROM carry_overs c WHERE c.thread_id = t.id AND c.brought_at >= coalesce(
    (SELECT max(${endOf}) FROM sessions s WHERE ${groupSession} AND s.state <> 'draft' AND ${endOf} <= $3), '-infinity'))`;

/** Brings it, or brings it anew after a session has passed. */
export async function bring(asker: Asker, { cohortId, threadId }: ThreadPath, at: Date): Promise<void> {
  await asker.query(bringSql, [cohortId, threadId, at]);
}

const bringSql = `INSERT INTO carry_overs (thread_id, cohort_id, brought_at)
  SELECT t.id, t.cohort_id, $3 FROM threads t
  WHERE t.cohort_id = $1 AND t.id = $2 AND t.removed_at IS NULL AND NOT t.waiting AND t.withdrawn_at IS NULL
  ON CONFLICT (thread_id) DO UPDATE SET brought_at = CASE
    WHEN (SELECT ${broughtSql} FROM threads t WHERE t.id = $2) THEN carry_overs.brought_at ELSE excluded.brought_at END`;

export async function leave(asker: Asker, { cohortId, threadId }: ThreadPath): Promise<void> {
  await asker.query('DELETE FROM carry_overs WHERE cohort_id = $1 AND thread_id = $2', [cohortId, threadId]);
}

/** What was brought to a session that she sees; undefined where she sees no such session. */
export async function findCarryOvers(
  asker: Asker,
  { cohortId, sessionId }: { readonly cohortId: string; readonly sessionId: string },
): Promise<readonly CarryOverView[] | undefined> {
  const rows = await asker.query<{ items: CarryOverView[] }[]>(carryOversSql, [cohortId, sessionId]);
  return rows[0]?.items;
}

const carryOversSql = `SELECT coalesce((
    SELECT json_agg(json_build_object('threadId', t.id, 'kind', t.kind, 'title', t.title) ORDER BY c.brought_at, t.id)
    FROM carry_overs c JOIN threads t ON t.id = c.thread_id AND t.withdrawn_at IS NULL AND t.removed_at IS NULL
    WHERE c.cohort_id = $1 AND asked.member_id IS NULL AND c.brought_at < asked.ends_at AND c.brought_at >= coalesce(
      (SELECT max(${endOf}) FROM sessions s WHERE ${groupSession} AND s.state <> 'draft' AND s.starts_at < asked.starts_at),
      '-infinity')), '[]') AS items
  FROM (SELECT s.member_id, s.starts_at, ${endOf} AS ends_at FROM sessions s WHERE s.cohort_id = $1 AND s.id = $2) asked`;
