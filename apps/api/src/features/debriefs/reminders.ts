import { DateTime } from 'luxon';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { Jobs } from '@api/platform/jobs/jobs';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';
import { letterOf } from './letter-text';

const letterKind = 'debrief.reminder';

/**
 * The reminders that she asked for. The house finds those that are due without reading a debrief; what the
 * letter says is read as she herself, when it is written.
 */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'remind-of-debriefs', cron: '5 * * * *', work: () => this.sendDue() });
    this.templates.register(letterKind, (request) => this.write(request));
  }

  /** Once for each; none between 20:00 and 08:00 where she is, none in quiet view or a pause: those wait. */
  async sendDue(): Promise<void> {
    await this.database.as({ kind: 'house' }, (manager) => manager.query(dueSql, [this.clock.now(), letterKind]));
  }

  private async write({ recipientId, payload }: LetterRequest): Promise<WrittenLetter | null> {
    if (!recipientId) return null;
    const [found] = await this.database.as({ kind: 'person', personId: recipientId }, (manager) =>
      manager.query<Noted[]>(notedSql, [payload['debriefId'], this.clock.now()]),
    );
    if (!found) return null;
    const weekday = DateTime.fromJSDate(found.created_at, { zone: found.time_zone }).toFormat('cccc');
    const url = `${this.env.publicOrigin}/debriefs/${found.id}`;
    return letterOf({ ...found, cohort: '', origin: this.env.publicOrigin }, 'If you have two minutes', [
      `You noted an ending on ${weekday}. If you would like to catch the details while they are clear, three short lines are enough: ${url}`,
      'Or not this one: then you need do nothing. We will not write about it again.',
    ]);
  }
}

interface Noted {
  readonly id: string;
  readonly created_at: Date;
  readonly time_zone: string;
  readonly name: string;
  readonly contactName: string;
}

const dueSql = `
  WITH due AS (
    UPDATE reminders r SET sent_at = $1
    FROM accounts a
    WHERE a.person_id = r.person_id AND r.sent_at IS NULL
      AND r.due_on <= ($1::timestamptz AT TIME ZONE a.time_zone)::date
      AND extract(hour FROM $1::timestamptz AT TIME ZONE a.time_zone) BETWEEN 8 AND 19
      AND (a.quiet_until IS NULL OR a.quiet_until <= $1)
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = r.person_id)
      AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = r.person_id AND e.status = 'paused')
    RETURNING r.debrief_id, r.person_id)
  INSERT INTO outbox (id, kind, recipient_id, payload, created_at, next_try_at)
  SELECT gen_random_uuid(), $2, due.person_id, jsonb_build_object('debriefId', due.debrief_id), $1, $1 FROM due`;

const notedSql = `
  SELECT d.id, d.created_at, a.time_zone, p.name, (SELECT g.contact_name FROM programmes g ORDER BY g.key LIMIT 1) AS "contactName"
  FROM debriefs d JOIN accounts a ON a.person_id = d.owner_id JOIN people p ON p.id = d.owner_id
  WHERE d.id = $1 AND d.deleted_at IS NULL AND (a.quiet_until IS NULL OR a.quiet_until <= $2)`;
