import * as z from 'zod';
import { endpoint } from './endpoint';
import { Email, Id, Instant, LinkToken, TimeZone } from './fields';
import { longText, nameText } from './text';
import { EnrolmentRole, EnrolmentStatus } from './taxonomies';

/** Lengths in code points after NFKC. NIST SP 800-63B 3.1.1.2: long, free, checked against a blocklist. */
export const passwordLimits = { min: 15, max: 128 } as const;

/** A new password: length and blocklist are checked by the server too, the words are the server's. */
export const NewPassword = z
  .string()
  .max(1024)
  .transform((text) => text.normalize('NFKC'))
  .refine((text) => [...text].length >= passwordLimits.min, 'Please use 15 characters or more. A short sentence works well.')
  .refine((text) => [...text].length <= passwordLimits.max, 'Please use 128 characters at most.');

const TypedPassword = z.string().min(1, 'Please type your password.').max(1024);

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
  programmeName: z.string(),
  contactName: z.string(),
  /** Demo is on: the footer says that all people are invented. */
  demo: z.boolean(),
  enrolments: z.array(MyEnrolment),
});
export type Me = z.infer<typeof Me>;

export const SignInDraft = z.strictObject({ email: Email, password: TypedPassword });
export const SignInLinkDraft = z.strictObject({ email: Email });
export const TokenDraft = z.strictObject({ token: LinkToken });
export const PasswordResetDraft = z.strictObject({ token: LinkToken, password: NewPassword });
export const PasswordChangeDraft = z.strictObject({
  /** Needed where a password is set; without one, the sign-in has to be younger than fifteen minutes. */
  currentPassword: TypedPassword.optional(),
  password: NewPassword,
});
export const EmailChangeDraft = z.strictObject({ email: Email, currentPassword: TypedPassword.optional() });
export const ProfileDraft = z.strictObject({ name: nameText().optional(), timeZone: TimeZone.optional() });
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
  name: nameText().optional(),
  /** For a new account; a known account keeps its own. */
  password: NewPassword.optional(),
  timeZone: TimeZone.optional(),
  /** The agreement version that she read. */
  agreementId: Id,
  acceptsAgreement: z.literal(true, { error: 'The agreement has to be accepted to take the place.' }),
});

