import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from '@api/platform/mail/templates';
import {
  changeAsked,
  emailChangeLink,
  emailChanged,
  passwordChanged,
  passwordResetLink,
  signInLink,
  type LetterContext,
} from './letter-texts';
import { makeSecret } from './secret';
import { linkSeconds } from './session.policy';

/** Kinds of letters that accounts send. */
export const letterKinds = {
  signInLink: 'account.sign-in-link',
  passwordReset: 'account.password-reset',
  emailChange: 'account.email-change',
  emailChangeAsked: 'account.email-change-asked',
  emailChanged: 'account.email-changed',
  passwordChanged: 'account.password-changed',
} as const;

type Minted = { readonly name: string }[];

/**
 * How the letters of accounts are written. The secret of a link is made here, while the letter is written:
 * the outbox holds ids only, and a letter for an address that nobody has is dropped.
 */
@Injectable()
export class AccountLetters implements OnModuleInit {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.templates.register(letterKinds.signInLink, (request) => this.link(request, 'sign-in'));
    this.templates.register(letterKinds.passwordReset, (request) => this.link(request, 'password-reset'));
    this.templates.register(letterKinds.emailChange, (request) => this.emailChange(request));
    this.templates.register(letterKinds.emailChangeAsked, (request) => this.notice(request, changeAsked));
    this.templates.register(letterKinds.emailChanged, (request) => this.notice(request, emailChanged));
    this.templates.register(letterKinds.passwordChanged, (request) => this.notice(request, passwordChanged));
  }

  private async link({ outboxId }: LetterRequest, kind: 'sign-in' | 'password-reset'): Promise<WrittenLetter | null> {
    const secret = makeSecret();
    const now = this.clock.now();
    const lapses = new Date(now.getTime() + linkSeconds[kind] * 1000);
    const context = await this.context((manager) =>
      manager.query<Minted>('SELECT name FROM app.mint_link($1, $2, $3, $4, $5)', [
        outboxId,
        kind,
        secret.hash,
        now,
        lapses,
      ]),
    );
    if (!context) return null;
    return kind === 'sign-in'
      ? signInLink(context, this.urlOf('/sign-in/link', secret.token))
      : passwordResetLink(context, this.urlOf('/password-reset', secret.token));
  }

  private async emailChange({ payload }: LetterRequest): Promise<WrittenLetter | null> {
    const secret = makeSecret();
    const context = await this.context((manager) =>
      manager.query<Minted>('SELECT name FROM app.mint_email_change($1, $2, $3)', [
        payload['tokenId'],
        secret.hash,
        this.clock.now(),
      ]),
    );
    return context && emailChangeLink(context, this.urlOf('/email-change', secret.token));
  }

  private async notice(
    { payload }: LetterRequest,
    write: (context: LetterContext) => WrittenLetter,
  ): Promise<WrittenLetter | null> {
    const context = await this.context((manager) =>
      manager.query<Minted>('SELECT name FROM people WHERE id = $1', [payload['personId']]),
    );
    return context && write(context);
  }

  private async context(find: (manager: EntityManager) => Promise<Minted>): Promise<LetterContext | null> {
    return this.database.as({ kind: 'postman' }, async (manager) => {
      const [person] = await find(manager);
      if (!person) return null;
      const [programme] = await manager.query<{ contact_name: string }[]>(
        'SELECT contact_name FROM programmes ORDER BY key LIMIT 1',
      );
      return { name: person.name, contactName: programme?.contact_name ?? '', origin: this.env.publicOrigin };
    });
  }

  /** The secret stands in the fragment: it reaches no server's log and no Referer. The origin is the configured one. */
  private urlOf(path: string, token: string): string {
    return `${this.env.publicOrigin}${path}#token=${token}`;
  }
}
