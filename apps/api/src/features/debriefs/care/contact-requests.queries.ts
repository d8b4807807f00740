import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';

/** The acting person's requests in this cohort wait for each other until the transaction ends. */
export async function lockAsking(manager: EntityManager, cohortId: string): Promise<void> {
  await manager.query(lockSql, [cohortId]);
}

/** When she asked with this id, or else last since then. */
export async function askedAt(
  manager: EntityManager,
  { id, cohortId, since }: { id: string; cohortId: string; since: Date },
): Promise<Date | undefined> {
  return (await manager.query<{ at: Date }[]>(askedSql, [id, cohortId, since]))[0]?.at;
}

export async function insertRequest(
  manager: EntityManager,
  { id, cohortId, at }: { id: string; cohortId: string; at: Date },
): Promise<void> {
  await manager.query(insertSql, [id, cohortId, at]);
}

/** The coaches of the cohort whom she may know. */
export async function coachesToTell(manager: EntityManager, cohortId: string): Promise<string[]> {
  return (await manager.query<{ id: string }[]>(coachesSql, [cohortId])).map(({ id }) => id);
}

const lockSql = `SELECT pg_advisory_xact_lock(hashtextextended(concat('contact', app.me(), $1::text), 0))`;

const insertSql = `INSERT INTO contact_requests (id, cohort_id, person_id, at) VALUES ($1, $2, app.me(), $3)`;

const askedSql = `
  SELECT r.at FROM contact_requests r
  WHERE r.person_id = app.me() AND r.cohort_id = $2 AND (r.id = $1 OR r.at > $3)
  ORDER BY r.id = $1 DESC, r.at DESC LIMIT 1`;

const coachesSql = `
  SELECT p.id FROM enrolments e JOIN people p ON p.id = e.person_id
  WHERE e.cohort_id = $1 AND e.role = 'coach' AND ${livePlace('e')}
    AND p.id = ANY ((SELECT app.my_cohort_people())::uuid[])`;
