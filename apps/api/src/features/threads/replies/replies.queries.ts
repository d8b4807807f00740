import type { ReplyDraft } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import { textPageSql, type EarlierRow } from '@api/platform/pages/text-pages';
import { newestFirst, oldestFirst, type Place } from '@api/platform/pages/place';
import { announcement } from '@api/platform/live/announce';
import type { ThreadPath } from '../thread-path';
import { questionSql } from './questions.columns';
import type { ReplyRow } from './reply.presenter';

/** How many replies a page holds. */
export const repliesPerPage = 50;

export interface ReplyPath extends ThreadPath {
  readonly replyId: string;
}

/** Replies in the order written, without holdings, and one more where there are more. */
export function findReplies(manager: Asker, path: ThreadPath, after: Place = oldestFirst): Promise<ReplyRow[]> {
  return manager.query<ReplyRow[]>(pageSql, [path.cohortId, path.threadId, after.at, after.id, repliesPerPage + 1]);
}

/** The same of her own alone, also where the conversation is gone. */
export function findOwnReplies(manager: Asker, path: ThreadPath, after: Place = oldestFirst): Promise<ReplyRow[]> {
  return manager.query<ReplyRow[]>(ownPageSql, [path.cohortId, path.threadId, after.at, after.id, repliesPerPage + 1]);
}

/** One reply, holdings too; undefined where it is not there for the acting person. */
export async function findReply(manager: EntityManager, path: ReplyPath): Promise<ReplyRow | undefined> {
  const rows = await manager.query<ReplyRow[]>(replySql, [path.cohortId, path.threadId, path.replyId]);
  return rows[0];
}

/**
 * Writes a reply, as the author or as a person, and announces it; one statement.
 * @returns false where the id, or her one holding, is there already
 */
export async function insertReply(
  manager: Asker,
  path: ReplyPath,
  draft: ReplyDraft & { byAuthor: boolean; at: Date },
): Promise<boolean> {
  const { id, kind, body, byAuthor, at } = draft;
  const said = announcement({ kind: 'reply', ...path });
  const values = [path.cohortId, path.threadId, id, kind, body, byAuthor, at, ...said];
  return (await manager.query<unknown[]>(insertSql, values)).length > 0;
}

/** Puts a new text in place of the old one, which stays with its writer. Nothing happens where it is the same. */
export async function replaceBody(manager: EntityManager, replyId: string, body: string, at: Date): Promise<void> {
  await manager.query(replaceSql, [replyId, body, at]);
}

/** Empties the reply; its text stays with its writer. */
export async function blank(manager: EntityManager, replyId: string, at: Date): Promise<void> {
  await manager.query(blankSql, [replyId, at]);
}

/** Puts back the text that the removal took away. */
export async function bringBack(manager: EntityManager, replyId: string): Promise<void> {
  await manager.query(bringBackSql, [replyId]);
}

/** Lets a question be; its asker may then ask another one. */
export async function letBe(manager: EntityManager, replyId: string): Promise<void> {
  await manager.query(letBeDeedSql, [replyId]);
}

/** It waits for her again. */
export async function takeUp(manager: EntityManager, replyId: string): Promise<void> {
  await manager.query(takeUpSql, [replyId]);
}

export interface ReplyVersionRow extends EarlierRow {
  readonly body: string;
}

/** A page of earlier texts, the latest first; row policies show them to the writer only. */
export function findVersions(
  manager: EntityManager,
  replyId: string,
  after: Place = newestFirst,
): Promise<ReplyVersionRow[]> {
  return manager.query<ReplyVersionRow[]>(versionsSql, [replyId, after.id]);
}

const columns =
  'x.id, x.thread_id, x.cohort_id, x.kind, x.body, x.by_author, x.writer_id, x.shared_version_id, x.created_at, x.edited_at, x.removed_at, x.withdrawn';

const shown = `r.id, r.kind, r.body, r.by_author, r.created_at, r.edited_at, r.removed_at, r.withdrawn,
    ${questionSql('r')} AS question,
    w.id AS writer_id, w.name AS writer_name, e.id IS NOT NULL AS writer_coach, r.author_display,
    coalesce(r.written_by = (SELECT app.me()), false) AS mine`;

