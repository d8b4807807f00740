import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { post } from '@api/platform/mail/outbox';
import { invitationLetter } from './invitation.letters';
import { lapseOf, objectionToInviting } from './invitation.policy';
import { insertInvitation, obstaclesTo, type Draft, type InvitationRow } from './invitations.queries';

/** One invitation that may go out. */
export interface Sending {
  readonly draft: Draft & { readonly leads: boolean };
  readonly cohortId: string;
  readonly invitedBy: string;
  readonly now: Date;
}

/** Why an address cannot be invited to a cohort now, in words for the office. As an admin. */
export async function objectionTo(
  manager: EntityManager,
  cohort: { readonly id: string; readonly name: string },
  email: string,
): Promise<string | undefined> {
  return objectionToInviting({ ...(await obstaclesTo(manager, cohort.id, email)), cohortName: cohort.name });
}

/** Keeps an invitation with its letter and its line in the record. As an admin. */
export async function sendInvitation(
  manager: EntityManager,
  { draft, cohortId, invitedBy, now }: Sending,
): Promise<void> {
  const expiresAt = lapseOf(now);
  await insertInvitation(manager, { ...draft, cohortId, invitedBy, at: now, expiresAt });
  await post(manager, invitationLetter({ id: draft.id, email: draft.email, expiresAt, at: now }));
  await record(manager, { deed: 'invitation.sent', actorId: invitedBy, cohortId, at: now });
}

/** Was this very invitation sent before? */
export function isSameInvitation(row: InvitationRow, { draft, cohortId, invitedBy }: Omit<Sending, 'now'>): boolean {
  return (
    row.cohort_id === cohortId &&
    row.invited_by === invitedBy &&
    row.name === draft.name &&
    row.email === draft.email &&
    row.role === draft.role &&
    row.leads === draft.leads
  );
}
