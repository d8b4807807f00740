import * as z from 'zod';
import { endpoint } from './endpoint';
import { Email, Id, Instant, LinkToken, TimeZone } from './fields';
import { personName } from './text';
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
  enrolments: z.array(MyEnrolment),
});

export type Me = z.infer<typeof Me>;

/** The secret of a mailed link. */
export const TokenDraft = z.strictObject({ token: LinkToken });

export const PasswordChangeDraft = z.strictObject({
  /** Needed where a password is set; without one, the sign-in has to be younger than fifteen minutes. */
  currentPassword: TypedPassword.optional(),
  password: NewPassword,
});

export const EmailChangeDraft = z.strictObject({ email: Email, currentPassword: TypedPassword.optional() });

export const ProfileDraft = z.strictObject({
  name: personName().optional(),
  timeZone: TimeZone.optional(),
  stoppedMail: z.array(MailKind).max(MailKind.options.length).optional(),
});

export const QuietViewDraft = z.strictObject({ days: z.int().min(0).max(30) });

/** A browser in which she is signed in. */
export const SignInSessionView = z.object({
  id: Id,
  /** "Firefox on Linux", from the browser's own words. */
  device: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean(),
});

export type SignInSessionView = z.infer<typeof SignInSessionView>;

export const readMe = endpoint({
  name: 'readMe',
  method: 'GET',
  path: '/me',
  access: 'account',
  summary: 'The person who is signed in and her places.',
  reply: Me,
});

export const changeMe = endpoint({
  name: 'changeMe',
  method: 'PATCH',
  path: '/me',
  access: 'account',
  summary: 'Changes her name, her time zone, or which mail she gets.',
  body: ProfileDraft,
  reply: Me,
});

export const setQuietView = endpoint({
  name: 'setQuietView',
  method: 'PUT',
  path: '/me/quiet-view',
  access: 'account',
  summary: 'Quiet view for some days; 0 switches it off.',
  body: QuietViewDraft,
  reply: Me,
});

export const changePassword = endpoint({
  name: 'changePassword',
  method: 'PUT',
  path: '/me/password',
  access: 'account',
  summary: 'Changes or sets the password; her other sessions end.',
  body: PasswordChangeDraft,
  reply: Me,
});

export const requestEmailChange = endpoint({
  name: 'requestEmailChange',
  method: 'POST',
  path: '/me/email-change',
  access: 'account',
  summary: 'Mails a link to the new address and tells the old one.',
  body: EmailChangeDraft,
  reply: null,
});

export const proveMe = endpoint({
  name: 'proveMe',
  method: 'POST',
  path: '/me/proof',
  access: 'account',
  summary: 'Shows by the password once more who is at the keyboard; what asks for a fresh sign-in is open again.',
  body: z.strictObject({ password: TypedPassword }),
  reply: null,
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/me/session',
  access: 'account',
  summary: 'Ends this session.',
  reply: null,
});

export const signOutEverywhere = endpoint({
  name: 'signOutEverywhere',
  method: 'DELETE',
  path: '/me/sessions',
  access: 'account',
  summary: 'Ends all her sessions.',
  reply: null,
});

export const listMySessions = endpoint({
  name: 'listMySessions',
  method: 'GET',
  path: '/me/sessions',
  access: 'account',
  summary: 'The browsers in which she is signed in.',
  reply: z.object({ items: z.array(SignInSessionView) }),
});

export const endMySession = endpoint({
  name: 'endMySession',
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  access: 'account',
  summary: 'Ends one of her sessions.',
  params: z.object({ sessionId: Id }),
  reply: null,
});
