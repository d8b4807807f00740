import { freshWindow, type KeptMail, type ProgrammeSettings, type ProgrammeView } from '@accelerator/contracts';
import type * as z from 'zod';

export interface ProgrammeRow {
  readonly name: string;
  readonly description: string;
  readonly contact_name: string;
  readonly support_directory: string;
  readonly fresh_window_hours: number;
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

/** The same with what the office sets beside its words. */
export function presentSettings(row: ProgrammeRow | undefined, demo: boolean): ProgrammeSettings {
  return { ...presentProgramme(row, demo), freshWindowHours: row?.fresh_window_hours ?? freshWindow.preset };
}

export function presentMail(row: MailRow): z.infer<typeof KeptMail> {
  return { id: row.id, to: row.address, subject: row.subject, body: row.body, at: row.sent_at.toISOString() };
}
