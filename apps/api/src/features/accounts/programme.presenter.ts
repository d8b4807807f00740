import type { KeptMail, ProgrammeView } from '@accelerator/contracts';
import type * as z from 'zod';

export interface ProgrammeRow {
  readonly name: string;
  readonly description: string;
  readonly contact_name: string;
  readonly support_directory: string;
}

export interface MailRow {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly sent_at: Date;
}

/** The programme; before its first setting it has no words of its own. */
export function presentProgramme(row: ProgrammeRow | undefined, demo: boolean): z.infer<typeof ProgrammeView> {
  return {
    name: row?.name ?? 'The programme',
    description: row?.description ?? '',
    contactName: row?.contact_name ?? '',
    supportDirectory: row?.support_directory ?? '',
    demo,
  };
}

export function presentMail(row: MailRow): z.infer<typeof KeptMail> {
  return { id: row.id, to: row.address, subject: row.subject, body: row.body, at: row.sent_at.toISOString() };
}
