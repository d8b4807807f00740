import { DateTime } from 'luxon';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';
import { letterOf } from './letter-text';

export const reminderLetter = 'debrief.reminder';

/** What a reminder says is read as she herself, when it is written: no employer, role or outcome. */
@Injectable()
export class ReminderLetters implements OnModuleInit {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.templates.register(reminderLetter, (request) => this.write(request));
  }

  private async write({ recipientId, payload }: LetterRequest): Promise<WrittenLetter | null> {
    if (!recipientId) return null;
    const [found] = await this.database.as({ kind: 'person', personId: recipientId }, (manager) =>
      manager.query<Noted[]>(notedSql, [payload['debriefId'], this.clock.now()]),
    );
    if (!found) return null;
    const url = `${this.env.publicOrigin}/debriefs/${found.id}`;
    const context = { ...found, cohort: '', origin: this.env.publicOrigin };
    return found.again
      ? letterOf(context, { subject: 'Something to look at again', paragraphs: again(url), kind: 'reminder' })
      : letterOf(context, { subject: 'If you have two minutes', paragraphs: fresh(found, url), kind: 'reminder' });
  }
}

function fresh({ created_at, time_zone }: Noted, url: string): string[] {
  const weekday = DateTime.fromJSDate(created_at, { zone: time_zone }).toFormat('cccc');
  return [
    `You noted an ending on ${weekday}. If you would like to catch the details while they are clear, three short lines are enough: ${url}`,
    'Or not this one: then you need do nothing. We will not write about it again.',
  ];
}

function again(url: string): string[] {
  return [
    `There is something that you wanted to look at again about now: ${url}`,
    'It keeps, if today is not the day.',
  ];
}

interface Noted {
  readonly id: string;
  readonly created_at: Date;
  readonly time_zone: string;
  readonly name: string;
  readonly contactName: string;
  /** It is the day that she named for coming back. */
  readonly again: boolean;
}

const notedSql = `
  SELECT d.id, d.created_at, a.time_zone, p.name, (SELECT g.contact_name FROM programmes g ORDER BY g.key LIMIT 1) AS "contactName",
    coalesce(d.answers->>'circleBackOn' = d.remind_on::text, false) AS again
  FROM debriefs d JOIN accounts a ON a.person_id = d.owner_id JOIN people p ON p.id = d.owner_id
  WHERE d.id = $1 AND d.deleted_at IS NULL AND (a.quiet_until IS NULL OR a.quiet_until <= $2)
    AND 'reminder' <> ALL (a.stopped_mail)`;
