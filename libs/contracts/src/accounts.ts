import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, LinkToken, TimeZone } from './fields';
import { EnrolmentRole, EnrolmentStatus } from './roles';

/** Lengths in code points after NFKC. NIST SP 800-63B 3.1.1.2: long, free, checked against a blocklist. */
export const passwordLimits = { min: 15, max: 128 } as const;

/** A new password: length and blocklist are checked by the server too, the words are the server's. */
export const NewPassword = z
  .string()
  .max(1024)
  .transform((text) => text.normalize('NFKC'))
  .refine(
    (text) => [...text].length >= passwordLimits.min,
    'Please use 15 characters or more. A short sentence works well.',
  )
  .refine((text) => [...text].length <= passwordLimits.max, 'Please use 128 characters at most.');

/** A password as typed at a door: any text. */
export const TypedPassword = z.string().min(1, 'Please type your password.').max(1024);

/** One place of the person: a cohort she is in, as member or coach. */
export const MyEnrolment = z.object({
  id: Id,
  cohortId: Id,
  cohortName: z.string(),
  cloth: z.string(),
  cohortTimeZone: TimeZone,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  /** 1-based week of the cohort, between 1 and `weeks`; 0 before the start. */
  week: z.int(),
  weeks: z.int(),
  role: EnrolmentRole,
  status: EnrolmentStatus,
  /** Of an agreement version she has not accepted yet. */
  agreementToAccept: Id.nullable(),
});

export type MyEnrolment = z.infer<typeof MyEnrolment>;

/**
 * Kinds of mail that she can stop; the others are answers to her own deeds, or calls for help. `door-open-half-year` is
 * stopped until she wants it.
 */
export const MailKind = z.enum(['reminder', 'buddy-line', 'door-open-half-year']);
export type MailKind = z.infer<typeof MailKind>;

/** The person who is signed in. */
export const Me = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  timeZone: TimeZone,
  admin: z.boolean(),
  hasPassword: z.boolean(),
  /** Quiet view is on until then: feed, celebrations, figures and nudges are hidden. */
  quietUntil: Instant.nullable(),
  /** Kinds of mail that are not sent to her. */
  stoppedMail: z.array(MailKind),
  programmeName: z.string(),
  contactName: z.string(),
  /** Demo is on: the footer says that all people are invented. */
  demo: z.boolean(),
  /** She is a member of a cohort, or was one: what she wrote and kept is hers for good. */
  notebook: z.boolean(),
  /** Places in which she takes part now. */
  enrolments: z.array(MyEnrolment),
});

export type Me = z.infer<typeof Me>;

/** The secret of a mailed link. */
export const TokenDraft = z.strictObject({ token: LinkToken });

export const readMe = endpoint({
  name: 'readMe',
  method: 'GET',
  path: '/me',
  access: 'account',
  summary: 'The person who is signed in and her places.',
  reply: Me,
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/me/session',
  access: 'account',
  summary: 'Ends this session.',
  reply: null,
});
