import type { DebriefAnswers } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

/** Her debriefs before one, and which of their intentions she has settled elsewhere. */
export interface EarlierRow {
  readonly earlier: readonly { readonly id: string; readonly answers: DebriefAnswers }[];
  readonly settled: readonly string[];
  /** Debriefs whose one small thing is a commitment that she has looked back on since, and has not answered here. */
  readonly lookedBack: readonly string[];
}

/** The five that came before a debrief of hers, latest first; undefined where there is no such debrief. */
export async function findEarlier(manager: EntityManager, debriefId: string): Promise<EarlierRow | undefined> {
  const rows = await manager.query<EarlierRow[]>(earlierSql, [debriefId]);
  return rows[0];
}

const earlierSql = `
  WITH this AS (
    SELECT id, owner_id, created_at FROM debriefs
    WHERE id = $1 AND owner_id = (SELECT app.me()) AND deleted_at IS NULL),
  earlier AS (
    SELECT d.id, d.created_at, d.answers - '{freePage,freeWrite,kindLine}'::text[] AS answers
    FROM debriefs d JOIN this ON d.owner_id = this.owner_id
    WHERE (d.created_at, d.id) < (this.created_at, this.id) AND d.deleted_at IS NULL AND d.mode = 'full'
    ORDER BY d.created_at DESC, d.id DESC LIMIT 5)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'answers', e.answers) ORDER BY e.created_at DESC, e.id DESC), '[]')
      FROM earlier e) AS earlier,
    (SELECT coalesce(json_agg(split_part(a.key, '/', 2)), '[]')
      FROM debriefs d, jsonb_each_text(d.answers) a
      WHERE d.owner_id = this.owner_id AND d.id <> this.id AND d.deleted_at IS NULL
        AND d.created_at >= (SELECT min(e.created_at) FROM earlier e)
        AND a.key LIKE 'tried/%/answer' AND a.value IN ('tried', 'let-go')) AS settled,
    (SELECT coalesce(json_agg(s.source_debrief_id), '[]')
      FROM commitment_sources s JOIN commitments c ON c.id = s.commitment_id
      JOIN debriefs d ON d.id = this.id
      WHERE s.owner_id = this.owner_id AND c.state <> 'open'
        AND NOT d.answers ? ('tried/' || s.source_debrief_id || '/answer')) AS "lookedBack"
  FROM this`;
