import type { ThreadKind } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import { newestFirst, type Place } from '@api/platform/pages/place';
import type { ThreadLineRow } from './thread.presenter';

/** How many conversations a page of the list holds. */
export const linesPerPage = 20;
/** So many of a cohort's newest conversations are looked through for what is unread on a home page. */
const lookedThrough = 30;

export interface LinesWanted {
  readonly cohortId: string;
  readonly kind?: ThreadKind | undefined;
  readonly after?: Place | undefined;
}

export interface NewestWanted {
  /** Of all her cohorts where none is named. */
  readonly cohortId?: string | undefined;
  readonly limit: number;
}

/** A page of a cohort's conversations, newest activity first, and one row more where there are more. */
export function findLines(manager: Asker, wanted: LinesWanted): Promise<ThreadLineRow[]> {
  const { at, id } = wanted.after ?? newestFirst;
  return manager.query<ThreadLineRow[]>(pageSql, [wanted.cohortId, wanted.kind ?? null, at, id, linesPerPage + 1]);
}

/** The newest conversations of the acting person's cohorts together, or of one; each row says how many of them hold something unread. */
export function findNewestLines(manager: Asker, { cohortId, limit }: NewestWanted) {
  return manager.query<(ThreadLineRow & { readonly waiting: number })[]>(newestSql, [
    lookedThrough,
    limit,
    cohortId ?? null,
  ]);
}

/** Shared debriefs of a cohort in which no coach has said anything yet, oldest first; none whose author gave her name and is gone. */
export function findWithoutCoachReply(manager: Asker, cohortId: string, limit: number): Promise<ThreadLineRow[]> {
  return manager.query<ThreadLineRow[]>(withoutCoachReplySql, [cohortId, limit]);
}

const columns = `t.id, t.cohort_id, t.kind, t.audience, t.title, t.reply_count, t.rested_at IS NOT NULL AS resting,
    t.opened_at, t.last_activity_at, v.advice_setting, u.unread,
    pos.read_up_to IS NULL AND t.begun_by IS DISTINCT FROM (SELECT app.me()) AS fresh,
    w.id AS writer_id, w.name AS writer_name, e.id IS NOT NULL AS writer_coach, t.author_display,
    coalesce(t.begun_by = (SELECT app.me()), false) AS mine`;

/**
 * A set of threads with who began each. OFFSET 0, here and below, keeps an expression a column, and a look-up a look-up:
 * then an index finds what is joined, where the planner, with row policies about, would look through all rows.
 */
const begun = (
  rows: string,
) => `SELECT x.*, a.author_id, a.author_display, coalesce(a.author_id, x.opened_by) AS begun_by
  FROM (${rows}) AS x
  LEFT JOIN shared_version_authors a ON a.shared_version_id = x.shared_version_id OFFSET 0`;

/** What stands around a set of threads `t`; the row policies say which names are there. Unread stops at 99. */
const around = `LEFT JOIN shared_versions v ON v.id = t.shared_version_id
  LEFT JOIN people w ON w.id = t.begun_by
  LEFT JOIN enrolments e ON e.cohort_id = t.cohort_id AND e.person_id = w.id AND e.role = 'coach'
    AND ${livePlace('e')}
  LEFT JOIN LATERAL (
    SELECT p.read_up_to FROM thread_positions p WHERE p.thread_id = t.id AND p.person_id = (SELECT app.me()) OFFSET 0) AS pos ON true
  CROSS JOIN LATERAL (SELECT coalesce(pos.read_up_to, '-infinity') AS up_to OFFSET 0) AS seen
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS unread FROM (
      SELECT 1 FROM replies r
      WHERE r.thread_id = t.id AND r.created_at > seen.up_to
        AND r.kind <> 'holding' AND r.removed_at IS NULL AND r.writer_id IS DISTINCT FROM (SELECT app.me())
        AND (NOT r.by_author OR t.author_id IS DISTINCT FROM (SELECT app.me()))
      LIMIT 99) AS later) AS u`;

const threadColumns = `x.id, x.cohort_id, x.kind, x.audience, x.title, x.reply_count, x.rested_at, x.opened_at,
      x.last_activity_at, x.shared_version_id, x.opened_by`;

const pageSql = `SELECT ${columns}
  FROM (${begun(`
    SELECT ${threadColumns} FROM threads x
    WHERE x.cohort_id = $1 AND x.withdrawn_at IS NULL AND x.removed_at IS NULL AND NOT x.waiting AND ($2::text IS NULL OR x.kind = $2)
      AND (x.last_activity_at, x.id) < ($3::timestamptz, $4::uuid)
    ORDER BY x.last_activity_at DESC, x.id DESC LIMIT $5`)}) AS t
  ${around}
  ORDER BY t.last_activity_at DESC, t.id DESC`;

const newestSql = `SELECT ${columns}, (count(*) FILTER (WHERE u.unread > 0
      OR (pos.read_up_to IS NULL AND t.begun_by IS DISTINCT FROM (SELECT app.me()))) OVER ())::int AS waiting
  FROM (${begun(`
    SELECT y.* FROM unnest((SELECT app.my_cohorts())::uuid[]) AS c (id) CROSS JOIN LATERAL (
      SELECT ${threadColumns} FROM threads x
      WHERE x.cohort_id = c.id AND ($3::uuid IS NULL OR c.id = $3) AND x.withdrawn_at IS NULL AND x.removed_at IS NULL AND NOT x.waiting
      ORDER BY x.last_activity_at DESC, x.id DESC LIMIT $1) AS y`)}) AS t
  ${around}
  ORDER BY t.last_activity_at DESC, t.id DESC LIMIT $2`;

const withoutCoachReplySql = `SELECT ${columns}
  FROM (${begun(`
    SELECT ${threadColumns} FROM threads x
    WHERE x.cohort_id = $1 AND x.kind = 'debrief' AND x.withdrawn_at IS NULL AND x.removed_at IS NULL AND NOT x.waiting AND x.rested_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM replies r WHERE r.thread_id = x.id AND r.removed_at IS NULL
          AND r.writer_id = ANY (ARRAY(SELECT c.person_id FROM enrolments c WHERE c.cohort_id = $1 AND c.role = 'coach')) OFFSET 0)
      AND NOT EXISTS (
        SELECT 1 FROM shared_version_authors g WHERE g.shared_version_id = x.shared_version_id AND g.author_display = 'named'
          AND NOT EXISTS (SELECT 1 FROM enrolments l WHERE l.cohort_id = $1 AND l.person_id = g.author_id AND ${livePlace('l')}
            AND l.person_id = ANY ((SELECT app.my_cohort_people())::uuid[]) OFFSET 0) OFFSET 0)
    ORDER BY x.opened_at, x.id LIMIT $2`)}) AS t
  ${around}
  ORDER BY t.opened_at, t.id`;
