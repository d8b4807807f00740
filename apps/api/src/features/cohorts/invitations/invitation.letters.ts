import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { hashOf, makeSecret } from '@api/features/accounts/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import type { Letter } from '@api/platform/mail/outbox';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';
import { writeInvitation } from './invitation-text';
import { mintInvitation } from './minting.queries';

const kind = 'cohort.invitation';

interface Sending {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly at: Date;
}

/** The letter of an invitation, for the outbox: the id, and until when it holds, so that a former letter is dropped. */
export function invitationLetter({ id, email, expiresAt, at }: Sending): Letter {
  return { kind, address: email, payload: { invitationId: id, until: String(expiresAt.getTime()) }, awaited: true, at };
}

/** Writes invitations. The link is made while the letter is written and lies in no queue. */
@Injectable()
export class InvitationLetters implements OnModuleInit {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.templates.register(kind, (request) => this.write(request));
  }

  private async write({ payload }: LetterRequest): Promise<WrittenLetter | null> {
    const { token } = makeSecret();
    const until = new Date(Number(payload['until']));
    const invited = await this.database.as({ kind: 'postman' }, (manager) =>
      mintInvitation(manager, { id: payload['invitationId'] ?? '', hash: hashOf(token), until, now: this.clock.now() }),
    );
    // the secret stands in the fragment: it reaches no server's log and no Referer
    return invited
      ? writeInvitation(invited, `${this.env.publicOrigin}/invitation#token=${token}`, this.clock.now())
      : null;
  }
}
