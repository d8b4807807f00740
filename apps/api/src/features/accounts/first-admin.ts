import type { ClientBase } from 'pg';
import { findPerson, insertLink, insertPerson, prepareProgramme, raise, type NewAdmin } from './first-admin.queries';

/**
 * Makes an account an admin's, with a one-time link that lets her in. Only the owner of the database can do
 * this: no identity of the application makes admins. A known account keeps its name; its sessions end.
 *
 * @param client connected as the owner
 * @returns the secret of the link
 */
export async function makeAdmin(client: ClientBase, draft: NewAdmin): Promise<string> {
  await client.query('BEGIN');
  try {
    await prepareProgramme(client);
    const personId = (await findPerson(client, draft.email)) ?? (await insertPerson(client, draft));
    await raise(client, personId, draft.now);
    const token = await insertLink(client, personId, draft.now);
    await client.query('COMMIT');
    return token;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
