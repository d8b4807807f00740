import { streamLive, type LiveEvent } from '@accelerator/contracts';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, Who } from '@api/platform/http/endpoint.decorator';
import { SlowDown } from '@api/platform/http/problem';
import { LiveHub, type LiveStream } from './live-hub';

/** A browser has a few tabs; a person has a few browsers. */
const streamsPerPerson = 20;
/** Bytes that may wait for a browser that does not read; beyond them it has to come back. */
const waitingAtMost = 256 * 1024;

@Controller()
export class LiveController {
  constructor(@Inject(LiveHub) private readonly hub: LiveHub) {}

  @Endpoint(streamLive)
  stream(@Who() who: Caller, @Res() reply: FastifyReply): void {
    if (this.hub.openOf(who.person.id) >= streamsPerPerson)
      throw new SlowDown(30, 'There are many windows open. Please close some.');
    reply.hijack();
    const { raw } = reply;
    const write = (text: string) => {
      if (raw.writableLength > waitingAtMost) raw.destroy();
      else raw.write(text);
    };
    const stream: LiveStream = {
      personId: who.person.id,
      sessionId: who.sessionId,
      send: (event: LiveEvent) => write(`data: ${JSON.stringify(event)}\n\n`),
      beat: () => write(': \n\n'),
      end: () => void raw.end('retry: 500\n\n'),
    };
    // `close`: an ended stream must not keep a closing server waiting for its connection.
    raw.writeHead(200, {
      ...ownHeaders(reply),
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    raw.write('retry: 1000\n\n');
    this.hub.add(stream);
    raw.on('close', () => this.hub.remove(stream));
  }
}

/** What every answer carries; a hijacked reply sends its headers itself. */
function ownHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