/**
 * Who wrote the replies `x`: the author's own come without a person, and her row says who she is to whom it may.
 * OFFSET 0 keeps the writer a column: a person is then found by her key, where the planner, with row policies about,
 * would look through all people for an expression.
 */
const written = (rows: string) => `SELECT x.*, a.author_display, coalesce(a.author_id, x.writer_id) AS written_by
  FROM (${rows}) AS x
  LEFT JOIN shared_version_authors a ON x.by_author AND a.shared_version_id = x.shared_version_id OFFSET 0`;

const around = `LEFT JOIN people w ON w.id = r.written_by
  LEFT JOIN enrolments e ON e.cohort_id = r.cohort_id AND e.person_id = w.id AND e.role = 'coach'
    AND ${livePlace('e')}`;

const pageOf = (whose: string) => `SELECT ${shown}
  FROM (${written(`
    SELECT ${columns} FROM replies x
    WHERE x.thread_id = $2 AND x.cohort_id = $1 AND x.kind <> 'holding' AND (x.created_at, x.id) > ($3::timestamptz, $4::uuid)${whose}
    ORDER BY x.created_at, x.id LIMIT $5`)}) AS r
  ${around}
  ORDER BY r.created_at, r.id`;
const pageSql = pageOf('');
const ownPageSql = pageOf(' AND x.writer_id = (SELECT app.me())');

const replySql = `SELECT ${shown}
  FROM (${written(`
    SELECT ${columns} FROM replies x JOIN threads t ON t.id = x.thread_id AND t.removed_at IS NULL
    WHERE x.id = $3 AND x.thread_id = $2 AND x.cohort_id = $1`)}) AS r
  ${around}`;

const insertSql = `WITH written AS (INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, by_author, created_at)
  SELECT $3::uuid, t.id, t.cohort_id, t.audience, t.shared_version_id, $4, $5,
    CASE WHEN $6::boolean THEN NULL ELSE app.me() END, $6::boolean, $7::timestamptz
  FROM threads t WHERE t.cohort_id = $1 AND t.id = $2
  ON CONFLICT DO NOTHING RETURNING id)
  SELECT pg_notify($8, $9) FROM written`;

const replaceSql = `WITH former AS (
    SELECT r.id, r.body FROM replies r WHERE r.id = $1 AND r.removed_at IS NULL AND r.body <> $2 FOR UPDATE),
  kept AS (INSERT INTO reply_versions (reply_id, writer_id, body, at) SELECT f.id, app.me(), f.body, $3 FROM former f)
  UPDATE replies r SET body = $2, edited_at = $3 FROM former f WHERE r.id = f.id`;

const blankSql = `WITH former AS (
    SELECT r.id, r.body, r.kind FROM replies r WHERE r.id = $1 AND r.removed_at IS NULL FOR UPDATE),
  kept AS (
    INSERT INTO reply_versions (reply_id, writer_id, body, at)
    SELECT f.id, app.me(), f.body, $2 FROM former f WHERE f.kind <> 'holding')
  UPDATE replies r SET body = '', removed_at = $2 FROM former f WHERE r.id = f.id`;

const bringBackSql = `UPDATE replies r SET removed_at = NULL,
    body = (SELECT v.body FROM reply_versions v WHERE v.reply_id = r.id ORDER BY v.id DESC LIMIT 1)
  WHERE r.id = $1 AND r.removed_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM reply_versions v WHERE v.reply_id = r.id)`;

const letBeDeedSql = 'INSERT INTO questions_let_be (reply_id) VALUES ($1) ON CONFLICT DO NOTHING';

const takeUpSql = 'DELETE FROM questions_let_be WHERE reply_id = $1';

const versionsSql = textPageSql({
  table: 'reply_versions',
  order: ['id'],
  columns: 'v.body',
  where: 'x.reply_id = $1 AND x.id < $2::uuid',
});
