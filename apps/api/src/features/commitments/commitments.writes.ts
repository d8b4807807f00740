import type { Body, makeCommitment } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { LookedAt } from './looking-back';

type Draft = Body<typeof makeCommitment>;
type Words = Pick<Draft, 'cueKind' | 'cue' | 'act' | 'lookBackOn' | 'showTo' | 'cohortId'>;

/** Whether the acting person takes part in the cohort, and sees the session in it. */
export async function isHers(
  manager: EntityManager,
  { cohortId, sessionId }: { cohortId: string | null; sessionId: string | null },
): Promise<{ readonly cohort: boolean; readonly session: boolean }> {
  const [row] = await manager.query<{ cohort: boolean; session: boolean }[]>(isHersSql, [cohortId, sessionId]);
  return row ?? { cohort: false, session: false };
}

/** @returns false where the id is taken, by whomever */
export async function insert(manager: EntityManager, draft: Draft, now: Date): Promise<boolean> {
  const words = [draft.cueKind, draft.cue, draft.act, draft.lookBackOn, draft.showTo, draft.carriedTimes ?? 0];
  const rows = await manager.query<unknown[]>(insertSql, [draft.id, draft.cohortId, draft.sessionId, ...words, now]);
  return rows.length > 0;
}

/** Where it comes from: the one small thing of a debrief of hers. */
export async function insertSource(
  manager: EntityManager,
  { id, debriefId }: { readonly id: string; readonly debriefId: string },
): Promise<void> {
  await manager.query(insertSourceSql, [id, debriefId]);
}

export async function changeWords(manager: EntityManager, id: string, words: Words): Promise<void> {
  const { cueKind, cue, act, lookBackOn, showTo, cohortId } = words;
  await manager.query(changeSql, [id, cueKind, cue, act, lookBackOn, showTo, cohortId]);
}

/** What she shows to a cohort that she has left is hers alone from here on. */
export async function writeStanding(manager: EntityManager, id: string, standing: LookedAt): Promise<void> {
  const { state, changedTo, carriedTimes, lookedBackAt, before } = standing;
  const kept = before === null ? null : JSON.stringify(before);
  await manager.query(standingSql, [id, state, changedTo, carriedTimes, lookedBackAt, kept]);
}

/** @returns false where it is not the acting person's */
export async function remove(manager: EntityManager, id: string): Promise<boolean> {
  return (await manager.query<unknown[]>(removeSql, [id])).length > 0;
}

const isHersSql = `SELECT $1::uuid IS NULL OR $1 = ANY ((SELECT app.my_cohorts())::uuid[]) AS cohort,
    $2::uuid IS NULL OR EXISTS (
      SELECT 1 FROM sessions s WHERE s.id = $2 AND s.published_at IS NOT NULL AND ($1::uuid IS NULL OR s.cohort_id = $1)) AS session`;

const insertSql = `INSERT INTO commitments (id, owner_id, cohort_id, session_id, cue_kind, cue, act, look_back_on, show_to, carried_times, state, created_at)
  VALUES ($1, (SELECT app.me()), $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)
  ON CONFLICT DO NOTHING RETURNING id`;

const insertSourceSql = `INSERT INTO commitment_sources (commitment_id, owner_id, source_debrief_id)
  VALUES ($1, (SELECT app.me()), $2)`;

const changeSql = `UPDATE commitments SET cue_kind = $2, cue = $3, act = $4, look_back_on = $5, show_to = $6, cohort_id = $7,
    revision = revision + 1
  WHERE id = $1 AND owner_id = (SELECT app.me())`;

const standingSql = `UPDATE commitments SET state = $2, changed_to = $3, carried_times = $4, looked_back_at = $5, before_look_back = $6,
    show_to = CASE WHEN cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) THEN show_to ELSE 'me' END
  WHERE id = $1 AND owner_id = (SELECT app.me())`;

const removeSql = `WITH gone AS (DELETE FROM commitments WHERE id = $1 AND owner_id = (SELECT app.me()) RETURNING id)
  SELECT id FROM gone`;
