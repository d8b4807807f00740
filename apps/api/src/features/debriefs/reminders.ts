import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { reminderLetter } from './reminder.letters';
import { postDueReminders } from './reminders.queries';

/** The reminders that she asked for. The house finds those that are due without reading a debrief. */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'remind-of-debriefs', cron: '5 * * * *', work: () => this.sendDue() });
  }

  /** Once for each; none between 20:00 and 08:00 where she is, none in quiet view or a pause: those wait. */
  async sendDue(): Promise<void> {
    await this.database.as({ kind: 'house' }, (manager) => postDueReminders(manager, this.clock.now(), reminderLetter));
  }
}
