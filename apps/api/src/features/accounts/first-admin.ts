import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { makeSecret } from './secret';

/** Who becomes an admin, and when. */
export interface AdminDraft {
  /** In lower case. */
  readonly email: string;
  /** For a new account. */
  readonly name: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** How long the printed link works. */
const linkSeconds = 3600;

/**
 * Makes an account an admin's, with a one-time link that lets her in. Only the owner of the database can do
 * this: no identity of the application makes admins. A known account keeps its name; its sessions end.
 *
 * @param client connected as the owner
 * @returns the secret of the link
 */
export async function makeAdmin(client: ClientBase, draft: AdminDraft): Promise<string> {
  await client.query('BEGIN');
  try {
    await prepareProgramme(client);
    const personId = (await findPerson(client, draft.email)) ?? (await insertPerson(client, draft));
    await client.query('UPDATE accounts SET is_admin = true WHERE person_id = $1', [personId]);
    await client.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [personId]);
    await client.query('INSERT INTO audit_events (id, at, deed, subject_id) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      draft.now,
      'account.admin-made',
      personId,
    ]);
    const token = await insertLink(client, personId, draft.now);
    await client.query('COMMIT');
    return token;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** A house without the demo begins without words; the admin finds a programme to name. */
async function prepareProgramme(client: ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO programmes (id, key, name) SELECT $1, 'programme', 'The programme' WHERE NOT EXISTS (SELECT 1 FROM programmes)`,
    [randomUUID()],
  );
}

async function findPerson(client: ClientBase, email: string): Promise<string | undefined> {
  const { rows } = await client.query<{ person_id: string }>('SELECT person_id FROM accounts WHERE email = $1', [
    email,
  ]);
  return rows[0]?.person_id;
}

async function insertPerson(client: ClientBase, { email, name, timeZone, now }: AdminDraft): Promise<string> {
  const id = randomUUID();
  await client.query('INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)', [id, name, now]);
  await client.query('INSERT INTO accounts (person_id, email, time_zone) VALUES ($1, $2, $3)', [id, email, timeZone]);
  return id;
}

async function insertLink(client: ClientBase, personId: string, now: Date): Promise<string> {
  const secret = makeSecret();
  await client.query(
    `INSERT INTO one_time_tokens (id, kind, token_hash, person_id, created_at, expires_at) VALUES ($1, 'sign-in', $2, $3, $4, $5)`,
    [randomUUID(), secret.hash, personId, now, new Date(now.getTime() + linkSeconds * 1000)],
  );
  return secret.token;
}
