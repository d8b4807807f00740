import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { Invited } from './invitation-text';

/**
 * Gives an open invitation its link and reads what the letter says. As the postman.
 * @returns none where it was accepted, revoked, sent again since, or has lapsed
 */
export async function mintInvitation(
  manager: EntityManager,
  { id, hash, until, now }: { id: string; hash: Buffer; until: Date; now: Date },
): Promise<Invited | undefined> {
  const rows = await manager.query<Invited[]>(mint, [id, hash, until, now]);
  return rows[0];
}
const mint = `
  WITH minted AS (
    UPDATE invitations SET token_hash = $2
    WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at = $3 AND expires_at > $4
    RETURNING *)
  SELECT i.name, i.role, i.expires_at, c.name AS cohort_name, c.starts_on::text, c.time_zone, admin.name AS admin_name,
    (SELECT contact_name FROM programmes ORDER BY key LIMIT 1) AS contact_name,
    coalesce((SELECT array_agg(p.name ORDER BY (p.id = c.lead_coach_id) IS NOT TRUE, p.name) FROM enrolments e JOIN people p ON p.id = e.person_id
      WHERE e.cohort_id = c.id AND e.role = 'coach' AND ${livePlace('e')}
        AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id)), '{}') AS coach_names,
    (SELECT count(*)::int FROM enrolments e WHERE e.cohort_id = c.id AND e.role = 'member' AND ${livePlace('e')}
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id)) AS member_count
  FROM minted i JOIN cohorts c ON c.id = i.cohort_id LEFT JOIN people admin ON admin.id = i.invited_by`;
