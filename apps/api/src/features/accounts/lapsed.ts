import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';

/**
 * How long carried and kept letters stay, in days: they may hold addresses of people who have no account, and those
 * that were kept for want of a mail server secrets of links, too.
 */
const letterDays = 7;

/** Sweeps out what has lapsed: sessions, links, counted tries, letters that were carried or kept. */
@Injectable()
export class Lapsed implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'sweep-lapsed', cron: '25 * * * *', work: () => this.sweep() });
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    const carried = new Date(now.getTime() - letterDays * 86_400_000);
    await this.database.as({ kind: 'house' }, async (manager) => {
      await manager.query(
        'DELETE FROM sign_in_sessions WHERE ends_at <= $1 OR last_seen_at + make_interval(secs => idle_seconds) <= $1',
        [now],
      );
      await manager.query('DELETE FROM outbox WHERE coalesce(sent_at, failed_at) <= $1', [carried]);
      await manager.query('DELETE FROM one_time_tokens WHERE expires_at <= $1', [carried]);
      await manager.query('DELETE FROM throttles WHERE expire <= $1', [now.getTime()]);
    });
    await this.database.as({ kind: 'postman' }, (manager) =>
      manager.query('DELETE FROM mails WHERE sent_at <= $1', [carried]),
    );
  }
}
