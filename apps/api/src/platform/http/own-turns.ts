import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import type { EndpointSpec } from '@accelerator/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Turns } from '@api/platform/turns';
import { ENDPOINT, type RequestWithCaller } from './endpoint.decorator';
import { SlowDown } from './problem';

/** Of the connections to the database, the costly reads of all people together leave most to everything else. */
const ofAll = { atOnce: 4, waiting: 60 } as const;
/** A page of hers asks for two lists at once; nobody waits for more than a few of her own. */
const ofOne = { atOnce: 1, waiting: 3 } as const;

interface Asking {
  readonly personId: string;
  readonly left: AbortSignal;
}

/**
 * Costly reads (`costly` in the contract) are done one after the other for each person, so that nobody takes the
 * database from everybody: a few wait, further ones are told to slow down. What
 * waits for a browser that has gone is not done at all. It counts within this process.
 */
@Injectable()
export class OwnTurns implements NestInterceptor {
  private readonly all = new Turns(ofAll);
  private readonly own = new Map<string, Turns>();

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, context.getHandler());
    const http = context.switchToHttp();
    const personId = http.getRequest<RequestWithCaller>().caller?.person.id;
    if (!spec?.costly || personId === undefined) return next.handle();
    const left = leaving(http.getResponse<FastifyReply>().raw);
    return from(this.take({ personId, left }, () => lastValueFrom(next.handle())));
  }

  private async take<Result>({ personId, left }: Asking, work: () => Promise<Result>): Promise<Result> {
    const turns = this.own.get(personId) ?? new Turns(ofOne, () => new SlowDown(2));
    this.own.set(personId, turns);
    try {
      return await turns.take(() => this.all.take(work, left), left);
    } finally {
      if (turns.idle) this.own.delete(personId);
    }
  }
}

/** Says when nobody waits for an answer any more: it is there, or the browser has gone. */
function leaving(answer: ServerResponse): AbortSignal {
  const left = new AbortController();
  finished(answer, () => left.abort());
  return left.signal;
}
