import type { ProgrammeChange } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod';
import type { MailRow, ProgrammeRow } from './programme.presenter';

/** There is one programme. */
export async function findProgramme(manager: EntityManager): Promise<ProgrammeRow | undefined> {
  const rows = await manager.query<ProgrammeRow[]>(
    'SELECT name, description, contact_name, support_directory, fresh_window_hours FROM programmes ORDER BY key LIMIT 1',
  );
  return rows[0];
}

/** As `findProgramme`; nobody else changes it until the transaction ends. As an admin. */
export async function holdProgramme(manager: EntityManager): Promise<ProgrammeRow | undefined> {
  await manager.query('SELECT 1 FROM programmes ORDER BY key LIMIT 1 FOR UPDATE');
  return findProgramme(manager);
}

/** Changes what is given. As an admin. */
export async function saveProgramme(
  manager: EntityManager,
  change: Partial<Omit<z.output<typeof ProgrammeChange>, 'base'>>,
): Promise<void> {
  await manager.query(
    `UPDATE programmes SET name = coalesce($1, name), description = coalesce($2, description),
       contact_name = coalesce($3, contact_name), support_directory = coalesce($4, support_directory),
       fresh_window_hours = coalesce($5, fresh_window_hours)
     WHERE id = (SELECT id FROM programmes ORDER BY key LIMIT 1)`,
    [change.name, change.description, change.contactName, change.supportDirectory, change.freshWindowHours].map(
      (value) => value ?? null,
    ),
  );
}

/** Names by address. As the door. */
export async function namesByEmail(
  manager: EntityManager,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ email: string; name: string }[]>(
    `SELECT a.email, p.name FROM accounts a JOIN people p ON p.id = a.person_id WHERE a.email = ANY ($1)
       AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)`,
    [emails],
  );
  return new Map(rows.map(({ email, name }) => [email, name]));
}

/** The latest hundred of the mails that were kept instead of sent. As `dev`. */
export async function keptMails(manager: EntityManager): Promise<MailRow[]> {
  return manager.query<MailRow[]>(
    'SELECT id, address, subject, body, sent_at FROM mails ORDER BY sent_at DESC, id LIMIT 100',
  );
}
