import type { FastifyReply } from 'fastify';
import type { Env } from '@api/platform/env';
import { cookieName, cookieOptions } from '@api/platform/http/cookie';
import type { StartedSession } from './sign-in-sessions';

/** Gives the browser its session. */
export function setSessionCookie(reply: FastifyReply, env: Env, session: StartedSession): void {
  void reply.setCookie(cookieName(env), session.token, {
    ...cookieOptions(env),
    ...(session.seconds !== null && { maxAge: session.seconds }),
  });
}

/**
 * Takes the session from the browser, with what it has cached of the programme. Cookies are cleared by name:
 * `Clear-Site-Data: "cookies"` would sign her out of neighbouring hosts, too. Storage is not cleared by the header: it
 * knows no accounts, and another person's unsent words may lie there. The web app takes away what is this person's.
 */
export function clearSessionCookie(reply: FastifyReply, env: Env): void {
  void reply.clearCookie(cookieName(env), cookieOptions(env)).header('clear-site-data', '"cache"');
}
