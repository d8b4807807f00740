import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { earliestRestorable } from '@api/platform/restorable';
import { forgetKept, forgetRemoved } from './forgetting.queries';

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

  /** @param most of each kind in one transaction, so that none takes long, whatever has gathered */
  async forgetOld(most = 100): Promise<void> {
    const batch = { since: earliestRestorable(this.clock.now()), most };
    for (const forget of [forgetRemoved, forgetKept]) {
      let went: number;
      do went = await this.database.as({ kind: 'house' }, (manager) => forget(manager, batch));
      while (went > 0);
    }
  }
}
