import type { EntityManager } from 'typeorm';
import { Id, type Strength } from '@accelerator/contracts';

/** A story or a condition of hers that a debrief names; what was put into another one is that one. */
export interface Known {
  readonly id: string;
  readonly words: string;
  readonly strength: Strength | null;
}

/** Those of hers among the ids, by the id that was asked for. */
export async function findKnown(
  manager: EntityManager,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Known>> {
  const asked = ids.filter((id) => Id.safeParse(id).success);
  if (asked.length === 0) return new Map();
  const rows = await manager.query<(Known & { asked: string })[]>(knownSql, [asked]);
  return new Map(rows.map(({ asked: id, ...known }) => [id, known]));
}

const knownSql = `
  SELECT k.id AS asked, coalesce(m.id, k.id) AS id, coalesce(m.title, k.title) AS words, NULL AS strength
  FROM stories k LEFT JOIN stories m ON m.id = k.merged_into
  WHERE k.owner_id = (SELECT app.me()) AND k.id = ANY ($1::uuid[])
  UNION ALL
  SELECT k.id, coalesce(m.id, k.id), coalesce(m.statement, k.statement), coalesce(m.strength, k.strength)
  FROM non_negotiables k LEFT JOIN non_negotiables m ON m.id = k.merged_into
  WHERE k.owner_id = (SELECT app.me()) AND k.id = ANY ($1::uuid[])`;
