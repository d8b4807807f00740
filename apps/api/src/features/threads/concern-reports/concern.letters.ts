import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Addressee } from '@api/platform/mail/letter-text';
import { OwnLetters } from '@api/platform/mail/own-letters';

/** Tells a coach that there is a message for the coaches. */
export const concernLetter = 'threads.concern-report';

/** Who cannot read the report, or no longer, gets nothing. It says neither what nor from whom. */
@Injectable()
export class ConcernLetters implements OnModuleInit {
  constructor(@Inject(OwnLetters) private readonly letters: OwnLetters) {}

  onModuleInit(): void {
    this.letters.register<Addressee & { readonly cohort: string }>(concernLetter, {
      find: (manager, { concernReportId }) => manager.query(contextSql, [concernReportId]),
      words: ({ cohort }, origin, { cohortId = '' }) => ({
        subject: 'A message for the coaches',
        paragraphs: [
          `There is a message for the coaches of ${cohort}. It stands here: ${origin}/cohorts/${cohortId}/table`,
        ],
      }),
    });
  }
}

const contextSql = `
  SELECT p.name, c.name AS cohort, g.contact_name AS "contactName"
  FROM concern_reports x JOIN people p ON p.id = app.me() JOIN cohorts c ON c.id = x.cohort_id
  JOIN programmes g ON g.id = c.programme_id
  WHERE x.id = $1 AND x.seen_to_at IS NULL AND x.writer_id <> app.me()`;
