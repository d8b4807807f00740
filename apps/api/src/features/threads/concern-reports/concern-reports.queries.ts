import type { ConcernDesk, ConcernReportView, PersonView } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import type { ThreadPath } from '../thread-path';

/** The words that a report is about: a reply, or the conversation. */
export interface Place extends ThreadPath {
  readonly replyId: string | null;
}

/** The desk with times as PostgreSQL writes them in JSON. */
export interface DeskRow {
  readonly coaches: PersonView[];
  readonly contactName: string;
  readonly sent: ConcernDesk['sent'];
}

export interface ReportRow extends Omit<ConcernReportView, 'at'> {
  readonly at: Date;
}

/** A report under this id as she sent it before, and how many she has sent since. */
export interface Former {
  readonly sent: { readonly at: string; readonly same: boolean } | null;
  readonly lately: number;
}

export async function findDesk(asker: Asker, { cohortId, threadId, replyId }: Place): Promise<DeskRow> {
  const [row] = await asker.query<DeskRow[]>(deskSql, [cohortId, threadId, replyId]);
  return row ?? { coaches: [], contactName: '', sent: [] };
}

/** One report of hers at a time, so that a repeat finds the first. */
export async function findFormer(
  asker: Asker,
  place: Place,
  draft: { readonly id: string; readonly body: string; readonly since: Date },
): Promise<Former> {
  await asker.query(lockSql);
  const values = [draft.id, place.cohortId, place.threadId, place.replyId, draft.body, draft.since];
  const [row] = await asker.query<Former[]>(formerSql, values);
  return row ?? { sent: null, lately: 0 };
}

/** @returns false where the id is taken */
export async function insertReport(
  asker: Asker,
  { cohortId, threadId, replyId }: Place,
  { id, body, at }: { readonly id: string; readonly body: string; readonly at: Date },
): Promise<boolean> {
  const rows = await asker.query<unknown[]>(insertSql, [id, cohortId, threadId, replyId, body, at]);
  return rows.length > 0;
}

export function findReports(asker: Asker, cohortId: string, seenSince: Date): Promise<ReportRow[]> {
  return asker.query<ReportRow[]>(listSql, [cohortId, seenSince]);
}

/** Marks it, or opens it again; what is so already stays as it is. @returns false where there is none for this coach */
export async function markSeenTo(asker: Asker, path: { cohortId: string; id: string }, at: Date | null) {
  const [rows] = await asker.query<[unknown[], number]>(markSql, [path.cohortId, path.id, at]);
  return rows.length > 0;
}

/** As the house: lets go of what was seen to before then. */
export async function forgetSeenBefore(manager: Asker, then: Date): Promise<void> {
  await manager.query('SELECT app.forget_concerns_before($1)', [then]);
}

/** Coaches whom she sees, but not herself, nor who she can see wrote the words. */
const coachesSql = `SELECT p.id, p.name FROM enrolments e JOIN people p ON p.id = e.person_id
  WHERE e.cohort_id = $1 AND e.role = 'coach' AND ${livePlace('e')}
    AND p.id = ANY ((SELECT app.my_cohort_people())::uuid[]) AND p.id <> (SELECT app.me())
    AND p.id IS DISTINCT FROM CASE WHEN $3::uuid IS NULL
      THEN (SELECT t.opened_by FROM threads t WHERE t.id = $2) ELSE (SELECT r.writer_id FROM replies r WHERE r.id = $3) END`;

const deskSql = `SELECT
  coalesce((SELECT json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name, c.id) FROM (${coachesSql}) c), '[]') AS coaches,
  (SELECT g.contact_name FROM cohorts c JOIN programmes g ON g.id = c.programme_id WHERE c.id = $1) AS "contactName",
  coalesce((SELECT json_agg(json_build_object('id', x.id, 'at', x.at, 'seenTo', x.seen_to_at IS NOT NULL) ORDER BY x.at DESC, x.id)
    FROM concern_reports x WHERE x.thread_id = $2 AND x.reply_id IS NOT DISTINCT FROM $3::uuid
      AND x.writer_id = (SELECT app.me())), '[]') AS sent`;

const lockSql = `SELECT pg_advisory_xact_lock(hashtextextended(concat('concern', app.me()), 0))`;

const formerSql = `SELECT
  (SELECT json_build_object('at', x.at, 'same', x.cohort_id = $2 AND x.thread_id = $3
      AND x.reply_id IS NOT DISTINCT FROM $4::uuid AND x.body = $5)
    FROM concern_reports x WHERE x.id = $1 AND x.writer_id = (SELECT app.me())) AS sent,
  (SELECT count(*)::integer FROM concern_reports x WHERE x.writer_id = (SELECT app.me()) AND x.at > $6) AS lately`;

const insertSql = `INSERT INTO concern_reports (id, cohort_id, thread_id, reply_id, writer_id, body, at)
  VALUES ($1, $2, $3, $4, (SELECT app.me()), $5, $6) ON CONFLICT DO NOTHING RETURNING id`;

const listSql = `SELECT x.id, x.thread_id AS "threadId", x.body, x.at, x.seen_to_at IS NOT NULL AS "seenTo",
    x.writer_id = (SELECT app.me()) AS mine, x.reply_id IS NOT NULL AS "aboutReply", t.title, nullif(r.body, '') AS "replyWords",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS "from"
  FROM concern_reports x
  LEFT JOIN threads t ON t.id = x.thread_id AND t.removed_at IS NULL AND t.withdrawn_at IS NULL
  LEFT JOIN replies r ON r.id = x.reply_id AND t.id IS NOT NULL AND r.removed_at IS NULL
  LEFT JOIN people p ON p.id = x.writer_id AND p.id = ANY ((SELECT app.my_cohort_people())::uuid[])
  WHERE x.cohort_id = $1 AND (x.seen_to_at IS NULL OR x.seen_to_at > $2)
  ORDER BY x.seen_to_at IS NOT NULL, x.at DESC, x.id LIMIT 100`;

const markSql = `UPDATE concern_reports SET seen_to_at = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE coalesce(seen_to_at, $3) END
  WHERE cohort_id = $1 AND id = $2 AND NOT app.my_words(thread_id, reply_id) RETURNING id`;
