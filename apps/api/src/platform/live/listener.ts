import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { appUrlOf } from '@api/platform/database/migrate';
import { ENV, type Env } from '@api/platform/env';
import { LOGGER, type Logger } from '@api/platform/logger';

type Hearer = (payload: string) => void;

/** What this process can hear. */
const listens = { live: 'LISTEN live', sessions: 'LISTEN sessions', outbox: 'LISTEN outbox' } as const;
export type Channel = keyof typeof listens;

/**
 * One connection of this process that hears PostgreSQL's notices. It comes back by itself after a break and
 * then tells everyone who asked, since notices may have been missed.
 */
@Injectable()
export class Listener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hearers = new Map<Channel, Set<Hearer>>();
  private readonly returned = new Set<() => void>();
  private client: pg.Client | undefined;
  private closed = false;
  private pause = 200;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Hears a channel. Call it before the application has started. */
  hear(channel: Channel, hearer: Hearer): void {
    const known = this.hearers.get(channel) ?? new Set();
    this.hearers.set(channel, known.add(hearer));
  }

  /** Called whenever the connection is back after a break. */
  onReturn(tell: () => void): void {
    this.returned.add(tell);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  /** @returns whether it hears everything now */
  private async connect(): Promise<boolean> {
    const client = this.make();
    this.client = client;
    try {
      await client.connect();
      for (const channel of this.hearers.keys()) await client.query(listens[channel]);
      this.pause = 200;
      return true;
    } catch {
      await client.end().catch(() => undefined);
      return false;
    }
  }

  /** However a connection fails, in whatever it was about, it ends, and that once; the next one is made then. */
  private make(): pg.Client {
    const client = new pg.Client({
      connectionString: this.env.databaseAppUrl ?? appUrlOf(this.env.databaseUrl),
      application_name: 'accelerator-listener',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      for (const [known, hearers] of this.hearers)
        if (known === channel) for (const hearer of hearers) hearer(payload ?? '');
    });
    client.on('error', () => undefined);
    client.once('end', () => this.lose());
    return client;
  }

  private lose(): void {
    if (this.closed) return;
    this.logger.warn('The listening connection broke; it will be made again.');
    setTimeout(() => void this.comeBack(), this.pause).unref();
    this.pause = Math.min(this.pause * 2, 5_000);
  }

  private async comeBack(): Promise<void> {
    if (this.closed) return;
    if (await this.connect()) for (const tell of this.returned) tell();
  }
}
