import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import { SignIn } from '@api/platform/http/problem';
import { holdLocks } from './locks';
import { hashOf, makeSecret } from './secret';
import { limitsFor } from './session.policy';
import type { Visitor } from './visitor';

/** A new session as the browser gets it; the token is stored nowhere else. */
export interface StartedSession {
  readonly token: string;
  /** How long the browser keeps it, in seconds; null: until it is closed. */
  readonly seconds: number | null;
}

interface Start {
  readonly personId: string;
  /** The locks of her door when she showed who she is; none where this very transaction saw it. */
  readonly doorVersion?: number | undefined;
  readonly visitor: Pick<Visitor, 'device' | 'tokens' | 'sharedComputer'>;
  readonly now: Date;
}

/**
 * Starts a session with a new id and ends the one that this browser brought.
 *
 * @param manager acting as the door
 * @throws SignIn where she has no account any more, or where what she showed has been changed meanwhile
 */
export async function startSignInSession(
  manager: EntityManager,
  { personId, doorVersion, visitor, now }: Start,
): Promise<StartedSession> {
  const secret = makeSecret();
  await holdLocks(manager, personId, doorVersion);
  const [holder] = await manager.query<{ admin: boolean; coach: boolean }[]>(holderSql, [
    personId,
    visitor.tokens.map(hashOf),
  ]);
  const { sharedComputer } = visitor;
  if (!holder) throw new SignIn();
  const limits = limitsFor({ ...holder, sharedComputer });
  await manager.query(
    `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $5)`,
    [randomUUID(), secret.hash, personId, visitor.device, now, limits.idleSeconds, later(now, limits.absoluteSeconds)],
  );
  return { token: secret.token, seconds: sharedComputer ? null : limits.absoluteSeconds };
}

const holderSql = `WITH gone AS (DELETE FROM sign_in_sessions WHERE token_hash = ANY ($2::bytea[]))
  SELECT a.is_admin AS admin, EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = a.person_id AND e.role = 'coach'
    AND ${livePlace('e')}) AS coach
  FROM accounts a WHERE a.person_id = $1 AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)`;

/**
 * She has shown once more, in this session, who she is: it goes on under a new token, and the former opens nothing. Its end
 * stays, and so do its streams. As the door.
 *
 * @throws SignIn where the session has ended meanwhile
 */
export async function proveSession(
  manager: EntityManager,
  sessionId: string,
  { visitor, now }: Pick<Start, 'visitor' | 'now'>,
): Promise<StartedSession> {
  const secret = makeSecret();
  const [rows] = await manager.query<[{ ends_at: Date }[], number]>(
    'UPDATE sign_in_sessions SET proven_at = $2, token_hash = $3 WHERE id = $1 AND token_hash = ANY ($4::bytea[]) RETURNING ends_at',
    [sessionId, now, secret.hash, visitor.tokens.map(hashOf)],
  );
  const [session] = rows;
  if (!session) throw new SignIn();
  const left = Math.max(1, Math.floor((session.ends_at.getTime() - now.getTime()) / 1000));
  return { token: secret.token, seconds: visitor.sharedComputer ? null : left };
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

/** A row of the list of her sessions. */
export interface SignInSessionRow {
  readonly id: string;
  readonly device: string;
  readonly started_at: Date;
  readonly last_seen_at: Date;
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

function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}
