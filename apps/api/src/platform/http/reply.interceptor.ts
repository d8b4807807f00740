import type { EndpointSpec } from '@accelerator/contracts';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { Fault } from '@api/platform/error-words';
import { ENDPOINT } from './endpoint.decorator';

/**
 * The last hand on what leaves: every reply goes through its endpoint's schema, which drops whatever the
 * contract does not name. A reply that does not fit is our fault, not something to send.
 */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, context.getHandler());
    return next.handle().pipe(map((reply) => shaped(spec, reply)));
  }
}

function shaped(spec: EndpointSpec | undefined, reply: unknown): unknown {
  if (!spec?.reply || spec.format === 'events') return spec?.reply === null ? undefined : reply;
  const parsed = spec.reply.safeParse(reply);
  if (!parsed.success)
    throw new Fault(
      `The reply of ${spec.name} does not fit its contract at ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
    );
  return parsed.data;
}
