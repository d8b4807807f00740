import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { CohortPersonRow, CohortRow } from './cohort.presenter';

/** The cohort as this person of it sees it; one statement. As herself. */
export async function findCohort(
  manager: EntityManager,
  cohortId: string,
  personId: string,
): Promise<CohortRow | undefined> {
  const rows = await manager.query<CohortRow[]>(cohort, [cohortId, personId]);
  return rows[0];
}
const cohort = `
  SELECT c.id, c.name, c.cloth, c.starts_on::text, c.ends_on::text, c.time_zone, n.member_count, n.coach_count,
    g.id AS agreement_id, g.version AS agreement_version, g.body AS agreement_body, x.accepted_at
  FROM cohorts c
  JOIN LATERAL (SELECT id, version, body FROM cohort_agreements WHERE cohort_id = c.id ORDER BY version DESC LIMIT 1) g ON true
  LEFT JOIN agreement_acceptances x ON x.agreement_id = g.id AND x.person_id = $2
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE e.role = 'member')::int AS member_count, count(*) FILTER (WHERE e.role = 'coach')::int AS coach_count
    FROM enrolments e WHERE e.cohort_id = c.id AND ${livePlace('e')}
      AND e.person_id = ANY ((SELECT app.my_cohort_people())::uuid[])) n
  WHERE c.id = $1`;

/** Who takes part, by name. As one of them. */
export async function peopleOf(manager: EntityManager, cohortId: string): Promise<CohortPersonRow[]> {
  return manager.query<CohortPersonRow[]>(peopleSql, [cohortId]);
}
const peopleSql = `SELECT p.id, p.name, e.role, coalesce(c.lead_coach_id = p.id, false) AS lead
  FROM enrolments e JOIN people p ON p.id = e.person_id JOIN cohorts c ON c.id = e.cohort_id
  WHERE e.cohort_id = $1 AND ${livePlace('e')}
    AND e.person_id = ANY ((SELECT app.my_cohort_people())::uuid[])
  ORDER BY p.name COLLATE "und-x-icu", p.id`;

/** Is this a version of the cohort's agreement, the latest or a former one? */
export async function isAgreementOf(manager: EntityManager, cohortId: string, agreementId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>('SELECT 1 FROM cohort_agreements WHERE id = $1 AND cohort_id = $2', [
    agreementId,
    cohortId,
  ]);
  return rows.length > 0;
}

/** Keeps that a person accepted a version, and when; once. @returns false where she had already */
export async function insertAcceptance(
  manager: EntityManager,
  { personId, agreementId, at }: { personId: string; agreementId: string; at: Date },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO agreement_acceptances (person_id, agreement_id, accepted_at) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING person_id`,
    [personId, agreementId, at],
  );
  return rows.length > 0;
}
