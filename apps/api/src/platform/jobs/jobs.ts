import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { jobsSchema } from '@api/platform/database/jobs-schema';
import { appUrlOf } from '@api/platform/database/migrate';
import { ENV, type Env } from '@api/platform/env';
import { describeError } from '@api/platform/error-words';
import { Listener } from '@api/platform/live/listener';
import { LOGGER, type Logger } from '@api/platform/logger';
import { Postman } from '@api/platform/mail/postman';

/** A recurring deed of the house; `cron` in UTC. */
export interface HouseDeed {
  readonly name: string;
  readonly cron: string;
  readonly work: () => Promise<void>;
}

/**
 * Work outside requests: the postman's rounds (woken by NOTIFY, and every minute all the same) and the
 * recurring deeds that features register. Several workers share the queues through PostgreSQL.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly deeds: HouseDeed[] = [];
  private boss: PgBoss | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private awaited = false;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Postman) private readonly postman: Postman,
    @Inject(Listener) listener: Listener,
  ) {
    this.deeds.push({ name: 'post-round', cron: '* * * * *', work: () => this.carryPost() });
    if (env.worker) {
      listener.hear('outbox', () => void this.carryPost());
      listener.onReturn(() => void this.carryPost());
    }
  }

  /** Registers a recurring deed; call it before the application has started. */
  every(deed: HouseDeed): void {
    this.deeds.push(deed);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.env.worker) return;
    const { PgBoss } = await import('pg-boss');
    this.boss = new PgBoss({
      connectionString: this.env.databaseAppUrl ?? appUrlOf(this.env.databaseUrl),
      schema: jobsSchema,
      migrate: false,
      createSchema: false,
      max: 2,
    });
    this.boss.on('error', (error: Error) =>
      this.logger.warn({ error: describeError(error) }, 'The job queue stumbled; it goes on by itself.'),
    );
    await this.boss.start();
    for (const { name, cron, work } of this.deeds) {
      await this.boss.createQueue(name);
      await this.boss.work(name, { pollingIntervalSeconds: 5 }, () => this.do({ name, work }));
      await this.boss.schedule(name, cron);
    }
    void this.carryPost();
  }

  /** Before the database is closed, which the last round needs. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
    await this.round;
  }

  /** One that broke off is said in the log, and tried again by the queue. */
  private async do({ name, work }: Pick<HouseDeed, 'name' | 'work'>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn({ deed: name, error: describeError(error) }, 'A deed of the house broke off.');
      throw error;
    }
  }

  /** One round after the other; what comes in during a round is carried by the next one. */
  private async carryPost(): Promise<void> {
    if (this.awaited) return;
    this.awaited = true;
    await this.round;
    this.awaited = false;
    this.round = this.postman
      .round()
      .catch((error: unknown) =>
        this.logger.warn({ error: describeError(error) }, 'A round of the postman broke off.'),
      );
    await this.round;
  }
}
