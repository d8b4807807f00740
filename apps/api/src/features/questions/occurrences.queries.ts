import type { addOccurrence, Body } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

export type NewOccurrence = Body<typeof addOccurrence> & {
  readonly questionId: string;
  readonly at: Date;
  /** The entry of the debrief that it was kept from. */
  readonly path?: string;
};

/** False where the id is taken. */
export async function insertOccurrence(manager: EntityManager, occurrence: NewOccurrence): Promise<boolean> {
  const { id, questionId, debriefId, path, opportunityId, stage, askedOn, at } = occurrence;
  const values = [id, questionId, debriefId, path ?? null, opportunityId, stage, askedOn, at];
  return (await manager.query<unknown[]>(insertSql, values)).length > 0;
}

/** The question of an occasion of hers. */
export async function findOccurrence(manager: EntityManager, id: string): Promise<string | undefined> {
  const [row] = await manager.query<{ question_id: string }[]>(findSql, [id]);
  return row?.question_id;
}

export async function deleteOccurrence(manager: EntityManager, id: string): Promise<void> {
  await manager.query('DELETE FROM question_occurrences WHERE id = $1', [id]);
}

const findSql = 'SELECT question_id FROM question_occurrences WHERE id = $1';

const insertSql = `
  INSERT INTO question_occurrences (id, owner_id, question_id, source_debrief_id, source_path, opportunity_id, stage, asked_on, created_at)
  VALUES ($1, app.me(), $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`;
