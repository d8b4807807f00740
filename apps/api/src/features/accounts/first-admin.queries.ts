import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { makeSecret } from './secret';

/** Who becomes an admin, and when. */
export interface NewAdmin {
  /** In lower case. */
  readonly email: string;
  /** For a new account. */
  readonly name: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** How long the printed link works. */
const linkSeconds = 3600;

/** She may do what an admin may from now on; her sessions end, and it is on record. */
export async function raise(client: ClientBase, personId: string, now: Date): Promise<void> {
  await client.query('UPDATE accounts SET is_admin = true WHERE person_id = $1', [personId]);
  await client.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [personId]);
  await client.query('INSERT INTO audit_events (id, at, deed, subject_id) VALUES ($1, $2, $3, $4)', [
    randomUUID(),
    now,
    'account.admin-made',
    personId,
  ]);
}

/** A house without the demo begins without words; the admin finds a programme to name. */
export async function prepareProgramme(client: ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO programmes (id, key, name) SELECT $1, 'programme', 'The programme' WHERE NOT EXISTS (SELECT 1 FROM programmes)`,
    [randomUUID()],
  );
}

/** Whose address this is. */
export async function findPerson(client: ClientBase, email: string): Promise<string | undefined> {
  const { rows } = await client.query<{ person_id: string }>('SELECT person_id FROM accounts WHERE email = $1', [
    email,
  ]);
  return rows[0]?.person_id;
}

/** @returns her id */
export async function insertPerson(client: ClientBase, { email, name, timeZone, now }: NewAdmin): Promise<string> {
  const id = randomUUID();
  await client.query('INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)', [id, name, now]);
  await client.query('INSERT INTO accounts (person_id, email, time_zone) VALUES ($1, $2, $3)', [id, email, timeZone]);
  return id;
}

/** A link that lets her in once, for an hour. @returns its secret */
export async function insertLink(client: ClientBase, personId: string, now: Date): Promise<string> {
  const secret = makeSecret();
  await client.query(
    `INSERT INTO one_time_tokens (id, kind, token_hash, person_id, created_at, expires_at) VALUES ($1, 'sign-in', $2, $3, $4, $5)`,
    [randomUUID(), secret.hash, personId, now, new Date(now.getTime() + linkSeconds * 1000)],
  );
  return secret.token;
}
