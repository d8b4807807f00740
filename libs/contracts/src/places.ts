import * as z from 'zod';
import { endpoint } from './endpoint';
import { Email, Id, Instant } from './fields';
import { EnrolmentRole } from './roles';
import { personName } from './text';

const AtCohort = z.object({ cohortId: Id });

/** One person of a cohort as the programme office sees her: an enrolment, or an invitation not yet accepted. */
export const Place = z.object({
  /** Of the enrolment, or of the invitation while there is no enrolment. */
  id: Id,
  kind: z.enum(['enrolment', 'invitation']),
  personId: Id.nullable(),
  name: z.string(),
  email: z.string(),
  role: EnrolmentRole,
  status: z.enum([
    'invited',
    'expired',
    'revoked',
    'active',
    'paused',
    'landed-active',
    'completed',
    'withdrawn',
    'alumna',
    'deactivated',
  ]),
  since: Instant,
  expiresAt: Instant.nullable(),
  lead: z.boolean(),
  /** Of an invitation's letter that has not gone out: it is tried again, or nobody took it. */
  letter: z.enum(['waits', 'came-back']).nullable(),
  /** What the office may do with it now. */
  abilities: z.object({ resend: z.boolean(), revoke: z.boolean(), move: z.boolean(), end: z.boolean() }),
});

export type Place = z.infer<typeof Place>;

export const InvitationDraft = z.strictObject({
  id: Id,
  name: personName(),
  email: Email,
  role: EnrolmentRole,
});

export type InvitationDraft = z.input<typeof InvitationDraft>;

const AtInvitation = z.object({ invitationId: Id });

const AtEnrolment = z.object({ enrolmentId: Id });

export const listPlaces = endpoint({
  name: 'listPlaces',
  method: 'GET',
  path: '/admin/cohorts/:cohortId/places',
  access: 'admin',
  summary: 'Everybody enrolled in or invited to a cohort, with status.',
  params: AtCohort,
  reply: z.object({ items: z.array(Place) }),
});

export const inviteToCohort = endpoint({
  name: 'inviteToCohort',
  method: 'POST',
  path: '/admin/cohorts/:cohortId/invitations',
  access: 'admin',
  fresh: true,
  summary: 'Invites one person by mail, as member or coach.',
  params: AtCohort,
  body: InvitationDraft,
  reply: Place,
  status: 201,
});

export const resendInvitation = endpoint({
  name: 'resendInvitation',
  method: 'POST',
  path: '/admin/invitations/:invitationId/resending',
  access: 'admin',
  fresh: true,
  summary: 'Sends a fresh link; the former one ends.',
  params: AtInvitation,
  reply: Place,
});

export const revokeInvitation = endpoint({
  name: 'revokeInvitation',
  method: 'DELETE',
  path: '/admin/invitations/:invitationId',
  access: 'admin',
  fresh: true,
  summary: 'Ends an invitation.',
  params: AtInvitation,
  reply: Place,
});

export const moveEnrolment = endpoint({
  name: 'moveEnrolment',
  method: 'POST',
  path: '/admin/enrolments/:enrolmentId/move',
  access: 'admin',
  fresh: true,
  summary: 'Ends the place here and gives one in another cohort.',
  params: AtEnrolment,
  body: z.strictObject({ cohortId: Id }),
  reply: Place,
});

export const endEnrolment = endpoint({
  name: 'endEnrolment',
  method: 'DELETE',
  path: '/admin/enrolments/:enrolmentId',
  access: 'admin',
  fresh: true,
  summary: 'Ends a place in a cohort.',
  params: AtEnrolment,
  reply: Place,
});
