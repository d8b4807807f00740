import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { announce } from '@api/platform/live/announce';
import { releaseDue } from './releases.queries';

/** Lets go what was shared without a name once its wait is over. The house does it without reading a word. */
@Injectable()
export class Releases implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'release-without-name', cron: '*/5 * * * *', work: () => this.releaseDue() });
  }

  /** Each version once, and everybody who may see it hears of its thread. */
  async releaseDue(): Promise<void> {
    await this.database.as({ kind: 'house' }, async (manager) => {
      for (const { thread_id: threadId, cohort_id: cohortId } of await releaseDue(manager, this.clock.now()))
        await announce(manager, { kind: 'thread', cohortId, threadId });
    });
  }
}
