import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashOf } from './secret';
import type { LinkKind } from './session.policy';

/** An account as the door knows it. */
export interface AccountRow {
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly password_hash: string | null;
  readonly programme_name: string;
  readonly door_version: number;
}

const account = `SELECT a.person_id, p.name, a.email, a.door_version, c.password_hash,
    coalesce((SELECT name FROM programmes ORDER BY key LIMIT 1), '') AS programme_name
  FROM accounts a JOIN people p ON p.id = a.person_id LEFT JOIN credentials c ON c.person_id = a.person_id
  WHERE NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)`;

/** The account of an address; none for a deactivated person. As the door. */
export async function accountByEmail(manager: EntityManager, email: string): Promise<AccountRow | undefined> {
  const rows = await manager.query<AccountRow[]>(byEmail, [email]);
  return rows[0];
}
const byEmail = `${account} AND a.email = $1`;

/** The account of a person, with the moment at which she last proved who she is in a session. As the door. */
export async function accountInSession(
  manager: EntityManager,
  sessionId: string,
): Promise<(AccountRow & { proven_at: Date }) | undefined> {
  const rows = await manager.query<(AccountRow & { proven_at: Date })[]>(inSession, [sessionId]);
  return rows[0];
}
const inSession = `SELECT account.*, s.proven_at FROM sign_in_sessions s JOIN (${account}) account USING (person_id) WHERE s.id = $1`;

/** Whose link this is, without using it. As the door. */
export async function accountOfLink(
  manager: EntityManager,
  kind: LinkKind,
  token: string,
  now: Date,
): Promise<AccountRow | undefined> {
  const rows = await manager.query<AccountRow[]>(ofLink, [hashOf(token), kind, now]);
  return rows[0];
}
const ofLink = `SELECT account.* FROM one_time_tokens t JOIN (${account}) account USING (person_id)
  WHERE t.token_hash = $1 AND t.kind = $2 AND t.used_at IS NULL AND t.expires_at > $3`;

/** What a link opened. */
export interface UsedLink {
  readonly person_id: string;
  readonly email: string;
  /** Of a change of address. */
  readonly new_email: string | null;
  readonly door_version: number;
}

/** Uses a link, once: of any number of tries at the same moment one gets it. As the door. */
export async function redeemLink(
  manager: EntityManager,
  kind: LinkKind,
  token: string,
  now: Date,
): Promise<UsedLink | undefined> {
  const rows = await manager.query<UsedLink[]>(
    `WITH used AS (UPDATE one_time_tokens SET used_at = $3
       WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3 RETURNING person_id, email)
     SELECT used.person_id, used.email AS new_email, a.email, a.door_version FROM used JOIN accounts a USING (person_id)
     WHERE NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = used.person_id)`,
    [hashOf(token), kind, now],
  );
  return rows[0];
}

/** Every open link of hers is void. As the door. */
export async function voidLinks(manager: EntityManager, personId: string, now: Date): Promise<void> {
  await manager.query('UPDATE one_time_tokens SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL', [
    personId,
    now,
  ]);
}

/** Keeps the token of a change of address, still without a secret. As the door. */
export async function insertEmailChange(
  manager: EntityManager,
  { personId, email, now, expiresAt }: { personId: string; email: string; now: Date; expiresAt: Date },
): Promise<string> {
  const id = randomUUID();
  await manager.query(
    `WITH replaced AS (UPDATE one_time_tokens SET used_at = $4 WHERE person_id = $2 AND kind = 'email-change' AND used_at IS NULL)
     INSERT INTO one_time_tokens (id, kind, person_id, email, created_at, expires_at) VALUES ($1, 'email-change', $2, $3, $4, $5)`,
    [id, personId, email, now, expiresAt],
  );
  return id;
}

/** Sets or replaces a password's hash, and changes the locks with it. As the door. */
export async function savePassword(manager: EntityManager, personId: string, hash: string, now: Date): Promise<void> {
  await manager.query(
    `INSERT INTO credentials (person_id, password_hash, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
    [personId, hash, now],
  );
}

/** To come in beside others who do, or to be the only one who changes what opens the door. */
export type Hold = keyof typeof lockSql;

/** Holds an account until the transaction ends, and says the version of its locks; none where it has gone. As the door. */
export async function lockAccount(manager: EntityManager, personId: string, to: Hold): Promise<number | undefined> {
  const [held] = await manager.query<Pick<AccountRow, 'door_version'>[]>(lockSql[to], [personId]);
  return held?.door_version;
}
const lockSql = {
  enter: 'SELECT door_version FROM accounts WHERE person_id = $1 FOR SHARE',
  change: 'SELECT door_version FROM accounts WHERE person_id = $1 FOR NO KEY UPDATE',
};

/**
 * Moves an account to a new address. As the door.
 * @returns false where the address has an account already
 */
export async function moveAccount(manager: EntityManager, personId: string, email: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH moved AS (UPDATE accounts SET email = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM accounts o WHERE o.email = $2) RETURNING 1)
     SELECT 1 FROM moved`,
    [personId, email],
  );
  return rows.length > 0;
}