export const ProgrammeView = z.object({
  name: z.string(),
  description: z.string(),
  contactName: z.string(),
  /** Places to turn to beyond coaching, plain text with links, kept by the admin. */
  supportDirectory: z.string(),
  demo: z.boolean(),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;
export const ProgrammeDraft = z.strictObject({
  name: nameText(80).optional(),
  description: longText(2000).optional(),
  contactName: nameText(80).optional(),
  supportDirectory: longText(8000).optional(),
});

export const DemoPerson = z.object({ key: z.string(), name: z.string(), role: z.enum(['member', 'coach', 'admin']), sketch: z.string() });

export const readProgramme = endpoint({ name: 'readProgramme', method: 'GET', path: '/programme', access: 'public', summary: 'The programme’s name and words.', reply: ProgrammeView });
export const changeProgramme = endpoint({ name: 'changeProgramme', method: 'PATCH', path: '/admin/programme', access: 'admin', summary: 'Changes the programme’s name and words.', body: ProgrammeDraft, reply: ProgrammeView });

export const signIn = endpoint({ name: 'signIn', method: 'POST', path: '/sign-in', access: 'public', summary: 'Signs in by e-mail and password; sets the session cookie.', body: SignInDraft, reply: Me });
export const requestSignInLink = endpoint({ name: 'requestSignInLink', method: 'POST', path: '/sign-in/link', access: 'public', summary: 'Mails a one-time link, if the address has an account; the answer is always the same.', body: SignInLinkDraft, reply: null });
export const redeemSignInLink = endpoint({ name: 'redeemSignInLink', method: 'POST', path: '/sign-in/link/redeem', access: 'public', summary: 'Signs in by the one-time link.', body: TokenDraft, reply: Me });
export const requestPasswordReset = endpoint({ name: 'requestPasswordReset', method: 'POST', path: '/password-reset', access: 'public', summary: 'Mails a reset link, if the address has an account; the answer is always the same.', body: SignInLinkDraft, reply: null });
export const redeemPasswordReset = endpoint({ name: 'redeemPasswordReset', method: 'POST', path: '/password-reset/redeem', access: 'public', summary: 'Sets a new password by the link, ends all sessions and signs in.', body: PasswordResetDraft, reply: Me });
export const redeemEmailChange = endpoint({ name: 'redeemEmailChange', method: 'POST', path: '/email-change/redeem', access: 'public', summary: 'Confirms a new address by the link mailed to it.', body: TokenDraft, reply: null });

export const readMe = endpoint({ name: 'readMe', method: 'GET', path: '/me', access: 'account', summary: 'The person who is signed in and her places.', reply: Me });
export const changeMe = endpoint({ name: 'changeMe', method: 'PATCH', path: '/me', access: 'account', summary: 'Changes her name or time zone.', body: ProfileDraft, reply: Me });
export const setQuietView = endpoint({ name: 'setQuietView', method: 'PUT', path: '/me/quiet-view', access: 'account', summary: 'Quiet view for some days; 0 switches it off.', body: QuietViewDraft, reply: Me });
export const changePassword = endpoint({ name: 'changePassword', method: 'PUT', path: '/me/password', access: 'account', summary: 'Changes or sets the password; her other sessions end.', body: PasswordChangeDraft, reply: Me });
export const requestEmailChange = endpoint({ name: 'requestEmailChange', method: 'POST', path: '/me/email-change', access: 'account', summary: 'Mails a link to the new address and tells the old one.', body: EmailChangeDraft, reply: null });
export const signOut = endpoint({ name: 'signOut', method: 'DELETE', path: '/me/session', access: 'account', summary: 'Ends this session.', reply: null });
export const signOutEverywhere = endpoint({ name: 'signOutEverywhere', method: 'DELETE', path: '/me/sessions', access: 'account', summary: 'Ends all her sessions.', reply: null });
export const listMySessions = endpoint({ name: 'listMySessions', method: 'GET', path: '/me/sessions', access: 'account', summary: 'The browsers in which she is signed in.', reply: z.object({ items: z.array(SignInSessionView) }) });
export const endMySession = endpoint({ name: 'endMySession', method: 'DELETE', path: '/me/sessions/:sessionId', access: 'account', summary: 'Ends one of her sessions.', params: z.object({ sessionId: Id }), reply: null });

export const lookAtInvitation = endpoint({ name: 'lookAtInvitation', method: 'POST', path: '/invitations/look', access: 'public', summary: 'What an invitation link offers; unknown, used and expired links answer alike.', body: TokenDraft, reply: InvitationView });
export const acceptInvitation = endpoint({ name: 'acceptInvitation', method: 'POST', path: '/invitations/accept', access: 'public', summary: 'Accepts the place, makes the account if there is none, and signs in.', body: InvitationAcceptance, reply: Me });

export const listDemoPeople = endpoint({ name: 'listDemoPeople', method: 'GET', path: '/demo/people', access: 'public', summary: 'One-click entries while the demo is on; else not found.', reply: z.object({ items: z.array(DemoPerson) }) });
export const signInAsDemo = endpoint({ name: 'signInAsDemo', method: 'POST', path: '/demo/sign-in', access: 'public', summary: 'Signs in as a demo person while the demo is on; else not found.', body: z.strictObject({ key: z.enum(['adaeze', 'ruth', 'petra']) }), reply: Me });

export const KeptMail = z.object({ id: Id, to: z.string(), subject: z.string(), body: z.string(), at: Instant });
export const listKeptMails = endpoint({ name: 'listKeptMails', method: 'GET', path: '/dev/mails', access: 'public', summary: 'Mails kept instead of sent, in demo and development only; else not found.', reply: z.object({ items: z.array(KeptMail) }) });

/** What the live stream carries: ids only, never a word of anybody. */
export const LiveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thread'), cohortId: Id, threadId: Id }),
  z.object({ kind: z.literal('reply'), cohortId: Id, threadId: Id, replyId: Id }),
  z.object({ kind: z.literal('session'), cohortId: Id, sessionId: Id }),
  z.object({ kind: z.literal('commitment'), cohortId: Id, commitmentId: Id }),
  z.object({ kind: z.literal('me'), personId: Id }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
export const streamLive = endpoint({ name: 'streamLive', method: 'GET', path: '/live', access: 'account', summary: 'Server-sent events for everything she may see; ids only.', reply: LiveEvent, format: 'events' });

