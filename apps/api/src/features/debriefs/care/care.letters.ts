import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { livePlace } from '@api/platform/database/live-place';
import type { Addressee } from '@api/platform/mail/letter-text';
import { OwnLetters } from '@api/platform/mail/own-letters';

/** Kinds of letters that care sends. Neither names anybody nor says what it is about. */
export const careLetters = { buddyWords: 'care.buddy-words', contactRequest: 'care.contact-request' } as const;

/** Whoever is no longer in that cohort, or no longer its coach, gets nothing. */
@Injectable()
export class CareLetters implements OnModuleInit {
  constructor(@Inject(OwnLetters) private readonly letters: OwnLetters) {}

  onModuleInit(): void {
    this.letters.register<Addressee>(careLetters.buddyWords, {
      find: (manager, { cohortId }) =>
        manager.query<Addressee[]>(placeSql, [cohortId, ['member', 'coach'], 'buddy-line']),
      words: (_, origin) => ({
        subject: 'A line for you',
        paragraphs: [`There is a line for you: ${origin}/today`, 'There is no hurry.'],
        kind: 'buddy-line',
      }),
    });
    this.letters.register<Addressee & { readonly cohort: string }>(careLetters.contactRequest, {
      find: (manager, { cohortId }) => manager.query(placeSql, [cohortId, ['coach'], '']),
      words: ({ cohort }, origin, { cohortId = '' }) => ({
        subject: 'A member has asked for a call',
        paragraphs: [
          `A member of ${cohort} has asked for a call. Who it is stands here: ${origin}/cohorts/${cohortId}/table`,
        ],
      }),
    });
  }
}

const placeSql = `
  SELECT p.name, c.name AS cohort, g.contact_name AS "contactName"
  FROM enrolments e JOIN people p ON p.id = e.person_id JOIN cohorts c ON c.id = e.cohort_id
  JOIN programmes g ON g.id = c.programme_id
  WHERE e.person_id = app.me() AND e.cohort_id = $1 AND e.role = ANY ($2)
    AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = e.person_id AND $3 = ANY (a.stopped_mail))
    AND ${livePlace('e')} AND e.cohort_id = ANY (app.my_cohorts())`;
