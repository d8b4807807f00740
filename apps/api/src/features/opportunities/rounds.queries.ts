import type { ReasonView } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { changeSql, recordSql, roundColumns, type RoundField } from './opportunity.columns';

export type NewRound = { readonly id: string; readonly opportunityId: string } & Readonly<Record<RoundField, unknown>>;

/** Keeps new rounds of her processes; where an id is taken already nothing happens. */
export async function insertRounds(manager: EntityManager, rounds: readonly NewRound[], at: Date): Promise<void> {
  if (rounds.length > 0) await manager.query(insertSql, [JSON.stringify(rounds), at]);
}

/** Changes the named fields and counts the revision up. */
export async function updateRound(
  manager: EntityManager,
  id: string,
  { fields, at }: { fields: object; at: Date },
): Promise<void> {
  const { sets, values } = changeSql(roundColumns, fields, 3);
  const sql = `UPDATE opportunity_rounds SET updated_at = $2, revision = revision + 1${sets} WHERE id = $1`;
  await manager.query(sql, [id, at, ...values]);
}

export async function deleteRound(manager: EntityManager, id: string): Promise<void> {
  await manager.query('DELETE FROM opportunity_rounds WHERE id = $1', [id]);
}

/** Adds a reason; where the id is taken already nothing happens. */
export async function insertReason(
  manager: EntityManager,
  opportunityId: string,
  { id, key, text, at }: Omit<ReasonView, 'at'> & { readonly at: Date },
): Promise<void> {
  await manager.query(reasonSql, [id, opportunityId, key, text, at]);
}

const added = recordSql(roundColumns);

const insertSql = `
  INSERT INTO opportunity_rounds (id, opportunity_id, owner_id, created_at, updated_at, ${added.names})
  SELECT n.id, n."opportunityId", app.me(), $2, $2, ${added.reads}
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "opportunityId" uuid, ${added.types})
  ON CONFLICT (id) DO NOTHING`;

const reasonSql = `
  INSERT INTO stated_reasons (id, owner_id, opportunity_id, key, text, at)
  VALUES ($1, app.me(), $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`;
