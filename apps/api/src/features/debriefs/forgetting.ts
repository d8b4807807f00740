import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';

/** After thirty days the house forgets what she deleted, and earlier texts. It does so without reading them. */
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
    await this.database.as({ kind: 'house' }, (manager) =>
      manager.query('SELECT app.forget_old($1)', [this.clock.now()]),
    );
  }
}
