import type { DebriefAnswers, DebriefMode, Stage } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { deletedEntriesSql } from '@api/features/keeps/public';

export interface SourceRow {
  readonly id: string;
  readonly mode: DebriefMode;
  readonly rested: boolean;
  /** She has said what she keeps of it, keeping none too. */
  readonly answered: boolean;
  /** The line that was said of it at the end. */
  readonly close_line: number | null;
  readonly answers: DebriefAnswers;
  readonly stage: Stage | null;
  /** The day of the news, or of the beginning. */
  readonly on: string;
  /** Paths that something was kept from already. */
  readonly kept: readonly string[];
  /** Paths whose kept thing she deleted. */
  readonly deleted: readonly string[];
}

/** A debrief of hers with what was kept from it; nobody else keeps from it until the transaction ends. */
export async function holdSource(manager: EntityManager, debriefId: string): Promise<SourceRow | undefined> {
  // held first and read after: a statement that waits for a row reads the rest as it was before it waited
  await manager.query(holdSql, [debriefId]);
  const [row] = await manager.query<SourceRow[]>(sourceSql, [debriefId]);
  return row;
}

/** All that can come of an entry: every table with a path of the answers in it. */
export const sourceTables = [
  'stories',
  'tellings',
  'interview_questions',
  'question_occurrences',
  'culture_signals',
  'non_negotiables',
  'non_negotiable_tests',
  'non_negotiable_changes',
  'energy_marks',
  'skills_kept',
  'clues',
  'commitment_sources',
];
const paths = sourceTables
  .map((table) => `SELECT source_path FROM ${table} WHERE source_debrief_id = d.id AND source_path IS NOT NULL`)
  .join(' UNION ');

const sourceSql = `
  SELECT d.id, d.mode, d.rested_at IS NOT NULL AS rested, d.keeps_answered_at IS NOT NULL AS answered, d.close_line,
    d.answers, d.answers->>'furthestStage' AS stage, coalesce(d.answers->>'newsOn', d.created_at::date::text) AS "on",
    coalesce((SELECT json_agg(p.source_path) FROM (${paths}) p), '[]') AS kept,
    coalesce((SELECT json_agg(g.path) FROM (${deletedEntriesSql}) g WHERE g.id = d.id), '[]') AS deleted
  FROM debriefs d WHERE d.id = $1 AND d.deleted_at IS NULL`;

const holdSql = 'SELECT FROM debriefs WHERE id = $1 AND deleted_at IS NULL FOR UPDATE';
