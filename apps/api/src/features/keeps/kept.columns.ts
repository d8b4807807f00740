/** The debrief that a row comes from, for a view; null where it is gone. `row` has a source_debrief_id. */
export function sourceSql(row: string): string {
  return `(SELECT json_build_object('debriefId', d.id, 'process', coalesce(d.answers->>'process', ''),
    'on', coalesce(d.answers->>'newsOn', d.created_at::date::text)) FROM debriefs d
    WHERE d.id = ${row}.source_debrief_id AND d.deleted_at IS NULL)`;
}

/** Ids of one, and of those that were put into it. */
export function withPartsSql(table: string, row: string): string {
  return `(SELECT m.id FROM ${table} m WHERE m.id = ${row}.id OR m.merged_into = ${row}.id)`;
}

/** The story that answers a question, while it is there: one that she deleted answers none. */
export function answerOf(question: string): string {
  return `(SELECT s.id FROM stories s WHERE s.id = ${question}.story_id)`;
}

/**
 * Entries of debriefs that she kept, deleted and has not written anew since: `id` of the debrief, and `path`. They stand
 * neither in patterns nor among what could be kept.
 */
export const deletedEntriesSql = `SELECT g.debrief_id AS id, g.path FROM deleted_keeps g JOIN debriefs d ON d.id = g.debrief_id
  WHERE g.owner_id = (SELECT app.me()) AND g.written = app.times_written(d.revisions, g.path)`;
