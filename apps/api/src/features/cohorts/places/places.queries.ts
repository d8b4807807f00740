import { randomUUID } from 'node:crypto';
import type { EnrolmentRole, EnrolmentStatus } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { isLive, livePlace } from '@api/platform/database/live-place';
import type { PlaceRow } from './place.presenter';

const enrolled = `
  SELECT e.id, e.cohort_id, e.person_id, p.name, a.email, e.role, e.status, d.person_id IS NOT NULL AS deactivated, false AS revoked,
    coalesce(e.ended_at, e.started_at) AS since, NULL::timestamptz AS expires_at, coalesce(c.lead_coach_id = e.person_id AND e.ended_at IS NULL, false) AS lead,
    NULL::text AS letter
  FROM enrolments e JOIN people p ON p.id = e.person_id JOIN accounts a ON a.person_id = e.person_id JOIN cohorts c ON c.id = e.cohort_id
  LEFT JOIN deactivations d ON d.person_id = e.person_id`;
const invited = `
  SELECT i.id, i.cohort_id, NULL::uuid AS person_id, i.name, i.email, i.role, NULL::text AS status, false AS deactivated,
    i.revoked_at IS NOT NULL AS revoked, coalesce(i.revoked_at, i.created_at) AS since, i.expires_at, i.leads AND i.revoked_at IS NULL AS lead,
    app.invitation_letter(i.id) AS letter
  FROM invitations i`;
const ofCohort = `
  SELECT * FROM (
    ${enrolled} WHERE e.cohort_id = $1 AND NOT EXISTS (SELECT 1 FROM enrolments later
      WHERE later.cohort_id = e.cohort_id AND later.person_id = e.person_id AND later.id <> e.id AND (later.ended_at IS NULL, later.started_at, later.id) > (e.ended_at IS NULL, e.started_at, e.id))
    UNION ALL
    ${invited} WHERE i.cohort_id = $1 AND i.accepted_at IS NULL AND NOT EXISTS (SELECT 1 FROM invitations later
      WHERE later.cohort_id = i.cohort_id AND later.email = i.email AND later.id <> i.id AND (later.revoked_at IS NULL, later.created_at, later.id) > (i.revoked_at IS NULL, i.created_at, i.id))
  ) places
  ORDER BY places.name COLLATE "und-x-icu", places.id`;
const enrolment = `${enrolled} WHERE e.id = $1`;
const invitation = `${invited} WHERE i.id = $1 AND i.accepted_at IS NULL`;

/** Everybody of a cohort with the latest state of each, by name. As an admin. */
export async function placesOf(manager: EntityManager, cohortId: string): Promise<PlaceRow[]> {
  return manager.query<PlaceRow[]>(ofCohort, [cohortId]);
}

/** An enrolment as a place. */
export async function findEnrolment(manager: EntityManager, id: string): Promise<PlaceRow | undefined> {
  const rows = await manager.query<PlaceRow[]>(enrolment, [id]);
  return rows[0];
}

/** An invitation as a place; none once it is accepted. */
export async function findInvitation(manager: EntityManager, id: string): Promise<PlaceRow | undefined> {
  const rows = await manager.query<PlaceRow[]>(invitation, [id]);
  return rows[0];
}

export async function cohortExists(manager: EntityManager, cohortId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>('SELECT 1 FROM cohorts WHERE id = $1', [cohortId]);
  return rows.length > 0;
}

/** What a place was when it ended. */
export interface EndedPlace {
  readonly person_id: string;
  readonly cohort_id: string;
  readonly role: EnrolmentRole;
  readonly status: EnrolmentStatus;
  readonly paused_until: string | null;
}

/**
 * Holds the cohort of a place until the end of the transaction, and the one that it moves to, always in the same order:
 * a place ends after or before the cohort gets its lead coach from it, never in between. As an admin.
 */
export async function lockCohortsOf(manager: EntityManager, id: string, targetId: string | null = null): Promise<void> {
  await manager.query(lockSql, [id, targetId]);
}
const lockSql = `SELECT 1 FROM cohorts c
  WHERE c.id = $2 OR c.id = (SELECT e.cohort_id FROM enrolments e WHERE e.id = $1) ORDER BY c.id FOR UPDATE`;

/** Ends a live place, once; the cohort loses its lead coach if that was she. Nothing of hers is deleted. */
export async function closeEnrolment(manager: EntityManager, id: string, at: Date): Promise<EndedPlace | undefined> {
  const rows = await manager.query<EndedPlace[]>(closeSql, [id, at]);
  return rows[0];
}
const closeSql = `WITH ended AS (
    UPDATE enrolments e SET status = 'withdrawn', ended_at = $2, paused_until = NULL FROM enrolments former
    WHERE former.id = e.id AND e.id = $1 AND ${livePlace('e')}
    RETURNING e.person_id, e.cohort_id, e.role, former.status, former.paused_until::text
  ), unled AS (
    UPDATE cohorts c SET lead_coach_id = NULL FROM ended WHERE c.id = ended.cohort_id AND c.lead_coach_id = ended.person_id
  )
  SELECT * FROM ended`;

/** Opens the same place in another cohort. @returns its id; none where she has a place there already */
export async function openEnrolment(
  manager: EntityManager,
  cohortId: string,
  former: EndedPlace,
  at: Date,
): Promise<string | undefined> {
  const rows = await manager.query<{ id: string }[]>(openSql, [
    randomUUID(),
    cohortId,
    former.person_id,
    former.role,
    former.status,
    former.paused_until,
    at,
  ]);
  return rows[0]?.id;
}
const openSql = `INSERT INTO enrolments (id, cohort_id, person_id, role, status, paused_until, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (cohort_id, person_id) WHERE ${isLive} DO NOTHING RETURNING id`;
