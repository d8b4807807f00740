import type { EntityManager } from 'typeorm';
import type { Place } from '@api/platform/pages/place';
import type { AuditEventRow, OwnAuditEventRow } from './audit-event.presenter';

/** One statement for a page. As an admin. */
export async function auditEventsBefore(
  manager: EntityManager,
  { at, id }: Place,
  limit: number,
): Promise<AuditEventRow[]> {
  return manager.query<AuditEventRow[]>(
    `SELECT v.id, v.at, v.deed, actor.name AS actor_name, subject.name AS subject_name, c.name AS cohort_name
     FROM audit_events v LEFT JOIN people actor ON actor.id = v.actor_id LEFT JOIN people subject ON subject.id = v.subject_id
     LEFT JOIN cohorts c ON c.id = v.cohort_id
     WHERE (v.at, v.id) < ($1::timestamptz, $2::uuid) ORDER BY v.at DESC, v.id DESC LIMIT $3`,
    [at, id, limit],
  );
}

/** The same of what concerns her, or was her doing, and who came to coach where she is; the names that she may know. As herself. */
export async function ownAuditEventsBefore(
  manager: EntityManager,
  { at, id }: Place,
  limit: number,
): Promise<OwnAuditEventRow[]> {
  return manager.query<OwnAuditEventRow[]>(
    `SELECT v.id, v.at, v.deed, v.actor_id IS NOT DISTINCT FROM app.me() AS mine, actor.name AS actor_name, subject.name AS subject_name, c.name AS cohort_name
     FROM audit_events v LEFT JOIN people actor ON actor.id = v.actor_id LEFT JOIN people subject ON subject.id = v.subject_id
     LEFT JOIN cohorts c ON c.id = v.cohort_id
     WHERE (v.actor_id = (SELECT app.me()) OR v.subject_id = (SELECT app.me())
       OR (v.deed = 'coach.joined' AND v.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]))) AND (v.at, v.id) < ($1::timestamptz, $2::uuid)
     ORDER BY v.at DESC, v.id DESC LIMIT $3`,
    [at, id, limit],
  );
}
