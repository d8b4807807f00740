import { DateTime } from 'luxon';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Addressee, LetterWords } from '@api/platform/mail/letter-text';
import { OwnLetters } from '@api/platform/mail/own-letters';

export const reminderLetter = 'debrief.reminder';

/** The one reminder of a debrief; it names no employer, role or outcome. */
@Injectable()
export class ReminderLetters implements OnModuleInit {
  constructor(@Inject(OwnLetters) private readonly letters: OwnLetters) {}

  onModuleInit(): void {
    this.letters.register<Noted>(reminderLetter, {
      find: (manager, { debriefId }, now) => manager.query<Noted[]>(notedSql, [debriefId, now]),
      words: reminderOf,
    });
  }
}

function reminderOf(found: Noted, origin: string): LetterWords {
  const url = `${origin}/debriefs/${found.id}`;
  return found.again
    ? { subject: 'Something to look at again', paragraphs: again(url), kind: 'reminder' }
    : { subject: 'If you have two minutes', paragraphs: fresh(found, url), kind: 'reminder' };
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

interface Noted extends Addressee {
  readonly id: string;
  readonly created_at: Date;
  readonly time_zone: string;
  /** It is the day that she named for coming back. */
  readonly again: boolean;
}

const notedSql = `
  SELECT d.id, d.created_at, a.time_zone, p.name, (SELECT g.contact_name FROM programmes g ORDER BY g.key LIMIT 1) AS "contactName",
    coalesce(d.answers->>'circleBackOn' = d.remind_on::text, false) AS again
  FROM debriefs d JOIN accounts a ON a.person_id = d.owner_id JOIN people p ON p.id = d.owner_id
  WHERE d.id = $1 AND d.deleted_at IS NULL AND (a.quiet_until IS NULL OR a.quiet_until <= $2)
    AND 'reminder' <> ALL (a.stopped_mail)`;
