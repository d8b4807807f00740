import type { Body, CoachNoteView, writeCoachNote } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { SessionPath } from '../sessions.queries';

type Words = Body<typeof writeCoachNote>;

/** The coaches' notes on a session, by name; a coach who left keeps no name. */
export function findNotes(manager: EntityManager, path: SessionPath): Promise<NoteRow[]> {
  return manager.query<NoteRow[]>(notesSql, [path.cohortId, path.sessionId]);
}

export interface NoteRow extends Omit<CoachNoteView, 'updatedAt'> {
  readonly updated_at: Date;
}

/** @returns false where she has one already, or the id is taken */
export async function begin(manager: EntityManager, path: SessionPath, words: Words, now: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(beginSql, [words.id, path.cohortId, path.sessionId, words.body, now]);
  return rows.length > 0;
}

/** Changes the acting person's own note from the revision that she saw. @returns false where it has moved on */
export async function change(manager: EntityManager, path: SessionPath, words: Words, now: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(changeSql, [
    path.cohortId,
    path.sessionId,
    words.revision,
    words.body,
    now,
  ]);
  return rows.length > 0;
}

const notesSql = `SELECT n.id, n.body, n.revision, n.updated_at, n.writer_id = (SELECT app.me()) AS mine,
    json_build_object('id', n.writer_id, 'name', coalesce(p.name, 'A former coach')) AS writer
  FROM coach_notes n LEFT JOIN people p ON p.id = n.writer_id
  WHERE n.cohort_id = $1 AND n.session_id = $2 ORDER BY p.name NULLS LAST, n.id`;

const beginSql = `INSERT INTO coach_notes (id, cohort_id, session_id, writer_id, body, updated_at)
  VALUES ($1, $2, $3, (SELECT app.me()), $4, $5) ON CONFLICT DO NOTHING RETURNING id`;

const changeSql = `WITH changed AS (
    UPDATE coach_notes SET body = $4, revision = revision + 1, updated_at = $5
    WHERE cohort_id = $1 AND session_id = $2 AND writer_id = (SELECT app.me()) AND revision = $3 RETURNING id)
  SELECT id FROM changed`;
