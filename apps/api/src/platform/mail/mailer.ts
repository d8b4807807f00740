import { Inject, Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { senderIn } from './sender';
import { LetterTemplates, type WrittenLetter } from './templates';

/** A letter that is due, as it lies in the outbox. */
export interface Parcel {
  readonly id: string;
  readonly kind: string;
  readonly recipient_id: string | null;
  /** Null where there is no account any more. */
  readonly address: string | null;
  readonly payload: Readonly<Record<string, string>>;
}

/** Where a written letter goes. */
interface Addressee {
  readonly outboxId: string;
  readonly personId: string | null;
  readonly address: string;
}

/**
 * The way out of the house: SMTP where it is set up, else the letter is kept in the database, where the demo
 * and development can read it.
 */
@Injectable()
export class Mailer {
  private transport: Promise<Transporter> | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
  ) {}

  /**
   * Has the letter written as its recipient may read it now, and sends it.
   * @returns false where it is not to go out any more
   * @throws Error when it cannot be written or nobody takes it: then it is for later
   */
  async carry({ id, kind, recipient_id: personId, address, payload }: Parcel): Promise<boolean> {
    const template = this.templates.find(kind);
    if (!template) throw new Error(`No template for ${kind}.`);
    if (!address) return false;
    const written = await template({ outboxId: id, recipientId: personId, address, payload });
    if (written) await this.send({ outboxId: id, personId, address }, written);
    return written !== null;
  }

  /** Sends, or keeps. The Message-ID is that of the outbox row, so that a repeated try is recognised. */
  private async send(to: Addressee, { subject, body }: WrittenLetter): Promise<void> {
    if (!this.env.smtpUrl) return this.keep(to, { subject, body });
    this.transport ??= transportTo(this.env.smtpUrl);
    await (
      await this.transport
    ).sendMail({
      from: await this.sender(),
      to: { name: '', address: to.address },
      subject,
      text: body,
      messageId: `<${to.outboxId}@${new URL(this.env.publicOrigin).hostname}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** The programme's name, as the office set it, before the address of the settings (product/07-copy 7.6). */
  private async sender(): Promise<{ name: string; address: string }> {
    const { name, address } = senderIn(this.env.mailFrom);
    const rows = await this.database.as({ kind: 'postman' }, (manager) =>
      manager.query<{ name: string }[]>(programmeNameSql, [name]),
    );
    return { name: rows.map((row) => row.name).join(), address };
  }

  private async keep(to: Addressee, { subject, body }: WrittenLetter): Promise<void> {
    await this.database.as({ kind: 'postman' }, (manager) =>
      manager.query(
        'INSERT INTO mails (id, person_id, address, subject, body, sent_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING',
        [to.outboxId, to.personId, to.address, subject, body, this.clock.now()],
      ),
    );
  }
}

/** The name of the settings where the office has set none. */
const programmeNameSql = `SELECT coalesce((SELECT nullif(name, '') FROM programmes ORDER BY key LIMIT 1), $1) AS name`;

/** Loaded with the first letter. */
async function transportTo(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport(url, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object);
}
