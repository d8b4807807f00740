import { createHash } from 'node:crypto';
import { streamLive, type LiveEvent } from '@accelerator/contracts';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV, type Env } from '@api/platform/env';
import type { Caller } from '@api/platform/http/caller';
import { cookieName } from '@api/platform/http/cookie';
import { Endpoint, Who } from '@api/platform/http/endpoint.decorator';
import { SlowDown } from '@api/platform/http/problem';
import { LiveHub, type LiveStream } from './live-hub';

/** A browser has a few tabs; a person has a few browsers. */
const streamsPerPerson = 20;

@Controller()
export class LiveController {
  constructor(
    @Inject(LiveHub) private readonly hub: LiveHub,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Endpoint(streamLive)
  stream(@Who() who: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.hub.openOf(who.person.id) >= streamsPerPerson)
      throw new SlowDown(30, 'There are many windows open. Please close some.');
    reply.hijack();
    const raw = reply.raw;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
      'x-content-type-options': 'nosniff',
    });
    raw.write('retry: 1000\n\n');
    const token = request.cookies[cookieName(this.env)] ?? '';
    const stream: LiveStream = {
      personId: who.person.id,
      sessionId: who.sessionId,
      tokenHash: createHash('sha256').update(token).digest(),
      send: (event: LiveEvent) => void raw.write(`data: ${JSON.stringify(event)}\n\n`),
      beat: () => void raw.write(': \n\n'),
      end: () => void raw.end(),
    };
    this.hub.add(stream);
    raw.on('close', () => this.hub.remove(stream));
  }
}
