import type { DebriefAnswers, DebriefMode, KeptAnswer, Revisions } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import { newestFirst, type Place } from '@api/platform/pages/place';
import type { DebriefRow, DeletedRow, LineRow } from './debrief.rows';
import { freshWindowSql } from './fresh-window.columns';

/** One debrief of hers, deleted ones too; undefined where there is none. */
export async function findDebrief(manager: EntityManager, id: string): Promise<DebriefRow | undefined> {
  const rows = await manager.query<DebriefRow[]>(readSql, [id]);
  return rows[0];
}

/**
 * As `findDebrief`; nobody else changes it until the transaction ends. Read once it is held: a statement that had to
 * wait reads the held row anew, but what is shared of it and where she takes part as it was before.
 */
export async function lockDebrief(manager: EntityManager, id: string): Promise<DebriefRow | undefined> {
  await manager.query('SELECT 1 FROM debriefs WHERE id = $1 FOR UPDATE', [id]);
  return findDebrief(manager, id);
}

export interface NewDebrief {
  readonly id: string;
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  readonly revisions: Revisions;
  readonly at: Date;
}

/** Keeps a new debrief of hers; where the id is taken already nothing happens. */
export async function insertDebrief(
  manager: EntityManager,
  { id, mode, answers, revisions, at }: NewDebrief,
): Promise<void> {
  await manager.query(insertSql, [id, mode, JSON.stringify(answers), JSON.stringify(revisions), at]);
}

