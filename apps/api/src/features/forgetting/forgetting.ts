import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { earliestRestorable } from '@api/platform/restorable';

/** The house forgets what people removed, and earlier texts of debriefs, once they can be brought back no more; unread. */
@Injectable()
export class Forgetting implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'forget-old-writing', cron: '40 3 * * *', work: () => this.forgetOld() });
  }

  async forgetOld(): Promise<void> {
    const since = earliestRestorable(this.clock.now());
    await this.database.as({ kind: 'house' }, (manager) => manager.query(removedSql, [since]));
    await this.database.as({ kind: 'house' }, (manager) => manager.query(keptSql, [since]));
  }
}

const removedSql = 'SELECT app.forget_removed_before($1)';
const keptSql = 'SELECT app.forget_kept_before($1)';
