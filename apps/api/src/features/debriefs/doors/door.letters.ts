import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';
import { letterOf } from '../letter-text';

export const doorLetter = 'door.half-year';

/** That a door has been open for half a year: read as she herself, when it is written; no employer, role or outcome. */
@Injectable()
export class DoorLetters implements OnModuleInit {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.templates.register(doorLetter, (request) => this.write(request));
  }

  private async write({ recipientId, payload }: LetterRequest): Promise<WrittenLetter | null> {
    if (!recipientId) return null;
    const { opportunityId = null, debriefId = null } = payload;
    const [found] = await this.database.as({ kind: 'person', personId: recipientId }, (manager) =>
      manager.query<Addressee[]>(openSql, [opportunityId, debriefId, this.clock.now()]),
    );
    if (!found) return null;
    const page = opportunityId ? `opportunities/${opportunityId}` : `debriefs/${debriefId ?? ''}`;
    const paragraphs = [
      `Half a year ago you left a door open. If you would like to look at it again: ${this.env.publicOrigin}/${page}`,
      'It may be as you left it, or not; both are fine. We will not write about this one again.',
    ];
    const context = { ...found, cohort: '', origin: this.env.publicOrigin };
    return letterOf(context, { subject: 'Something to look at again', paragraphs, kind: 'door-open-half-year' });
  }
}

interface Addressee {
  readonly name: string;
  readonly contactName: string;
}

/** Nobody where the door is open no more, or she wants none of these now. */
const openSql = `
  SELECT p.name, (SELECT g.contact_name FROM programmes g ORDER BY g.key LIMIT 1) AS "contactName"
  FROM accounts a JOIN people p ON p.id = a.person_id
  WHERE a.person_id = (SELECT app.me()) AND (a.quiet_until IS NULL OR a.quiet_until <= $3)
    AND 'door-open-half-year' <> ALL (a.stopped_mail)
    AND (EXISTS (SELECT 1 FROM opportunities o WHERE o.id = $1 AND o.owner_id = a.person_id AND o.deleted_at IS NULL AND o.door = 'open')
      OR EXISTS (SELECT 1 FROM debriefs d WHERE d.id = $2 AND d.owner_id = a.person_id AND d.deleted_at IS NULL
                 AND d.answers->>'door' = 'open'))`;
