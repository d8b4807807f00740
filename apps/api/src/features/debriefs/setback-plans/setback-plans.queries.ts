import type { EntityManager } from 'typeorm';
import type { PlanLines, PlanRow } from './setback-plan.rows';

/** The acting person's own. */
export async function findPlan(manager: EntityManager): Promise<PlanRow | undefined> {
  return (await manager.query<PlanRow[]>(readSql))[0];
}

/**
 * Her first plan, or one in the place of that which she saw.
 * @returns undefined where another stands than revision `base`
 */
export async function writePlan(
  manager: EntityManager,
  lines: PlanLines,
  base: number,
  at: Date,
): Promise<PlanRow | undefined> {
  return (await manager.query<PlanRow[]>(saveSql, [JSON.stringify(lines), at, base]))[0];
}

const columns = 'plan, written_on::text AS written_on, revision';

const readSql = `SELECT ${columns} FROM setback_plans WHERE person_id = app.me()`;

const saveSql = `
  INSERT INTO setback_plans AS s (person_id, plan, written_on)
  SELECT a.person_id, $1::jsonb, ($2::timestamptz AT TIME ZONE a.time_zone)::date FROM accounts a WHERE a.person_id = app.me()
  ON CONFLICT (person_id) DO UPDATE SET plan = excluded.plan, written_on = excluded.written_on, revision = s.revision + 1
    WHERE s.revision = $3
  RETURNING ${columns}`;
