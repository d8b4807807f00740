/**
 * Whether the question `ask`, a row of `replies`, still waits for an answer in the thread `thread`, as SQL: whoever was
 * asked has written nothing since that stands.
 */
export function unansweredSql(ask: string, thread: string): string {
  return `NOT EXISTS (SELECT 1 FROM replies y WHERE y.thread_id = ${thread}.id AND y.created_at > ${ask}.created_at
    AND y.removed_at IS NULL AND (y.by_author OR y.writer_id = ${thread}.opened_by))`;
}

/** Whether it has been let be, as SQL; only its asker and who was asked find that out. */
export function letBeSql(ask: string): string {
  return `EXISTS (SELECT 1 FROM questions_let_be b WHERE b.reply_id = ${ask}.id)`;
}

/** What became of the question `ask`, for her who was asked alone, as SQL; null where it was answered, and for all others. */
export function questionSql(ask: string): string {
  return `CASE WHEN ${ask}.kind = 'ask' AND ${ask}.removed_at IS NULL THEN (
    SELECT CASE WHEN ${letBeSql(ask)} THEN 'let-be' ELSE 'waits' END FROM threads q
    WHERE q.id = ${ask}.thread_id AND ${unansweredSql(ask, 'q')}
      AND (q.opened_by = (SELECT app.me()) OR q.shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))) END`;
}
