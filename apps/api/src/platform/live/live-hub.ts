import { LiveEvent } from '@accelerator/contracts';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { describeError } from '@api/platform/error-words';
import { LOGGER, type Logger } from '@api/platform/logger';
import { liveChannel } from './announce';
import { Listener } from './listener';

/** An open stream of one browser. */
export interface LiveStream {
  readonly personId: string;
  readonly sessionId: string;
  /** Writes one event. */
  send(event: LiveEvent): void;
  /** Keeps the connection open. */
  beat(): void;
  /** Closes; the browser comes back by itself and looks again at what it shows. */
  end(): void;
}

/** Milliseconds between heartbeats, at each of which the session is looked at again (docs/security.md C2). */
const beatEvery = 12_000;

/**
 * Hands events to the streams of those who may know of them. The audience of each event is asked of the
 * database at the moment of delivery; a session that ended ends its streams.
 */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly heart: NodeJS.Timeout;
  private queue: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    @Inject(Listener) listener: Listener,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    listener.hear(liveChannel, (payload) => this.hand(payload));
    listener.hear('sessions', (payload) => this.endSession(payload));
    listener.onReturn(() => this.endAll());
    this.heart = setInterval(() => void this.beat(), beatEvery);
    this.heart.unref();
  }

  get open(): number {
    return this.streams.size;
  }

  openOf(personId: string): number {
    return [...this.streams].filter((stream) => stream.personId === personId).length;
  }

  add(stream: LiveStream): void {
    if (this.closed) stream.end();
    else this.streams.add(stream);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  /** Before the server closes, which waits for what is open; who comes back before that is sent on at once. */
  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.heart);
    this.endAll();
  }

  /** Events keep their order: one delivery after the other. */
  private hand(payload: string): void {
    const event = LiveEvent.safeParse(parsed(payload));
    if (!event.success) return;
    this.queue = this.queue
      .then(() => this.deliver(event.data))
      .catch((error: unknown) => {
        this.logger.warn(
          { error: describeError(error) },
          'A live event was not delivered; its readers are asked to look again.',
        );
        this.endAll();
      });
  }

  private async deliver(event: LiveEvent): Promise<void> {
    const listening = [...new Set([...this.streams].map(({ personId }) => personId))];
    if (listening.length === 0) return;
    const audience = new Set(await this.database.audienceOf(event, listening));
    for (const stream of this.streams) if (audience.has(stream.personId)) stream.send(event);
  }

  private endSession(payload: string): void {
    const ended = parsed(payload);
    const sessionId = typeof ended === 'object' && ended !== null && 'sessionId' in ended ? ended.sessionId : undefined;
    for (const stream of [...this.streams]) if (stream.sessionId === sessionId) this.close(stream);
  }

  /** Looks at all sessions in one statement; while the database is away, the streams wait with it. */
  async beat(): Promise<void> {
    if (this.streams.size === 0) return;
    const asked = [...new Set([...this.streams].map(({ sessionId }) => sessionId))];
    const living = new Set(await this.database.livingSessions(asked, this.clock.now()).catch(() => asked));
    for (const stream of [...this.streams])
      if (living.has(stream.sessionId) || !asked.includes(stream.sessionId)) stream.beat();
      else this.close(stream);
  }

  private endAll(): void {
    for (const stream of [...this.streams]) this.close(stream);
  }

  private close(stream: LiveStream): void {
    this.streams.delete(stream);
    stream.end();
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
