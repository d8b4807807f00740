import type { EntityManager } from 'typeorm';

/** A process of hers that has ended and of which no debrief tells. */
export interface EndedRow {
  readonly opportunityId: string;
  readonly process: string;
  readonly endedOn: string | null;
  readonly askedFor: string | null;
}

/**
 * What ended within thirty days, or was to be asked about on a day that has come, latest first, at most three, as JSON
 * for a page's own statement, where `a` is her account. A debrief of it tells enough, deleted or not.
 */
export function endedProcessesSql(now: string): string {
  return `SELECT coalesce(json_agg(u), '[]') FROM (
    SELECT o.id AS "opportunityId", concat_ws(', ', o.role_title, nullif(o.organisation_name, '')) AS process,
      o.ended_on::text AS "endedOn", o.ask_on::text AS "askedFor"
    FROM opportunities o CROSS JOIN (SELECT (${now}::timestamptz AT TIME ZONE a.time_zone)::date AS day) AS today
    WHERE o.owner_id = a.person_id AND o.outcome IS NOT NULL AND o.archived_at IS NULL AND o.deleted_at IS NULL
      AND CASE WHEN o.ask_on IS NOT NULL THEN today.day BETWEEN o.ask_on AND o.ask_on + 30
        ELSE o.left_at IS NULL AND coalesce(o.ended_on, o.updated_at::date) BETWEEN today.day - 30 AND today.day END
      AND NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = a.person_id AND d.opportunity = o.id)
    ORDER BY coalesce(greatest(o.ended_on, o.ask_on), o.updated_at::date) DESC, o.id LIMIT 3) u`;
}

/** A process of hers that is not deleted, with her time zone; nobody else changes it until the transaction ends. */
export async function lockEnding(manager: EntityManager, opportunityId: string): Promise<Ending | undefined> {
  const rows = await manager.query<Ending[]>(endingSql, [opportunityId]);
  return rows[0];
}

export interface Ending {
  readonly ended: boolean;
  readonly timeZone: string;
}

export interface AskedOf {
  /** When to ask next; null where on no day. */
  readonly on: string | null;
  /** Since when she is not asked. */
  readonly leftAt: Date | null;
}

/** What ends otherwise, or goes on, is asked about anew. */
export const notAsked: AskedOf = { on: null, leftAt: null };

export async function markAsked(manager: EntityManager, opportunityId: string, asked: AskedOf): Promise<void> {
  await manager.query(askedSql, [opportunityId, asked.on, asked.leftAt]);
}

const endingSql = `SELECT o.outcome IS NOT NULL AS ended, a.time_zone AS "timeZone"
  FROM opportunities o JOIN accounts a ON a.person_id = o.owner_id
  WHERE o.id = $1 AND o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL FOR UPDATE OF o`;

const askedSql = 'UPDATE opportunities SET ask_on = $2, left_at = $3 WHERE id = $1';
