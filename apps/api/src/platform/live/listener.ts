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

  private async connect(): Promise<void> {
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
    try {
      await client.connect();
      client.once('end', () => this.lose());
      for (const channel of this.hearers.keys()) await client.query(listens[channel]);
      this.client = client;
      this.pause = 200;
    } catch {
      client.removeAllListeners('end');
      await client.end().catch(() => undefined);
      this.lose();
    }
  }

  private lose(): void {
    this.client = undefined;
    if (this.closed) return;
    this.logger.warn('The listening connection broke; it will be made again.');
    setTimeout(() => void this.comeBack(), this.pause).unref();
    this.pause = Math.min(this.pause * 2, 5_000);
  }

  private async comeBack(): Promise<void> {
    if (this.closed) return;
    await this.connect();
    if (this.listening) for (const tell of this.returned) tell();
  }

  private get listening(): boolean {
    return this.client !== undefined;
  }
}
