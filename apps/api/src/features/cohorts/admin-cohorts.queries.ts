import { randomUUID } from 'node:crypto';
import type { CohortDraft, CohortTemplate } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod';
import { isLive, livePlace } from '@api/platform/database/live-place';
import type { AdminCohortRow } from './cohort.presenter';

export type Draft = z.output<typeof CohortDraft>;

const adminCohort = `
  SELECT c.id, c.name, c.cloth, c.starts_on::text, c.ends_on::text, c.time_zone, c.capacity, c.lead_coach_id,
    n.member_count, n.coach_names, i.invited_coaches, i.invited_members, g.version AS agreement_version, g.body AS agreement_body
  FROM cohorts c
  JOIN LATERAL (SELECT version, body FROM cohort_agreements WHERE cohort_id = c.id ORDER BY version DESC LIMIT 1) g ON true
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE e.role = 'member')::int AS member_count,
      coalesce(array_agg(p.name ORDER BY p.name COLLATE "und-x-icu") FILTER (WHERE e.role = 'coach' AND d.person_id IS NULL), '{}') AS coach_names
    FROM enrolments e JOIN people p ON p.id = e.person_id LEFT JOIN deactivations d ON d.person_id = e.person_id
    WHERE e.cohort_id = c.id AND ${livePlace('e')}) n
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE v.role = 'coach')::int AS invited_coaches, count(*) FILTER (WHERE v.role = 'member')::int AS invited_members
    FROM invitations v WHERE v.cohort_id = c.id AND v.accepted_at IS NULL AND v.revoked_at IS NULL AND v.expires_at > $1) i`;
const all = `${adminCohort} ORDER BY c.starts_on DESC, c.name COLLATE "und-x-icu", c.id`;
const one = `${adminCohort} WHERE c.id = $2`;

/**
 * All cohorts with their counts, in one statement. The place of somebody whose account is deactivated is taken until it
 * ends: she finds it when she is let in again. As an admin.
 */
export async function adminCohorts(manager: EntityManager, now: Date): Promise<AdminCohortRow[]> {
  return manager.query<AdminCohortRow[]>(all, [now]);
}

export async function findAdminCohort(
  manager: EntityManager,
  cohortId: string,
  now: Date,
): Promise<AdminCohortRow | undefined> {
  const rows = await manager.query<AdminCohortRow[]>(one, [now, cohortId]);
  return rows[0];
}

/**
 * Holds the cohort until the end of the transaction, so that places are counted one deed after the other. Count in
 * a statement of its own afterwards. As an admin.
 */
export async function lockCohort(
  manager: EntityManager,
  cohortId: string,
  now: Date,
): Promise<AdminCohortRow | undefined> {
  await manager.query('SELECT 1 FROM cohorts WHERE id = $1 FOR UPDATE', [cohortId]);
  return findAdminCohort(manager, cohortId, now);
}

/** The zone of the latest cohort. As an admin. */
export async function usualZone(manager: EntityManager): Promise<string | null> {
  const [latest] = await manager.query<{ time_zone: string }[]>(
    'SELECT time_zone FROM cohorts ORDER BY starts_on DESC, created_at DESC, id LIMIT 1',
  );
  return latest?.time_zone ?? null;
}

/** Who has, or had, a coach's place and comes in, by name. As an admin. */
export async function knownCoaches(manager: EntityManager): Promise<CohortTemplate['coaches']> {
  return manager.query<CohortTemplate['coaches']>(coachesSql);
}
const coachesSql = `SELECT p.id, p.name, a.email FROM people p JOIN accounts a ON a.person_id = p.id
  WHERE EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'coach' AND e.status <> 'withdrawn')
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = p.id)
  ORDER BY p.name COLLATE "und-x-icu", p.id`;

/** @returns false where the id is taken */
export async function insertCohort(manager: EntityManager, draft: Draft, now: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO cohorts (id, programme_id, name, cloth, starts_on, ends_on, time_zone, capacity, created_at)
     VALUES ($1, (SELECT id FROM programmes ORDER BY key LIMIT 1), $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [...fieldsOf(draft), now],
  );
  return rows.length > 0;
}

/** Was this very cohort set up by this admin? */
export async function isSameCohort(manager: EntityManager, draft: Draft, personId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM cohorts c JOIN cohort_agreements g ON g.cohort_id = c.id AND g.version = 1
     WHERE c.id = $1 AND c.name = $2 AND c.cloth = $3 AND c.starts_on = $4 AND c.ends_on = $5 AND c.time_zone = $6
       AND c.capacity = $7 AND g.body = $8
       AND EXISTS (SELECT 1 FROM audit_events v WHERE v.cohort_id = c.id AND v.deed = 'cohort.created' AND v.actor_id = $9)`,
    [...fieldsOf(draft), draft.agreementBody, personId],
  );
  return rows.length > 0;
}

/** Saves the fields and the lead coach. */
export async function saveCohort(
  manager: EntityManager,
  cohort: Omit<Draft, 'agreementBody' | 'coaches'> & { readonly leadCoachId: string | null },
): Promise<void> {
  await manager.query(
    `UPDATE cohorts SET name = $2, cloth = $3, starts_on = $4, ends_on = $5, time_zone = $6, capacity = $7, lead_coach_id = $8 WHERE id = $1`,
    [...fieldsOf(cohort), cohort.leadCoachId],
  );
}

/** The next version of the agreement; everybody is asked to accept it. */
export async function insertAgreement(
  manager: EntityManager,
  { cohortId, body, now }: { cohortId: string; body: string; now: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO cohort_agreements (id, cohort_id, version, body, created_at)
     VALUES ($1, $2, (SELECT coalesce(max(version), 0) + 1 FROM cohort_agreements WHERE cohort_id = $2), $3, $4)`,
    [randomUUID(), cohortId, body, now],
  );
}

/** Does this person coach the cohort now? */
export async function isCoachOf(manager: EntityManager, cohortId: string, personId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(coachSql, [cohortId, personId]);
  return rows.length > 0;
}
const coachSql = `SELECT 1 FROM enrolments WHERE cohort_id = $1 AND person_id = $2 AND role = 'coach' AND ${isLive}`;

function fieldsOf(cohort: Omit<Draft, 'agreementBody' | 'coaches'>) {
  return [cohort.id, cohort.name, cohort.cloth, cohort.startsOn, cohort.endsOn, cohort.timeZone, cohort.capacity];
}
