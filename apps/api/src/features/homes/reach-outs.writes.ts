import type { EntityManager } from 'typeorm';

/** @returns false where no member has this place in the cohort */
export async function insertReachOut(
  manager: EntityManager,
  { cohortId, enrolmentId }: { cohortId: string; enrolmentId: string },
  coachId: string,
  at: Date,
): Promise<boolean> {
  return (await manager.query<unknown[]>(insertSql, [cohortId, enrolmentId, coachId, at])).length > 0;
}

const insertSql = `INSERT INTO reach_outs (id, cohort_id, person_id, coach_id, at)
  SELECT gen_random_uuid(), e.cohort_id, e.person_id, $3, $4::timestamptz FROM enrolments e
  WHERE e.id = $2 AND e.cohort_id = $1 AND e.role = 'member'
  RETURNING id`;
