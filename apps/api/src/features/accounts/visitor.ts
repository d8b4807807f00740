import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName, cookieOptions } from '@api/platform/http/cookie';
import type { Env } from '@api/platform/env';
import { deviceOf } from './device';
import type { StartedSession } from './sign-in-sessions';

/** What is known of a request before anybody is signed in. */
export interface Visitor {
  /** As far as the proxies in front are trusted (TRUST_PROXY); a forged header changes nothing. */
  readonly ip: string;
  readonly device: string;
  /** The session cookies it brought; ended when a new session starts in this browser. */
  readonly tokens: readonly string[];
}

export function visitorOf(request: FastifyRequest): Visitor {
  const cookies: Readonly<Record<string, string | undefined>> = request.cookies;
  const tokens = [true, false].map((secure) => cookies[cookieName({ secure })]).filter((token) => token !== undefined);
  return { ip: request.ip, device: deviceOf(request.headers['user-agent']), tokens };
}

/** The visitor, for a controller. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Gives the browser its session. */
export function setSessionCookie(reply: FastifyReply, env: Env, session: StartedSession): void {
  void reply.setCookie(cookieName(env), session.token, { ...cookieOptions(env), maxAge: session.seconds });
}

/**
 * Takes the session from the browser, with what it keeps of the programme. Cookies are cleared by name:
 * `Clear-Site-Data: "cookies"` would sign her out of neighbouring hosts, too.
 */
export function clearSessionCookie(reply: FastifyReply, env: Env): void {
  void reply.clearCookie(cookieName(env), cookieOptions(env)).header('clear-site-data', '"cache", "storage"');
}
