import type { Body, ConditionTestView, Strength, testNonNegotiable } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { testFields } from './non-negotiable.table';

export interface FormerCondition {
  readonly id: string;
  readonly of: string;
  readonly statement: string;
  readonly strength: Strength;
  readonly debriefId: string | null | undefined;
  readonly at: Date;
  /** The entry of the debrief that changed it. */
  readonly path?: string;
}

/** Keeps what a condition was before a change. */
export async function insertFormer(manager: EntityManager, former: FormerCondition): Promise<void> {
  const { id, of, statement, strength, debriefId, at, path } = former;
  const values = [id, of, debriefId ?? null, statement, strength, at, path ?? null];
  await manager.query(formerSql, values);
}

export type NewTest = Omit<Body<typeof testNonNegotiable>, 'base'> & {
  readonly id: string;
  readonly nonNegotiableId: string;
  readonly at: Date;
  /** The entry of the debrief that it was kept from. */
  readonly path?: string;
};

/** The answer for the process that is there: under this id, else the latest. */
export async function findTest(manager: EntityManager, test: NewTest): Promise<ConditionTestView | undefined> {
  const { id, nonNegotiableId, debriefId, opportunityId } = test;
  const values = [nonNegotiableId, debriefId, opportunityId, id];
  const [row] = await manager.query<{ test: ConditionTestView }[]>(findSql, values);
  return row?.test;
}

/** Notes the answer of a debrief. One that it gave before is put right, and keeps its id and her reason to let it stand. */
export async function replaceTest(manager: EntityManager, test: NewTest & { debriefId: string }): Promise<boolean> {
  const { nonNegotiableId, debriefId, path, result, testedOn, at } = test;
  const values = [nonNegotiableId, debriefId, path ?? null, result, testedOn, at];
  const changed = await manager.query<unknown[]>(replaceSql, values);
  return changed.length > 0 || upsertTest(manager, test);
}

/** Notes the answer for a process; false where the id belongs to something else, or to another process. */
export async function upsertTest(manager: EntityManager, test: NewTest): Promise<boolean> {
  const { id, nonNegotiableId, debriefId, path, opportunityId, result, waivedBecause, testedOn, at } = test;
  const values = [id, nonNegotiableId, debriefId, path ?? null, opportunityId, result, waivedBecause, testedOn, at];
  return (await manager.query<unknown[]>(testSql, values)).length > 0;
}

/** @returns the answer as it stands where it has moved on since `base`, and stays */
export async function deleteTest(
  manager: EntityManager,
  id: string,
  base: number,
): Promise<ConditionTestView | undefined> {
  await manager.query('DELETE FROM non_negotiable_tests WHERE id = $1 AND revision = $2', [id, base]);
  const [row] = await manager.query<{ test: ConditionTestView }[]>(standingSql, [id]);
  return row?.test;
}

const formerSql = `
  INSERT INTO non_negotiable_changes (id, owner_id, non_negotiable_id, source_debrief_id, statement, strength, at, source_path)
  VALUES ($1, app.me(), $2, $3, $4, $5, $6, $7)`;

const findSql = `
  SELECT json_build_object(${testFields}) AS test FROM non_negotiable_tests x WHERE x.non_negotiable_id = $1
    AND (x.source_debrief_id = $2 OR ($2::uuid IS NULL AND x.source_debrief_id IS NULL AND x.opportunity_id = $3))
  ORDER BY (x.id = $4) DESC, x.updated_at DESC, x.id LIMIT 1`;

const standingSql = `SELECT json_build_object(${testFields}) AS test FROM non_negotiable_tests x WHERE x.id = $1`;

const replaceSql = `
  WITH changed AS (
    UPDATE non_negotiable_tests SET source_path = $3, result = $4, tested_on = $5, updated_at = $6, revision = revision + 1
    WHERE non_negotiable_id = $1 AND source_debrief_id = $2 RETURNING id)
  SELECT id FROM changed`;

const testSql = `
  INSERT INTO non_negotiable_tests AS t (id, owner_id, non_negotiable_id, source_debrief_id, source_path, opportunity_id, result,
    waived_because, tested_on, created_at, updated_at)
  VALUES ($1, app.me(), $2, $3, $4, $5, $6, $7, $8, $9, $9)
  ON CONFLICT (id) DO UPDATE SET result = excluded.result, waived_because = excluded.waived_because,
    tested_on = excluded.tested_on, updated_at = excluded.updated_at, revision = t.revision + 1
    WHERE t.owner_id = app.me() AND t.non_negotiable_id = excluded.non_negotiable_id
      AND (t.source_debrief_id = excluded.source_debrief_id OR (t.source_debrief_id IS NULL
        AND excluded.source_debrief_id IS NULL AND t.opportunity_id = excluded.opportunity_id))
  RETURNING id`;
