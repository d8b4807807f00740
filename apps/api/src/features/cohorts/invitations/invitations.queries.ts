import type { EnrolmentRole, InvitationDraft } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod';
import { livePlace } from '@api/platform/database/live-place';
import type { Obstacles } from './invitation.policy';

export type Draft = z.output<typeof InvitationDraft>;

/** An invitation as the office deals with it. */
export interface InvitationRow {
  readonly id: string;
  readonly cohort_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: EnrolmentRole;
  /** The coach who takes it leads the cohort. */
  readonly leads: boolean;
  readonly invited_by: string | null;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
  readonly revoked_at: Date | null;
}

/** As an admin. */
export async function findInvitationRow(manager: EntityManager, id: string): Promise<InvitationRow | undefined> {
  const rows = await manager.query<InvitationRow[]>(
    'SELECT id, cohort_id, name, email, role, leads, invited_by, expires_at, accepted_at, revoked_at FROM invitations WHERE id = $1',
    [id],
  );
  return rows[0];
}

/** What stands in the way of an address. As an admin. */
export async function obstaclesTo(
  manager: EntityManager,
  cohortId: string,
  email: string,
): Promise<Omit<Obstacles, 'cohortName'>> {
  const [row] = await manager.query<Omit<Obstacles, 'cohortName'>[]>(obstaclesSql, [cohortId, email]);
  return row ?? { enrolled: false, invited: false, deactivated: false };
}
const obstaclesSql = `SELECT EXISTS (SELECT 1 FROM accounts a JOIN enrolments e ON e.person_id = a.person_id
      WHERE a.email = $2 AND e.cohort_id = $1 AND ${livePlace('e')}) AS enrolled,
    EXISTS (SELECT 1 FROM invitations i WHERE i.cohort_id = $1 AND i.email = $2 AND i.accepted_at IS NULL AND i.revoked_at IS NULL) AS invited,
    EXISTS (SELECT 1 FROM accounts a JOIN deactivations d ON d.person_id = a.person_id WHERE a.email = $2) AS deactivated`;

/** Keeps an invitation, still without a link. As an admin. */
export async function insertInvitation(
  manager: EntityManager,
  invitation: Draft & { leads: boolean; cohortId: string; invitedBy: string; at: Date; expiresAt: Date },
): Promise<void> {
  const { id, cohortId, name, email, role, leads, invitedBy, at, expiresAt } = invitation;
  await manager.query(
    `INSERT INTO invitations (id, cohort_id, name, email, role, leads, invited_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, cohortId, name, email, role, leads, invitedBy, at, expiresAt],
  );
}

/** Ends the link that there was and sets another end; the postman makes the next link. @returns false where it is closed */
export async function renewInvitation(manager: EntityManager, id: string, expiresAt: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH renewed AS (UPDATE invitations SET token_hash = NULL, expires_at = $2
       WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id) SELECT id FROM renewed`,
    [id, expiresAt],
  );
  return rows.length > 0;
}

/** Ends an invitation with its link, once. @returns false where it was closed already */
export async function closeInvitation(manager: EntityManager, id: string, at: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH closed AS (UPDATE invitations SET token_hash = NULL, revoked_at = $2
       WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id) SELECT id FROM closed`,
    [id, at],
  );
  return rows.length > 0;
}
