import type { addTelling, Body, changeTelling } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

export type NewTelling = Body<typeof addTelling> & {
  readonly storyId: string;
  readonly at: Date;
  /** The entry of the debrief that it was kept from. */
  readonly path?: string;
};

/** False where the id is taken. */
export async function insertTelling(manager: EntityManager, telling: NewTelling): Promise<boolean> {
  const { id, storyId, debriefId, path, opportunityId, stage, toldOn, reception, note, at } = telling;
  const values = [id, storyId, debriefId, path ?? null, opportunityId, stage, toldOn, reception, note, at];
  return (await manager.query<unknown[]>(insertSql, values)).length > 0;
}

/** What a telling of hers says, and of which story. */
export type SaidOfTelling = Pick<NewTelling, 'storyId' | 'opportunityId' | 'stage' | 'toldOn' | 'reception' | 'note'>;

export async function findTelling(manager: EntityManager, id: string): Promise<SaidOfTelling | undefined> {
  const [row] = await manager.query<SaidOfTelling[]>(findSql, [id]);
  return row;
}

/** @returns false where it has moved on, or is not there */
export async function updateTelling(
  manager: EntityManager,
  id: string,
  { base, stage, toldOn, reception, note, opportunityId }: Body<typeof changeTelling>,
): Promise<boolean> {
  const values = [id, stage, toldOn, reception, note, opportunityId !== undefined, opportunityId ?? null, base];
  const rows = await manager.query<unknown[]>(updateSql, values);
  return rows.length > 0;
}

/** @returns false where it has moved on, or is not there */
export async function deleteTelling(manager: EntityManager, id: string, base: number): Promise<boolean> {
  return (await manager.query<unknown[]>(deleteSql, [id, base])).length > 0;
}

/** A telling of the story, or of one that was put into it. */
export interface HeldTelling {
  readonly id: string;
  readonly mergedInto: string | null;
}

/** Those of these that the story shows; nobody else changes them until the transaction ends, in one order for everybody. */
export function holdTellings(
  manager: EntityManager,
  storyId: string,
  ids: readonly string[],
): Promise<readonly HeldTelling[]> {
  return manager.query<HeldTelling[]>(holdSql, [storyId, ids]);
}

/** Puts it, and what was put into it, into another one; null takes it alone out again. */
export async function mergeTellings(manager: EntityManager, id: string, into: string | null): Promise<void> {
  await manager.query(into === null ? partSql : mergeSql, into === null ? [id] : [id, into]);
}

const findSql = `
  SELECT story_id AS "storyId", opportunity_id AS "opportunityId", stage, told_on::text AS "toldOn", reception, note
  FROM tellings WHERE id = $1`;

const holdSql = `
  SELECT t.id, t.merged_into AS "mergedInto" FROM tellings t WHERE t.id = ANY ($2::uuid[])
    AND t.story_id IN (SELECT m.id FROM stories m WHERE m.id = $1 OR m.merged_into = $1)
  ORDER BY t.id FOR UPDATE`;

const mergeSql = 'UPDATE tellings SET merged_into = $2 WHERE id = $1 OR merged_into = $1';
const partSql = 'UPDATE tellings SET merged_into = NULL WHERE id = $1';

const insertSql = `
  INSERT INTO tellings (id, owner_id, story_id, source_debrief_id, source_path, opportunity_id, stage, told_on, reception, note, created_at)
  VALUES ($1, app.me(), $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING id`;

const updateSql = `
  WITH changed AS (
    UPDATE tellings SET stage = $2, told_on = $3, reception = $4, note = $5,
      opportunity_id = CASE WHEN $6::boolean THEN $7::uuid ELSE opportunity_id END,
      revision = revision + 1
    WHERE id = $1 AND revision = $8 RETURNING id)
  SELECT id FROM changed`;

const deleteSql = `
  WITH gone AS (DELETE FROM tellings WHERE id = $1 AND revision = $2 RETURNING id)
  SELECT id FROM gone`;
