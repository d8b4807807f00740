import type { AuthorDisplay } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import { textPageSql, type EarlierRow } from '@api/platform/pages/text-pages';
import { newestFirst, type Place } from '@api/platform/pages/place';
import { broughtSql } from './carry-overs/carry-overs.queries';
import { letBeSql, unansweredSql } from './replies/questions.columns';
import type { ThreadPath } from './thread-path';
import type { OfferRequestRow, StandingRow, ThreadRow } from './thread.presenter';

/** The conversation with its sheet, holdings and requests; undefined where it is not there for the acting person. */
export async function findThread(manager: Asker, path: ThreadPath, now: Date): Promise<ThreadRow | undefined> {
  const rows = await manager.query<ThreadRow[]>(threadSql, [path.cohortId, path.threadId, now]);
  return rows[0];
}

/** Only what the policies judge by. */
export async function findStanding(manager: Asker, path: ThreadPath): Promise<StandingRow | undefined> {
  const rows = await manager.query<StandingRow[]>(standingSql, [path.cohortId, path.threadId]);
  return rows[0];
}

/** The same for her who is about to reply: her name, and what she has sent under this id before. */
export interface WritingRow extends StandingRow {
  readonly my_name: string;
  /** How the author of the debrief chose to be shown, where her row is for this reader. */
  readonly author_display: AuthorDisplay | null;
  /** As it was first sent; null where nothing was. */
  readonly sent: { readonly kind: string; readonly body: string } | null;
}

/** All that posting a reply looks at, in one statement. */
export async function findWriting(
  manager: EntityManager,
  path: ThreadPath & { readonly replyId: string },
): Promise<WritingRow | undefined> {
  const rows = await manager.query<WritingRow[]>(writingSql, [path.cohortId, path.threadId, path.replyId]);
  return rows[0];
}

export async function findOfferRequest(
  manager: EntityManager,
  path: ThreadPath,
  id: string,
): Promise<OfferRequestRow | undefined> {
  const rows = await manager.query<OfferRequestRow[]>(offerRequestSql, [path.threadId, id]);
  return rows[0];
}

export interface ThreadVersionRow extends EarlierRow {
  readonly title: string;
  readonly body: string;
}

/** A page of earlier words, the latest first; row policies show them to the opener only. */
export function findThreadVersions(
  manager: EntityManager,
  threadId: string,
  after: Place = newestFirst,
): Promise<ThreadVersionRow[]> {
  return manager.query<ThreadVersionRow[]>(versionsSql, [threadId, after.id]);
}

const versionsSql = textPageSql({
  table: 'thread_versions',
  order: ['id'],
  columns: 'v.title, v.body',
  where: 'x.thread_id = $1 AND x.id < $2::uuid',
});

const standingColumns = `t.kind, v.advice_setting, t.withdrawn_at IS NOT NULL AS withdrawn, t.rested_at IS NOT NULL AS resting,
    coalesce(coalesce(a.author_id, t.opened_by) = (SELECT app.me()), false) AS mine,
    EXISTS (
      SELECT 1 FROM replies q
      WHERE q.thread_id = t.id AND q.kind = 'ask' AND q.removed_at IS NULL AND q.writer_id = (SELECT app.me())
        AND ${unansweredSql('q', 't')} AND NOT ${letBeSql('q')}
    ) AS question_waits`;

/** What of hers stands in it, where the lists of all who hold and offer are not read. */
const hersColumns = `(SELECT h.id FROM replies h WHERE h.thread_id = t.id AND h.kind = 'holding' AND h.removed_at IS NULL
      AND h.writer_id = (SELECT app.me())) AS my_holding,
    (SELECT f.state FROM offer_requests f WHERE f.thread_id = t.id AND f.from_id = (SELECT app.me())) AS offer_request`;

const tables = `threads t
  LEFT JOIN shared_versions v ON v.id = t.shared_version_id
  LEFT JOIN shared_version_authors a ON a.shared_version_id = t.shared_version_id`;

const here = 't.cohort_id = $1 AND t.id = $2 AND t.removed_at IS NULL AND NOT t.waiting';

const standingSql = `SELECT ${standingColumns}, ${hersColumns} FROM ${tables} WHERE ${here}`;

const writingSql = `SELECT ${standingColumns}, ${hersColumns},
    (SELECT p.name FROM people p WHERE p.id = (SELECT app.me())) AS my_name, a.author_display,
    (SELECT json_build_object('kind', r.kind, 'body',
        coalesce((SELECT x.body FROM reply_versions x WHERE x.reply_id = r.id ORDER BY x.id LIMIT 1), r.body))
      FROM replies r
      WHERE r.id = $3 AND r.thread_id = t.id AND (r.writer_id = (SELECT app.me())
        OR (r.by_author AND a.author_id = (SELECT app.me())))) AS sent
  FROM ${tables} WHERE ${here}`;

const requestObject = `json_build_object('id', f.id, 'from', json_build_object('id', p.id, 'name', p.name), 'state', f.state,
      'mine', f.from_id = (SELECT app.me()))`;

const threadSql = `SELECT ${standingColumns}, t.id, t.cohort_id, t.audience, t.title, t.body, t.revision, t.opened_at, t.last_activity_at,
    t.reply_count, pos.read_up_to,
    (SELECT d.id FROM debriefs d WHERE t.withdrawn_at IS NOT NULL AND d.id = a.debrief_id
      AND d.owner_id = (SELECT app.me()) AND d.deleted_at IS NULL) AS to_share_again,
    ${broughtSql} AS brought,
    held.people AS holdings, held.mine AS my_holding, offered.requests AS offer_requests, offered.mine AS offer_request,
    CASE WHEN v.id IS NOT NULL THEN json_build_object('sharedVersionId', v.id, 'roleTitle', v.role_title,
      'publicAlias', v.public_alias, 'adviceSetting', v.advice_setting, 'parts', v.parts,
      'sharedAt', v.shared_at, 'updatedAt', v.updated_at) END AS sheet,
    w.id AS writer_id, w.name AS writer_name, e.id IS NOT NULL AS writer_coach, a.author_display
  FROM ${tables}
  LEFT JOIN LATERAL (SELECT coalesce(a.author_id, t.opened_by) AS id OFFSET 0) AS o ON true
  LEFT JOIN people w ON w.id = o.id
  LEFT JOIN enrolments e ON e.cohort_id = t.cohort_id AND e.person_id = w.id AND e.role = 'coach'
    AND ${livePlace('e')}
  LEFT JOIN thread_positions pos ON pos.thread_id = t.id AND pos.person_id = (SELECT app.me())
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]') AS people,
      (array_agg(h.id) FILTER (WHERE h.writer_id = (SELECT app.me())))[1] AS mine
    FROM replies h JOIN people p ON p.id = h.writer_id
    WHERE h.thread_id = t.id AND h.kind = 'holding' AND h.removed_at IS NULL) AS held
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(${requestObject} ORDER BY f.created_at, f.id), '[]') AS requests,
      (array_agg(f.state) FILTER (WHERE f.from_id = (SELECT app.me())))[1] AS mine
    FROM offer_requests f JOIN people p ON p.id = f.from_id WHERE f.thread_id = t.id) AS offered
  WHERE ${here}`;

const offerRequestSql = `SELECT f.id, json_build_object('id', p.id, 'name', p.name) AS "from", f.state,
    f.from_id = (SELECT app.me()) AS mine
  FROM offer_requests f JOIN people p ON p.id = f.from_id WHERE f.thread_id = $1 AND f.id = $2`;
