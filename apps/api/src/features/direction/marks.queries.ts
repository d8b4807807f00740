import type { EnergyMarkDraft, EnergyMarkView, SkillKeptDraft, SkillKeptView } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { sourceSql, type After } from '@api/features/keeps/public';

export type NewMark = EnergyMarkDraft & { readonly at: Date; readonly path?: string };
export type NewSkill = SkillKeptDraft & { readonly at: Date; readonly path?: string };

/** Where the id is taken nothing happens. */
export async function insertMark(manager: EntityManager, mark: NewMark): Promise<void> {
  const { id, debriefId, path, topic, ownWords, state, markedOn, at } = mark;
  await manager.query(insertMarkSql, [id, debriefId, path ?? null, topic, ownWords, state, markedOn, at]);
}

/** Where the id is taken nothing happens. */
export async function insertSkill(manager: EntityManager, skill: NewSkill): Promise<void> {
  const { id, debriefId, path, skill: key, ownWords, keptOn, at } = skill;
  await manager.query(insertSkillSql, [id, debriefId, path ?? null, key, ownWords, keptOn, at]);
}

export type MarkRow = EnergyMarkView & { readonly at: string };
export type SkillRow = SkillKeptView & { readonly at: string };

export async function findMark(manager: EntityManager, id: string): Promise<MarkRow | undefined> {
  const [row] = await manager.query<MarkRow[]>(oneMarkSql, [id]);
  return row;
}

export async function findSkill(manager: EntityManager, id: string): Promise<SkillRow | undefined> {
  const [row] = await manager.query<SkillRow[]>(oneSkillSql, [id]);
  return row;
}

/** Latest first. */
export function pageOfMarks(
  manager: EntityManager,
  page: { after: After | null; limit: number; topic?: string | undefined },
) {
  const { after, limit, topic } = page;
  return manager.query<MarkRow[]>(marksSql, [after?.at ?? 'infinity', after?.id ?? lastId, limit, topic ?? null]);
}

/** Latest first. */
export function pageOfSkills(manager: EntityManager, { after, limit }: { after: After | null; limit: number }) {
  return manager.query<SkillRow[]>(skillsSql, [after?.at ?? 'infinity', after?.id ?? lastId, limit]);
}

/** False where there is none of hers. */
export async function deleteMark(manager: EntityManager, id: string): Promise<boolean> {
  return (await manager.query<unknown[]>(deleteMarkSql, [id])).length > 0;
}

/** False where there is none of hers. */
export async function deleteSkill(manager: EntityManager, id: string): Promise<boolean> {
  return (await manager.query<unknown[]>(deleteSkillSql, [id])).length > 0;
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const at = `to_char(k.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;

const insertMarkSql = `
  INSERT INTO energy_marks (id, owner_id, source_debrief_id, source_path, topic, own_words, state, marked_on, created_at)
  VALUES ($1, app.me(), $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`;
const insertSkillSql = `
  INSERT INTO skills_kept (id, owner_id, source_debrief_id, source_path, skill, own_words, kept_on, created_at)
  VALUES ($1, app.me(), $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`;

const deleteMarkSql = 'WITH gone AS (DELETE FROM energy_marks WHERE id = $1 RETURNING id) SELECT id FROM gone';
const deleteSkillSql = 'WITH gone AS (DELETE FROM skills_kept WHERE id = $1 RETURNING id) SELECT id FROM gone';

const markSql = `SELECT k.id, ${sourceSql('k')} AS source, k.topic, k.own_words AS "ownWords", k.state,
    k.marked_on::text AS "markedOn", ${at} FROM energy_marks k WHERE k.owner_id = (SELECT app.me())`;
const skillSql = `SELECT k.id, ${sourceSql('k')} AS source, k.skill, k.own_words AS "ownWords", k.kept_on::text AS "keptOn", ${at}
  FROM skills_kept k WHERE k.owner_id = (SELECT app.me())`;
const paged = 'AND (k.created_at, k.id) < ($1::timestamptz, $2::uuid)';
const latest = 'ORDER BY k.created_at DESC, k.id DESC LIMIT $3';

const oneMarkSql = `${markSql} AND k.id = $1`;
const oneSkillSql = `${skillSql} AND k.id = $1`;
const marksSql = `${markSql} ${paged} AND ($4::text IS NULL OR k.topic = $4) ${latest}`;
const skillsSql = `${skillSql} ${paged} ${latest}`;
