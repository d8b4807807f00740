import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Addressee } from '@api/platform/mail/letter-text';
import { OwnLetters } from '@api/platform/mail/own-letters';

export const doorLetter = 'door.half-year';

/** That a door has been open for half a year; it names no employer, role or outcome. */
@Injectable()
export class DoorLetters implements OnModuleInit {
  constructor(@Inject(OwnLetters) private readonly letters: OwnLetters) {}

  onModuleInit(): void {
    this.letters.register<Addressee>(doorLetter, {
      find: (manager, { opportunityId = null, debriefId = null }, now) =>
        manager.query<Addressee[]>(openSql, [opportunityId, debriefId, now]),
      words: (_, origin, { opportunityId, debriefId = '' }) => ({
        subject: 'Something to look at again',
        paragraphs: halfYear(`${origin}/${opportunityId ? `opportunities/${opportunityId}` : `debriefs/${debriefId}`}`),
        kind: 'door-open-half-year',
      }),
    });
  }
}

function halfYear(url: string): string[] {
  return [
    `Half a year ago you left a door open. If you would like to look at it again: ${url}`,
    'It may be as you left it, or not; both are fine. We will not write about this one again.',
  ];
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
