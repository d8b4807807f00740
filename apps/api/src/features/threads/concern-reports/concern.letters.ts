import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { letterOf, type LetterContext } from '@api/features/debriefs/public';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';

/** Tells a coach that there is a message for the coaches. */
export const concernLetter = 'threads.concern-report';

/** Written as the recipient: who cannot read the report, or no longer, gets nothing. It says neither what nor from whom. */
@Injectable()
export class ConcernLetters implements OnModuleInit {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.templates.register(concernLetter, (request) => this.write(request));
  }

  private async write({ recipientId, payload }: LetterRequest): Promise<WrittenLetter | null> {
    if (!recipientId) return null;
    const [found] = await this.database.as({ kind: 'person', personId: recipientId }, (manager) =>
      manager.query<Omit<LetterContext, 'origin'>[]>(contextSql, [payload['concernReportId']]),
    );
    if (!found) return null;
    const url = `${this.env.publicOrigin}/cohorts/${payload['cohortId'] ?? ''}/table`;
    return letterOf(
      { ...found, origin: this.env.publicOrigin },
      {
        subject: 'A message for the coaches',
        paragraphs: [`There is a message for the coaches of ${found.cohort}. It stands here: ${url}`],
      },
    );
  }
}

const contextSql = `
  SELECT p.name, c.name AS cohort, g.contact_name AS "contactName"
  FROM concern_reports x JOIN people p ON p.id = app.me() JOIN cohorts c ON c.id = x.cohort_id
  JOIN programmes g ON g.id = c.programme_id
  WHERE x.id = $1 AND x.seen_to_at IS NULL AND x.writer_id <> app.me()`;
