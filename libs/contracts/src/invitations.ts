import * as z from 'zod';
import { Me, NewPassword, TokenDraft } from './accounts';
import { endpoint } from './endpoint';
import { Id, Instant, LinkToken, TimeZone } from './fields';
import { EnrolmentRole } from './roles';
import { personName } from './text';

export const InvitationView = z.object({
  cohortName: z.string(),
  programmeName: z.string(),
  role: EnrolmentRole,
  email: z.string(),
  name: z.string(),
  startsOn: z.iso.date(),
  coachNames: z.array(z.string()),
  invitedBy: z.string(),
  expiresAt: Instant,
  agreement: z.object({ id: Id, version: z.int(), body: z.string() }),
  /** The address has an account already: she only signs in and accepts. */
  knownAccount: z.boolean(),
});

export type InvitationView = z.infer<typeof InvitationView>;

export const InvitationAcceptance = z.strictObject({
  token: LinkToken,
  name: personName().optional(),
  /** For a new account; a known account keeps its own. */
  password: NewPassword.optional(),
  timeZone: TimeZone.optional(),
  /** The agreement version that she read. */
  agreementId: Id,
  acceptsAgreement: z.literal(true, { error: 'The agreement has to be accepted to take the place.' }),
});

export const lookAtInvitation = endpoint({
  name: 'lookAtInvitation',
  method: 'POST',
  path: '/invitations/look',
  access: 'public',
  summary: 'What an invitation link offers; unknown, used and expired links answer alike.',
  body: TokenDraft,
  reply: InvitationView,
});

export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/accept',
  access: 'public',
  summary: 'Accepts the place, makes the account if there is none, and signs in.',
  body: InvitationAcceptance,
  reply: Me,
});
