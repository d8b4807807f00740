import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { post } from '@api/platform/mail/outbox';
import { doorLetter } from './door.letters';
import { takeDueDoors } from './half-year-doors.queries';

/** One line half a year after she left a door open (product/03-patterns 3.1); the house finds them without reading a word. */
@Injectable()
export class HalfYearDoors implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'remind-of-doors', cron: '15 * * * *', work: () => this.sendDue() });
  }

  /** Once for each answer, by day where she is, and only where she wants it. */
  async sendDue(): Promise<void> {
    const at = this.clock.now();
    await this.database.as({ kind: 'house' }, async (manager) => {
      for (const { person_id: recipientId, ...page } of await takeDueDoors(manager, at)) {
        const payload = page.opportunity_id
          ? { opportunityId: page.opportunity_id }
          : { debriefId: page.debrief_id ?? '' };
        await post(manager, { kind: doorLetter, recipientId, payload, at });
      }
    });
  }
}