/** What answers that were changed since said at first, while their earlier texts are kept. */
export async function findFirstTexts(manager: EntityManager, id: string): Promise<ReadonlyMap<string, unknown>> {
  const rows = await manager.query<{ key: string; value: unknown }[]>(firstSql, [id]);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

export interface SavedAnswers {
  readonly row: Pick<DebriefRow, 'id' | 'mode' | 'answers' | 'revisions' | 'updated_at'>;
  readonly kept: readonly KeptAnswer[];
  readonly at: Date;
}

/** Saves answers and keeps the texts that are not current, in one statement. A clash sent again is kept once. */
export async function saveAnswers(manager: EntityManager, { row, kept, at }: SavedAnswers): Promise<void> {
  const [answers, revisions, texts] = [row.answers, row.revisions, kept].map((part) => JSON.stringify(part));
  await manager.query(saveSql, [row.id, row.mode, answers, revisions, row.updated_at, texts, at]);
}

/** Whether there is anything of an answer, now or among its earlier texts. */
export async function holdsAnswer(manager: EntityManager, id: string, key: string): Promise<boolean> {
  return (await manager.query<unknown[]>(holdsSql, [id, key])).length > 0;
}

/** Takes an answer away with every text that it ever was. */
export async function forgetAnswer(
  manager: EntityManager,
  { id, key, at }: { id: string; key: string; at: Date },
): Promise<void> {
  await manager.query(forgetSql, [id, key, at]);
}

/** Marks it deleted, and lets its reminder go; null takes the deletion back. */
export async function markDeleted(manager: EntityManager, id: string, at: Date | null): Promise<void> {
  await manager.query(deleteSql, [id, at]);
}

export interface LinesWanted {
  readonly after: Place | undefined;
  /** Those of one opportunity alone; null for all. */
  readonly opportunityId: string | null;
  readonly limit: number;
}

/** Her debriefs, latest change first. */
export async function findLines(
  manager: EntityManager,
  { after = newestFirst, opportunityId, limit }: LinesWanted,
): Promise<LineRow[]> {
  return manager.query<LineRow[]>(linesSql, [after.at, after.id, limit, opportunityId]);
}

/** What she deleted since `since`, latest first. */
export async function findDeleted(manager: EntityManager, since: Date): Promise<DeletedRow[]> {
  return manager.query<DeletedRow[]>(deletedSql, [since]);
}

const readSql = `
  SELECT d.id, d.mode, d.answers, d.revisions, d.created_at, d.updated_at, d.rested_at, d.deleted_at,
    d.remind_on::text AS remind_on, a.time_zone, ${freshWindowSql} AS fresh_window_hours, s.shared, s.not_gone_out, p.places
  FROM debriefs d
  JOIN accounts a ON a.person_id = d.owner_id
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object(
      'sharedVersionId', v.id, 'threadId', t.id, 'cohortId', v.cohort_id, 'cohortName', coalesce(c.name, ''),
      'audience', v.audience, 'authorDisplay', v.author_display, 'coachesMayKnow', w.coaches_may_know,
      'adviceSetting', v.advice_setting, 'sharedAt', v.shared_at, 'waiting', v.releases_at IS NOT NULL) ORDER BY v.shared_at) FILTER (WHERE v.withdrawn_at IS NULL), '[]') AS shared,
      json_agg(json_build_object(
        'sharedVersionId', v.id, 'cohortId', v.cohort_id, 'cohortName', coalesce(c.name, ''), 'audience', v.audience,
        'coachesMayKnow', w.coaches_may_know) ORDER BY v.withdrawn_at) FILTER (WHERE v.not_gone_out) AS not_gone_out
    FROM shared_version_authors w
    JOIN shared_versions v ON v.id = w.shared_version_id AND (v.withdrawn_at IS NULL OR v.not_gone_out)
    JOIN threads t ON t.shared_version_id = v.id
    LEFT JOIN cohorts c ON c.id = v.cohort_id
    WHERE w.debrief_id = d.id AND w.author_id = d.owner_id) s
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('cohortId', e.cohort_id, 'role', e.role)), '[]') AS places
    FROM enrolments e
    WHERE e.person_id = d.owner_id AND ${livePlace('e')}) p
  WHERE d.id = $1`;

const insertSql = `
  INSERT INTO debriefs (id, owner_id, mode, answers, revisions, created_at, updated_at)
  VALUES ($1, app.me(), $2, $3, $4, $5, $5) ON CONFLICT (id) DO NOTHING`;

const firstSql =
  'SELECT key, value FROM debrief_answer_versions WHERE debrief_id = $1 AND revision = 1 AND NOT clashed';

const saveSql = `
  WITH saved AS (
    UPDATE debriefs SET mode = $2, answers = $3, revisions = $4, updated_at = $5 WHERE id = $1 RETURNING owner_id),
  kept AS (
    INSERT INTO debrief_answer_versions (debrief_id, owner_id, key, revision, value, clashed, at)
    SELECT $1, saved.owner_id, k.key, k.revision, k.value, k.clashed, $7
    FROM saved, jsonb_to_recordset($6::jsonb) AS k (key text, revision integer, value jsonb, clashed boolean)
    WHERE NOT k.clashed OR NOT EXISTS (
      SELECT 1 FROM debrief_answer_versions v
      WHERE v.debrief_id = $1 AND v.key = k.key AND v.clashed AND v.value IS NOT DISTINCT FROM k.value))
  SELECT 1`;

const holdsSql = `
  SELECT 1 FROM debriefs d WHERE d.id = $1 AND (d.answers ? $2 OR EXISTS (
    SELECT 1 FROM debrief_answer_versions v WHERE v.debrief_id = d.id AND v.key = $2))`;

const forgetSql = `
  WITH forgotten AS (DELETE FROM debrief_answer_versions WHERE debrief_id = $1 AND key = $2)
  UPDATE debriefs SET answers = answers - $2, updated_at = $3,
    revisions = jsonb_set(revisions, ARRAY[$2], to_jsonb(coalesce((revisions->>$2)::int, 0) + 1)) WHERE id = $1`;

const deleteSql = `
  WITH marked AS (UPDATE debriefs SET deleted_at = $2, remind_on = NULL WHERE id = $1 RETURNING id),
  forgotten AS (DELETE FROM reminders r USING marked WHERE r.debrief_id = marked.id)
  SELECT 1`;

const deletedSql = `
  SELECT d.id, coalesce(d.answers->>'process', '') AS process, d.deleted_at
  FROM debriefs d
  WHERE d.owner_id = (SELECT app.me()) AND d.deleted_at >= $1 ORDER BY d.deleted_at DESC, d.id LIMIT 200`;

/**
 * The columns of a line, of her debriefs that are not deleted; the condition goes on with AND. A line says whether
 * something is written, not what: of each answer its beginning, however long it is.
 */
export const lineColumns = `
  d.id, d.mode,
  (SELECT jsonb_object_agg(b.key, CASE jsonb_typeof(b.value)
      WHEN 'string' THEN to_jsonb(left(btrim(b.value #>> '{}', E' \\t\\r\\n'), 200)) ELSE b.value END)
    FROM jsonb_each(d.answers) b) AS answers, d.updated_at, d.rested_at, a.time_zone,
  ${freshWindowSql} AS fresh_window_hours, s.shared_with
  FROM debriefs d
  JOIN accounts a ON a.person_id = d.owner_id
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(v.audience ORDER BY v.shared_at), '[]') AS shared_with
    FROM shared_version_authors w
    JOIN shared_versions v ON v.id = w.shared_version_id AND v.withdrawn_at IS NULL
    WHERE w.debrief_id = d.id AND w.author_id = d.owner_id) s
  WHERE d.owner_id = (SELECT app.me()) AND d.deleted_at IS NULL`;

const linesSql = `
  SELECT ${lineColumns} AND (d.updated_at, d.id) < ($1::timestamptz, $2::uuid)
    AND ($4::uuid IS NULL OR d.opportunity = $4)
  ORDER BY d.updated_at DESC, d.id DESC LIMIT $3`;
