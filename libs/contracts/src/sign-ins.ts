import * as z from 'zod';
import { Me, NewPassword, TokenDraft, TypedPassword } from './accounts';
import { endpoint } from './endpoint';
import { Email, LinkToken } from './fields';

export const SignInDraft = z.strictObject({ email: Email, password: TypedPassword });

export const SignInLinkDraft = z.strictObject({ email: Email });

export const PasswordResetDraft = z.strictObject({ token: LinkToken, password: NewPassword });

export const DemoPerson = z.object({
  key: z.string(),
  name: z.string(),
  role: z.enum(['member', 'coach', 'admin']),
  sketch: z.string(),
});

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/sign-in',
  access: 'public',
  summary: 'Signs in by e-mail and password; sets the session cookie.',
  body: SignInDraft,
  reply: Me,
});

export const requestSignInLink = endpoint({
  name: 'requestSignInLink',
  method: 'POST',
  path: '/sign-in/link',
  access: 'public',
  summary: 'Mails a one-time link, if the address has an account; the answer is always the same.',
  body: SignInLinkDraft,
  reply: null,
});

export const redeemSignInLink = endpoint({
  name: 'redeemSignInLink',
  method: 'POST',
  path: '/sign-in/link/redeem',
  access: 'public',
  summary: 'Signs in by the one-time link.',
  body: TokenDraft,
  reply: Me,
});

export const requestPasswordReset = endpoint({
  name: 'requestPasswordReset',
  method: 'POST',
  path: '/password-reset',
  access: 'public',
  summary: 'Mails a reset link, if the address has an account; the answer is always the same.',
  body: SignInLinkDraft,
  reply: null,
});

export const redeemPasswordReset = endpoint({
  name: 'redeemPasswordReset',
  method: 'POST',
  path: '/password-reset/redeem',
  access: 'public',
  summary: 'Sets a new password by the link, ends all sessions and signs in.',
  body: PasswordResetDraft,
  reply: Me,
});

export const redeemEmailChange = endpoint({
  name: 'redeemEmailChange',
  method: 'POST',
  path: '/email-change/redeem',
  access: 'public',
  summary: 'Confirms a new address by the link mailed to it.',
  body: TokenDraft,
  reply: null,
});

export const listDemoPeople = endpoint({
  name: 'listDemoPeople',
  method: 'GET',
  path: '/demo/people',
  access: 'public',
  summary: 'One-click entries while the demo is on; else not found.',
  reply: z.object({ items: z.array(DemoPerson) }),
});

export const signInAsDemo = endpoint({
  name: 'signInAsDemo',
  method: 'POST',
  path: '/demo/sign-in',
  access: 'public',
  summary: 'Signs in as a demo person while the demo is on; else not found.',
  body: z.strictObject({ key: z.enum(['adaeze', 'ruth', 'petra']) }),
  reply: Me,
});
