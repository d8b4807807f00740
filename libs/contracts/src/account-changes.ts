import * as z from 'zod';
import { MailKind, Me, NewPassword, TypedPassword } from './accounts';
import { endpoint } from './endpoint';
import { Email, Id, Instant, TimeZone } from './fields';
import { personName } from './text';

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
