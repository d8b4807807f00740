import type { KeptMail, ProgrammeView } from '@accelerator/contracts';
import type * as z from 'zod';
import type { MailRow, ProgrammeRow } from './programme.queries';

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
