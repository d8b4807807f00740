import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cookieName } from '@api/platform/http/cookie';
import { deviceOf } from './device';

/** What is known of a request before anybody is signed in. */
export interface Visitor {
  /** As far as the proxies in front are trusted (TRUST_PROXY); a forged header changes nothing. */
  readonly ip: string;
  readonly device: string;
  /** She said that others use this computer: the session ends with the browser, and soon. */
  readonly sharedComputer: boolean;
  /** The session cookies it brought; ended when a new session starts in this browser. */
  readonly tokens: readonly string[];
}

export function visitorOf(request: FastifyRequest): Visitor {
  const cookies: Readonly<Record<string, string | undefined>> = request.cookies;
  const tokens = [true, false].map((secure) => cookies[cookieName({ secure })]).filter((token) => token !== undefined);
  const sharedComputer = request.headers['x-shared-computer'] === 'yes';
  return { ip: request.ip, device: deviceOf(request.headers['user-agent']), sharedComputer, tokens };
}

/** The visitor, for a controller. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
