import type { LeftKind } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { newestFirst, type Place } from '@api/platform/pages/place';

/** How many of them a page holds. */
export const leftPerPage = 50;

export interface LeftRow {
  readonly id: string;
  readonly kind: LeftKind;
  readonly title: string;
  readonly body: string;
  readonly at: Date;
}

/** A page of them, latest first, and one more where there are more. */
export function findLeft(manager: EntityManager, after: Place = newestFirst): Promise<LeftRow[]> {
  return manager.query<LeftRow[]>(pageSql, [after.at, after.id, leftPerPage + 1]);
}

/** Where one of them stands, removed ones too. */
export interface LeftPlace {
  readonly cohort_id: string;
  /** Null for a question that she gave to the cohort. */
  readonly thread_id: string | null;
  /** Null for a conversation of hers. */
  readonly reply_id: string | null;
  readonly removed: boolean;
  /** Others have it before them. */
  readonly read: boolean;
}

/** Undefined where it is not hers, or is there for her in its cohort. */
export async function findLeftPlace(manager: EntityManager, id: string): Promise<LeftPlace | undefined> {
  const rows = await manager.query<LeftPlace[]>(placeSql, [id]);
  return rows[0];
}

const elsewhere = (row: string, of: 'my_cohorts' | 'my_coached_cohorts') =>
  `${row}.cohort_id <> ALL ((SELECT app.${of}())::uuid[])`;

/** Row policies show her more replies than her own: those to what she shared. */
const replies = `replies r WHERE (r.writer_id = (SELECT app.me())
      OR (r.by_author AND r.shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])))
    AND (r.withdrawn OR ${elsewhere('r', 'my_cohorts')}
      OR (r.audience = 'coaches' AND NOT r.by_author AND ${elsewhere('r', 'my_coached_cohorts')}))`;

const threads = `threads t WHERE t.opened_by = (SELECT app.me()) AND ${elsewhere('t', 'my_cohorts')}`;

const given = `given_questions q WHERE q.id = ANY ((SELECT app.my_given_questions())::uuid[]) AND ${elsewhere('q', 'my_cohorts')}`;

const pageSql = `SELECT * FROM (
    SELECT r.id, r.kind, '' AS title, r.body, r.created_at AS at FROM ${replies} AND r.removed_at IS NULL
    UNION ALL
    SELECT t.id, t.kind, t.title, t.body, t.opened_at FROM ${threads} AND t.removed_at IS NULL
    UNION ALL
    SELECT q.id, 'given-question', '', q.question, (q.given_on + time '12:00') AT TIME ZONE 'UTC' FROM ${given}) AS x
  WHERE (x.at, x.id) < ($1::timestamptz, $2::uuid)
  ORDER BY x.at DESC, x.id DESC LIMIT $3`;

const placeSql = `
  SELECT r.cohort_id, r.thread_id, r.id AS reply_id, r.removed_at IS NOT NULL AS removed, NOT r.withdrawn AS read
  FROM ${replies} AND r.id = $1
  UNION ALL
  SELECT t.cohort_id, t.id, NULL, t.removed_at IS NOT NULL, true FROM ${threads} AND t.id = $1
  UNION ALL
  SELECT q.cohort_id, NULL, NULL, false, true FROM ${given} AND q.id = $1`;
