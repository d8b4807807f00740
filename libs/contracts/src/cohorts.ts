import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Day, Email, Id, Instant, TimeZone, pageOf } from './fields';
import { PersonView } from './people';
import { cloths, EnrolmentRole, EnrolmentStatus } from './taxonomies';
import { nameText, someText } from './text';

const Cloth = z.enum(cloths);
const InCohort = z.object({ cohortId: Id });

/** What those enrolled see of their cohort. */
export const CohortView = z.object({
  id: Id,
  name: z.string(),
  cloth: Cloth,
  startsOn: Day,
  endsOn: Day,
  timeZone: TimeZone,
  week: z.int(),
  weeks: z.int(),
  memberCount: z.int(),
  coachCount: z.int(),
  agreement: z.object({ id: Id, version: z.int(), body: z.string(), acceptedAt: Instant.nullable() }),
});
export type CohortView = z.infer<typeof CohortView>;

/** A place in the cohort as its people see it: alphabetical, no status, nothing that could be read as rank. */
export const CohortPerson = PersonView.extend({ role: EnrolmentRole, lead: z.boolean() });
export type CohortPerson = z.infer<typeof CohortPerson>;

export const readCohort = endpoint({ name: 'readCohort', method: 'GET', path: '/cohorts/:cohortId', access: 'member', summary: 'The cohort and its agreement.', params: InCohort, reply: CohortView });
export const listCohortPeople = endpoint({ name: 'listCohortPeople', method: 'GET', path: '/cohorts/:cohortId/people', access: 'member', summary: 'Who is in the cohort, in alphabetical order.', params: InCohort, reply: z.object({ items: z.array(CohortPerson) }) });
export const acceptAgreement = endpoint({ name: 'acceptAgreement', method: 'PUT', path: '/cohorts/:cohortId/agreement-acceptance', access: 'member', summary: 'Accepts one version of the agreement.', params: InCohort, body: z.strictObject({ agreementId: Id }), reply: CohortView });

/** Programme office. Counts and accounts only; nothing that members write. */
export const AdminCohort = z.object({
  id: Id,
  name: z.string(),
  cloth: Cloth,
  startsOn: Day,
  endsOn: Day,
  timeZone: TimeZone,
  capacity: z.int(),
  leadCoachId: Id.nullable(),
  coachNames: z.array(z.string()),
  memberCount: z.int(),
  invitedCount: z.int(),
  agreementVersion: z.int(),
  agreementBody: z.string(),
});
export type AdminCohort = z.infer<typeof AdminCohort>;

const cohortFields = {
  name: nameText(60),
  cloth: Cloth,
  startsOn: Day,
  endsOn: Day,
  timeZone: TimeZone,
  capacity: z.int().min(1).max(60),
};
const datesInOrder = (draft: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  draft.startsOn === undefined || draft.endsOn === undefined || draft.startsOn < draft.endsOn;
const datesMessage = { error: 'The end has to come after the start.', path: ['endsOn'] };

export const CohortDraft = z.strictObject({ id: Id, ...cohortFields, agreementBody: someText(8000) }).refine(datesInOrder, datesMessage);
export type CohortDraft = z.input<typeof CohortDraft>;
/** A changed `agreementBody` makes a new version, which everybody is asked to accept. */
export const CohortChange = z
  .strictObject({ ...cohortFields, agreementBody: someText(8000), leadCoachId: Id.nullable() })
  .partial()
  .refine(datesInOrder, datesMessage);

/** One person of a cohort as the programme office sees her: an enrolment, or an invitation not yet accepted. */
export const Place = z.object({
  /** Of the enrolment, or of the invitation while there is no enrolment. */
  id: Id,
  kind: z.enum(['enrolment', 'invitation']),
  personId: Id.nullable(),
  name: z.string(),
  email: z.string(),
  role: EnrolmentRole,
  status: z.enum(['invited', 'expired', 'revoked', 'active', 'paused', 'landed-active', 'completed', 'withdrawn', 'alumna', 'deactivated']),
  since: Instant,
  expiresAt: Instant.nullable(),
  lead: z.boolean(),
  /** What the office may do with it now. */
  abilities: z.object({ resend: z.boolean(), revoke: z.boolean(), move: z.boolean(), end: z.boolean() }),
});
export type Place = z.infer<typeof Place>;

export const InvitationDraft = z.strictObject({
  id: Id,
  name: nameText(),
  email: Email,
  role: EnrolmentRole,
});
export type InvitationDraft = z.input<typeof InvitationDraft>;

export const AdminPerson = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  admin: z.boolean(),
  deactivatedAt: Instant.nullable(),
  createdAt: Instant,
  places: z.array(z.object({ cohortName: z.string(), role: EnrolmentRole, status: EnrolmentStatus })),
  abilities: z.object({ deactivate: z.boolean(), reactivate: z.boolean() }),
});
export type AdminPerson = z.infer<typeof AdminPerson>;

