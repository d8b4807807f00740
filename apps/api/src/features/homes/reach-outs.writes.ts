import type { markReachedOut, Params } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

type ReachOutPlace = Params<typeof markReachedOut>;

/**
 * Sent again it is there once.
 * @returns false where no member has this place in the cohort
 */
export async function insertReachOut(
  manager: EntityManager,
  { cohortId, enrolmentId, reachOutId }: ReachOutPlace,
  coachId: string,
  at: Date,
): Promise<boolean> {
  return (await manager.query<unknown[]>(insertSql, [cohortId, enrolmentId, coachId, at, reachOutId])).length > 0;
}

/** Where it is hers. */
export async function removeReachOut(manager: EntityManager, { cohortId, reachOutId }: ReachOutPlace): Promise<void> {
  await manager.query('DELETE FROM reach_outs WHERE id = $2 AND cohort_id = $1', [cohortId, reachOutId]);
}

const insertSql = `WITH place AS (
    SELECT e.cohort_id, e.person_id FROM enrolments e WHERE e.id = $2 AND e.cohort_id = $1 AND e.role = 'member'),
  noted AS (
    INSERT INTO reach_outs (id, cohort_id, person_id, coach_id, at)
    SELECT $5, cohort_id, person_id, $3, $4::timestamptz FROM place
    ON CONFLICT (id) DO NOTHING)
  SELECT 1 FROM place`;
