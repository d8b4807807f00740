import type { MailKind } from '@accelerator/contracts';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import { ENV, type Env } from '@api/platform/env';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';
import { letterOf, type LetterContext } from '../letter-text';

/** Kinds of letters that care sends. Neither names anybody nor says what it is about. */
export const careLetters = { buddyWords: 'care.buddy-words', contactRequest: 'care.contact-request' } as const;

/** Written as the recipient: whoever is no longer in that cohort, or no longer its coach, gets nothing. */
@Injectable()
export class CareLetters implements OnModuleInit {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.templates.register(careLetters.buddyWords, (request) => this.buddyWords(request));
    this.templates.register(careLetters.contactRequest, (request) => this.contactRequest(request));
  }

  private async buddyWords(request: LetterRequest): Promise<WrittenLetter | null> {
    const found = await this.placeOf(request, { roles: ['member', 'coach'], kind: 'buddy-line' });
    const paragraphs = [`There is a line for you: ${this.env.publicOrigin}/today`, 'It needs no answer.'];
    return found && letterOf(found, { subject: 'A line for you', paragraphs, kind: 'buddy-line' });
  }

  private async contactRequest(request: LetterRequest): Promise<WrittenLetter | null> {
    const found = await this.placeOf(request, { roles: ['coach'] });
    const url = `${this.env.publicOrigin}/cohorts/${request.payload['cohortId'] ?? ''}/table`;
    return (
      found &&
      letterOf(found, {
        subject: 'A member has asked for a call',
        paragraphs: [`A member of ${found.cohort} has asked for a call. Who it is stands here: ${url}`],
      })
    );
  }

  private async placeOf(
    { recipientId, payload }: LetterRequest,
    { roles, kind }: { readonly roles: readonly string[]; readonly kind?: MailKind },
  ): Promise<LetterContext | null> {
    if (!recipientId) return null;
    const [found] = await this.database.as({ kind: 'person', personId: recipientId }, (manager) =>
      manager.query<Omit<LetterContext, 'origin'>[]>(placeSql, [payload['cohortId'], roles, kind ?? '']),
    );
    return found ? { ...found, origin: this.env.publicOrigin } : null;
  }
}

const placeSql = `
  SELECT p.name, c.name AS cohort, g.contact_name AS "contactName"
  FROM enrolments e JOIN people p ON p.id = e.person_id JOIN cohorts c ON c.id = e.cohort_id
  JOIN programmes g ON g.id = c.programme_id
  WHERE e.person_id = app.me() AND e.cohort_id = $1 AND e.role = ANY ($2)
    AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = e.person_id AND $3 = ANY (a.stopped_mail))
    AND ${livePlace('e')} AND e.cohort_id = ANY (app.my_cohorts())`;
