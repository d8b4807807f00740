import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Jobs } from '@api/platform/jobs/jobs';
import { reminderLetter } from './reminder.letters';

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
    await this.database.as({ kind: 'house' }, (manager) => manager.query(dueSql, [this.clock.now(), reminderLetter]));
  }
}

const dueSql = `
  WITH due AS (
    UPDATE reminders r SET sent_at = $1
    FROM accounts a CROSS JOIN LATERAL app.zone_or_utc(a.time_zone) AS z (name)
    WHERE a.person_id = r.person_id AND r.sent_at IS NULL
      AND r.due_on <= ($1::timestamptz AT TIME ZONE z.name)::date
      AND extract(hour FROM $1::timestamptz AT TIME ZONE z.name) BETWEEN 8 AND 19
      AND (a.quiet_until IS NULL OR a.quiet_until <= $1)
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = r.person_id)
      AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = r.person_id AND e.status = 'paused')
    RETURNING r.debrief_id, r.person_id)
  INSERT INTO outbox (id, kind, recipient_id, payload, created_at, next_try_at)
  SELECT gen_random_uuid(), $2, due.person_id, jsonb_build_object('debriefId', due.debrief_id), $1, $1 FROM due`;
