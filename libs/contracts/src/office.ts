import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, pageOf } from './fields';
import { EnrolmentRole, EnrolmentStatus } from './roles';

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

/** The same as she reads it who did it, or to whom it was done. */
export const OwnAuditEventView = AuditEventView.extend({
  /** She did it. */
  mine: z.boolean(),
});

export type OwnAuditEventView = z.infer<typeof OwnAuditEventView>;

const AtPerson = z.object({ personId: Id });

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/admin/people',
  access: 'admin',
  summary: 'All accounts, by name.',
  query: z.strictObject({ cursor: Cursor.optional(), q: z.string().max(80).optional() }),
  reply: pageOf(AdminPerson),
});

export const deactivatePerson = endpoint({
  name: 'deactivatePerson',
  method: 'PUT',
  path: '/admin/people/:personId/deactivation',
  access: 'admin',
  fresh: true,
  summary: 'Ends her sessions and live stream at once and keeps her out.',
  params: AtPerson,
  reply: AdminPerson,
});

export const reactivatePerson = endpoint({
  name: 'reactivatePerson',
  method: 'DELETE',
  path: '/admin/people/:personId/deactivation',
  access: 'admin',
  fresh: true,
  summary: 'Lets her in again.',
  params: AtPerson,
  reply: AdminPerson,
});

export const listAuditEvents = endpoint({
  name: 'listAuditEvents',
  method: 'GET',
  path: '/admin/audit-events',
  access: 'admin',
  summary: 'The record of access, newest first.',
  query: z.strictObject({ cursor: Cursor.optional() }),
  reply: pageOf(AuditEventView),
});

export const listMyAuditEvents = endpoint({
  name: 'listMyAuditEvents',
  method: 'GET',
  path: '/me/audit-events',
  access: 'account',
  summary:
    'What the record of access holds of her: her own deeds, those of others that concern her, and who came to coach where she takes part. Newest first.',
  query: z.strictObject({ cursor: Cursor.optional() }),
  reply: pageOf(OwnAuditEventView),
});
