import type { AgendaState } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

/** Where the meeting is. */
export interface Step {
  readonly sessionId: string;
  readonly itemId: string;
  readonly state: AgendaState;
}

/**
 * Marks a part of the agenda; one runs at a time, so the former one is done. The first step makes the session live.
 * @returns false where there is no such part in this session
 */
export async function walk(manager: EntityManager, { sessionId, itemId, state }: Step): Promise<boolean> {
  const rows = await manager.query<unknown[]>(walkSql, [sessionId, itemId, state]);
  return rows.length > 0;
}

export async function end(manager: EntityManager, sessionId: string): Promise<void> {
  await manager.query(endSql, [sessionId]);
}

/** An empty recap takes the recap back. */
export async function writeRecap(manager: EntityManager, sessionId: string, recap: string, now: Date): Promise<void> {
  await manager.query(recapSql, [sessionId, recap, now]);
}

const walkSql = `WITH walked AS (
    UPDATE agenda_items i SET state = CASE WHEN i.id = $2 THEN $3 ELSE 'done' END
    WHERE i.session_id = $1
      AND EXISTS (SELECT 1 FROM agenda_items o WHERE o.id = $2 AND o.session_id = $1)
      AND (i.id = $2 OR ($3 IN ('running', 'over') AND i.state IN ('running', 'over')))
    RETURNING i.id),
  begun AS (UPDATE sessions SET state = 'live' WHERE id = $1 AND state = 'planned' AND EXISTS (SELECT 1 FROM walked))
  SELECT id FROM walked`;

const endSql = `WITH done AS (
    UPDATE agenda_items SET state = 'done' WHERE session_id = $1 AND state IN ('running', 'over'))
  UPDATE sessions SET state = 'ended' WHERE id = $1`;

const recapSql = `UPDATE sessions SET recap = $2, revision = revision + 1,
    state = CASE WHEN $2 = '' THEN 'ended' ELSE 'recapped' END,
    recapped_at = CASE WHEN $2 = '' THEN NULL ELSE $3::timestamptz END
  WHERE id = $1`;
