import type { AttendanceMark, AttendanceView } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { SessionPath } from '../sessions.queries';

/** The members whom the session is for, and whoever has a mark, by name. Who pauses is not expected unless marked. */
export function findAttendance(manager: EntityManager, path: SessionPath): Promise<AttendanceView[]> {
  return manager.query<AttendanceView[]>(listSql, [path.cohortId, path.sessionId]);
}

/** @returns undefined where there is no such place in the cohort now */
export async function mark(
  manager: EntityManager,
  path: SessionPath,
  { enrolmentId, mark: said, at }: { enrolmentId: string; mark: AttendanceMark; at: Date },
): Promise<AttendanceView | undefined> {
  const values = [path.cohortId, path.sessionId, enrolmentId, said, at];
  const [row] = await manager.query<AttendanceView[]>(markSql, values);
  return row;
}

const person = `json_build_object('id', p.id, 'name', p.name) AS person`;

const live = livePlace('e');

/** A one-to-one is for one member. */
const expected = `EXISTS (SELECT 1 FROM sessions s WHERE s.id = $2 AND (s.type <> 'one-to-one' OR s.member_id = e.person_id))`;

const listSql = `SELECT e.id AS "enrolmentId", ${person},
    coalesce(t.mark, CASE WHEN e.status = 'paused' THEN 'not-expected' END) AS mark
  FROM enrolments e JOIN people p ON p.id = e.person_id
  LEFT JOIN attendances t ON t.session_id = $2 AND t.enrolment_id = e.id
  WHERE e.cohort_id = $1 AND (t.mark IS NOT NULL OR (e.role = 'member' AND ${live} AND ${expected}))
  ORDER BY p.name, p.id`;

const markSql = `WITH marked AS (
    INSERT INTO attendances (session_id, enrolment_id, person_id, cohort_id, mark, marked_by, at)
    SELECT $2, e.id, e.person_id, e.cohort_id, $4, (SELECT app.me()), $5
    FROM enrolments e WHERE e.id = $3 AND e.cohort_id = $1 AND ${live} AND ${expected}
    ON CONFLICT (session_id, enrolment_id) DO UPDATE
      SET mark = excluded.mark, marked_by = excluded.marked_by, at = excluded.at
    RETURNING enrolment_id, person_id, mark)
  SELECT m.enrolment_id AS "enrolmentId", ${person}, m.mark FROM marked m JOIN people p ON p.id = m.person_id`;
