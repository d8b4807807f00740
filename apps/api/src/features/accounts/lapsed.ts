import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { deleteCarried, deleteEnded, deleteKept } from './lapsed.writes';

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
      await deleteEnded(manager, now);
      await deleteCarried(manager, carried);
    });
    await this.database.as({ kind: 'postman' }, (manager) => deleteKept(manager, carried));
  }
}
