import type { Env } from '@api/platform/env';

/**
 * The name of the session cookie. `__Host-` binds it to this host and to https; browsers refuse that prefix
 * without https, so plain http on one's own machine has a name without it.
 */
export function cookieName(env: Pick<Env, 'secure'>): string {
  return env.secure ? '__Host-session' : 'session';
}

/** How the cookie is set and cleared. */
export function cookieOptions(env: Pick<Env, 'secure'>) {
  return { path: '/', httpOnly: true, secure: env.secure, sameSite: 'lax' } as const;
}
