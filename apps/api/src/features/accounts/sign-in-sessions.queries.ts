import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { SignInSessionRow } from './me.presenter';

/** A session as it begins. */
export interface NewSession {
  readonly id: string;
  readonly hash: Buffer;
  readonly personId: string;
  readonly device: string;
  readonly now: Date;
  readonly idleSeconds: number;
  readonly endsAt: Date;
}

/**
 * Ends the sessions that a browser brought, and says what its person may, from which the limits of a new one follow;
 * none where she has no account, or a deactivated one. As the door.
 */
export async function replaceBrought(
  manager: EntityManager,
  personId: string,
  brought: readonly Buffer[],
): Promise<{ admin: boolean; coach: boolean } | undefined> {
  const [holder] = await manager.query<{ admin: boolean; coach: boolean }[]>(holderSql, [personId, brought]);
  return holder;
}

/** As the door. */
export async function insertSession(manager: EntityManager, session: NewSession): Promise<void> {
  const { id, hash, personId, device, now, idleSeconds, endsAt } = session;
  await manager.query(insertSql, [id, hash, personId, device, now, idleSeconds, endsAt]);
}

/** A new token for a session under which she has just been proven. As the door. @returns its end; none where it has ended */
export async function renewToken(
  manager: EntityManager,
  sessionId: string,
  { hash, former, now }: { hash: Buffer; former: readonly Buffer[]; now: Date },
): Promise<Date | undefined> {
  const [rows] = await manager.query<[{ ends_at: Date }[], number]>(provenSql, [sessionId, now, hash, former]);
  return rows[0]?.ends_at;
}

/** Ends a person's sessions, but for one; streams end with them by the table's trigger. As the door or herself. */
export async function endSessions(
  manager: EntityManager,
  personId: string,
  except: string | null = null,
): Promise<void> {
  await manager.query('DELETE FROM sign_in_sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2::uuid', [
    personId,
    except,
  ]);
}

/** Ends one of a person's sessions. As herself. */
export async function endSession(manager: EntityManager, personId: string, sessionId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'WITH gone AS (DELETE FROM sign_in_sessions WHERE person_id = $1 AND id = $2 RETURNING id) SELECT id FROM gone',
    [personId, sessionId],
  );
  return rows.length > 0;
}

/** Those that still open the door, the latest first. As herself. */
export async function sessionsOf(manager: EntityManager, personId: string, now: Date): Promise<SignInSessionRow[]> {
  return manager.query<SignInSessionRow[]>(
    `SELECT id, device, started_at, last_seen_at FROM sign_in_sessions
     WHERE person_id = $1 AND ends_at > $2 AND last_seen_at + make_interval(secs => idle_seconds) > $2
     ORDER BY last_seen_at DESC, id LIMIT 100`,
    [personId, now],
  );
}

const holderSql = `WITH gone AS (DELETE FROM sign_in_sessions WHERE token_hash = ANY ($2::bytea[]))
  SELECT a.is_admin AS admin, EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = a.person_id AND e.role = 'coach'
    AND ${livePlace('e')}) AS coach
  FROM accounts a WHERE a.person_id = $1 AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)`;

const insertSql = `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
  VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $5)`;

const provenSql =
  'UPDATE sign_in_sessions SET proven_at = $2, token_hash = $3 WHERE id = $1 AND token_hash = ANY ($4::bytea[]) RETURNING ends_at';