/** Who did what to access, sharing, enrolment or accounts. Never content. */
export const AuditEventView = z.object({
  id: Id,
  at: Instant,
  deed: z.string(),
  actorName: z.string().nullable(),
  subjectName: z.string().nullable(),
  cohortName: z.string().nullable(),
});
export type AuditEventView = z.infer<typeof AuditEventView>;

const AtCohort = z.object({ cohortId: Id });
const AtInvitation = z.object({ invitationId: Id });
const AtEnrolment = z.object({ enrolmentId: Id });
const AtPerson = z.object({ personId: Id });

export const listCohorts = endpoint({ name: 'listCohorts', method: 'GET', path: '/admin/cohorts', access: 'admin', summary: 'All cohorts with their counts.', reply: z.object({ items: z.array(AdminCohort) }) });
export const createCohort = endpoint({ name: 'createCohort', method: 'POST', path: '/admin/cohorts', access: 'admin', summary: 'Sets up a cohort.', body: CohortDraft, reply: AdminCohort, status: 201 });
export const readAdminCohort = endpoint({ name: 'readAdminCohort', method: 'GET', path: '/admin/cohorts/:cohortId', access: 'admin', summary: 'One cohort.', params: AtCohort, reply: AdminCohort });
export const changeCohort = endpoint({ name: 'changeCohort', method: 'PATCH', path: '/admin/cohorts/:cohortId', access: 'admin', summary: 'Changes a cohort.', params: AtCohort, body: CohortChange, reply: AdminCohort });
export const readAgreementTemplate = endpoint({ name: 'readAgreementTemplate', method: 'GET', path: '/admin/agreement-template', access: 'admin', summary: 'The default text of the cohort agreement.', reply: z.object({ body: z.string() }) });

export const listPlaces = endpoint({ name: 'listPlaces', method: 'GET', path: '/admin/cohorts/:cohortId/places', access: 'admin', summary: 'Everybody enrolled in or invited to a cohort, with status.', params: AtCohort, reply: z.object({ items: z.array(Place) }) });
export const inviteToCohort = endpoint({ name: 'inviteToCohort', method: 'POST', path: '/admin/cohorts/:cohortId/invitations', access: 'admin', summary: 'Invites one person by mail, as member or coach.', params: AtCohort, body: InvitationDraft, reply: Place, status: 201 });
export const resendInvitation = endpoint({ name: 'resendInvitation', method: 'POST', path: '/admin/invitations/:invitationId/resending', access: 'admin', summary: 'Sends a fresh link; the former one ends.', params: AtInvitation, reply: Place });
export const revokeInvitation = endpoint({ name: 'revokeInvitation', method: 'DELETE', path: '/admin/invitations/:invitationId', access: 'admin', summary: 'Ends an invitation.', params: AtInvitation, reply: Place });
export const moveEnrolment = endpoint({ name: 'moveEnrolment', method: 'POST', path: '/admin/enrolments/:enrolmentId/move', access: 'admin', summary: 'Ends the place here and gives one in another cohort.', params: AtEnrolment, body: z.strictObject({ cohortId: Id }), reply: Place });
export const endEnrolment = endpoint({ name: 'endEnrolment', method: 'DELETE', path: '/admin/enrolments/:enrolmentId', access: 'admin', summary: 'Ends a place in a cohort.', params: AtEnrolment, reply: Place });

export const listPeople = endpoint({ name: 'listPeople', method: 'GET', path: '/admin/people', access: 'admin', summary: 'All accounts, by name.', query: z.object({ cursor: Cursor.optional(), q: z.string().max(80).optional() }), reply: pageOf(AdminPerson) });
export const deactivatePerson = endpoint({ name: 'deactivatePerson', method: 'PUT', path: '/admin/people/:personId/deactivation', access: 'admin', summary: 'Ends her sessions and live stream at once and keeps her out.', params: AtPerson, reply: AdminPerson });
export const reactivatePerson = endpoint({ name: 'reactivatePerson', method: 'DELETE', path: '/admin/people/:personId/deactivation', access: 'admin', summary: 'Lets her in again.', params: AtPerson, reply: AdminPerson });
export const listAuditEvents = endpoint({ name: 'listAuditEvents', method: 'GET', path: '/admin/audit-events', access: 'admin', summary: 'The record of access, newest first.', query: z.object({ cursor: Cursor.optional() }), reply: pageOf(AuditEventView) });
