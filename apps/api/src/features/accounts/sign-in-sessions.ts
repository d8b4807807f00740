import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { SignIn } from '@api/platform/http/problem';
import { holdLocks } from './locks';
import { hashOf, makeSecret } from './secret';
import { limitsFor } from './session.policy';
import { insertSession, renewToken, replaceBrought } from './sign-in-sessions.queries';
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
  const holder = await replaceBrought(manager, personId, visitor.tokens.map(hashOf));
  const { sharedComputer } = visitor;
  if (!holder) throw new SignIn();
  const limits = limitsFor({ ...holder, sharedComputer });
  await insertSession(manager, {
    id: randomUUID(),
    hash: secret.hash,
    personId,
    device: visitor.device,
    now,
    idleSeconds: limits.idleSeconds,
    endsAt: later(now, limits.absoluteSeconds),
  });
  return { token: secret.token, seconds: sharedComputer ? null : limits.absoluteSeconds };
}

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
  const endsAt = await renewToken(manager, sessionId, { hash: secret.hash, former: visitor.tokens.map(hashOf), now });
  if (!endsAt) throw new SignIn();
  const left = Math.max(1, Math.floor((endsAt.getTime() - now.getTime()) / 1000));
  return { token: secret.token, seconds: visitor.sharedComputer ? null : left };
}

function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}
