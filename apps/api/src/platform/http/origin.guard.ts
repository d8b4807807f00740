import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ENV, type Env } from '@api/platform/env';
import { Refused } from './problem';

/**
 * Cross-site writes are refused (docs/security.md S10): besides the SameSite cookie, whatever a browser says of
 * where a write comes from has to be this very origin. Programs that are no browsers send neither header.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(ENV) private readonly env: Env) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return true;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Refused('This came from another site.');
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== this.env.publicOrigin && !this.isThisHost(origin, request))
      throw new Refused('This came from another site.');
    return true;
  }

  /** On one's own machine the app may be called by another local name than the configured one. */
  private isThisHost(origin: string, request: FastifyRequest): boolean {
    return !this.env.secure && origin === `http://${request.headers.host ?? ''}`;
  }
}
