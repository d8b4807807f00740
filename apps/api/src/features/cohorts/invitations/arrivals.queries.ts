import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashOf } from '@api/features/accounts/public';
import { isLive, livePlace } from '@api/platform/database/live-place';
import { invitationDays } from './invitation.policy';
import type { OfferRow } from './invitation.presenter';

/**
 * What a link offers, without using it; nothing for unknown, used, lapsed and revoked links alike. A link that was
 * sent before its owner changed her password signs nobody in any more. As the door.
 */
export async function offerOf(manager: EntityManager, token: string, now: Date): Promise<OfferRow | undefined> {
  const rows = await manager.query<OfferRow[]>(offer, [hashOf(token), now, invitationDays * 24]);
  return rows[0];
}
const offer = `
  SELECT i.id, i.cohort_id, i.name, i.email, i.role, i.leads, i.expires_at, c.name AS cohort_name, c.starts_on::text, inviter.name AS invited_by,
    (SELECT name FROM programmes ORDER BY key LIMIT 1) AS programme_name, a.person_id, a.door_version,
    g.id AS agreement_id, g.version AS agreement_version, g.body AS agreement_body,
    coalesce((SELECT array_agg(p.name ORDER BY (p.id = c.lead_coach_id) IS NOT TRUE, p.name) FROM enrolments e JOIN people p ON p.id = e.person_id
      WHERE e.cohort_id = c.id AND e.role = 'coach' AND ${livePlace('e')}
        AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id)), '{}') AS coach_names
  FROM invitations i JOIN cohorts c ON c.id = i.cohort_id
  JOIN LATERAL (SELECT id, version, body FROM cohort_agreements WHERE cohort_id = c.id ORDER BY version DESC LIMIT 1) g ON true
  LEFT JOIN people inviter ON inviter.id = i.invited_by
  LEFT JOIN accounts a ON a.email = i.email
  WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)
    AND NOT EXISTS (SELECT 1 FROM credentials s JOIN people p ON p.id = s.person_id WHERE s.person_id = a.person_id
      AND p.created_at < i.expires_at - $3 * interval '1 hour' AND s.changed_at > i.expires_at - $3 * interval '1 hour')`;

/** Uses a link, once: of any number of tries at the same moment one gets it. As the door. */
export async function redeemInvitation(manager: EntityManager, token: string, now: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH used AS (UPDATE invitations SET accepted_at = $2
       WHERE token_hash = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $2 RETURNING id) SELECT id FROM used`,
    [hashOf(token), now],
  );
  return rows.length > 0;
}

/** Gives the place; whoever has one there keeps that. As the door. @returns false where she has one */
export async function insertEnrolment(
  manager: EntityManager,
  { personId, offer: { cohort_id, role }, now }: { personId: string; offer: OfferRow; now: Date },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(placeSql, [randomUUID(), cohort_id, personId, role, now]);
  return rows.length > 0;
}
const placeSql = `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES ($1, $2, $3, $4, 'active', $5)
  ON CONFLICT (cohort_id, person_id) WHERE ${isLive} DO NOTHING RETURNING id`;

/**
 * Holds a cohort that has no lead coach until the end of the transaction, so that nobody ends the place of her who is
 * to lead meanwhile; before anything else of the deed but her account. As the door.
 */
export async function lockLead(manager: EntityManager, cohortId: string): Promise<void> {
  await manager.query('SELECT app.hold_without_lead($1)', [cohortId]);
}

/** Makes her the lead coach where nobody is, and where her place is that of a coach. As the door. */
export async function giveLead(manager: EntityManager, cohortId: string, personId: string): Promise<void> {
  await manager.query('SELECT app.give_lead($1, $2)', [cohortId, personId]);
}
