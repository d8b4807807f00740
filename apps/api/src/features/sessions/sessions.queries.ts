import type { EntityManager } from 'typeorm';
import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import type { LineRow, PlanRow, SessionRow } from './session.presenter';

/** A session in the cohort through which the caller came. */
export interface SessionPath {
  readonly cohortId: string;
  readonly sessionId: string;
}

/** A line of a list with the cohort in which it is. */
export interface ComingRow extends LineRow {
  readonly cohort_id: string;
  readonly cohort_name: string;
  readonly coach_names: readonly string[];
}

/** The latest sessions of a cohort in order, as the acting person sees them; drafts only where she coaches. */
export function findLines(manager: EntityManager, cohortId: string): Promise<LineRow[]> {
  return manager.query<LineRow[]>(linesSql, [cohortId]);
}

/** The whole session; undefined where it is not there for the acting person. */
export async function findSession(manager: EntityManager, path: SessionPath): Promise<SessionRow | undefined> {
  const [row] = await manager.query<SessionRow[]>(sessionSql, [path.cohortId, path.sessionId]);
  return row;
}

/** The plan, held for a change until the end of the transaction; only coaches of the cohort can. */
export async function holdPlan(manager: EntityManager, path: SessionPath): Promise<PlanRow | undefined> {
  const [row] = await manager.query<PlanRow[]>(planSql, [path.cohortId, path.sessionId]);
  return row;
}

/** The plan for a look; undefined where it is not there for the acting person. */
export async function findPlan(manager: EntityManager, path: SessionPath): Promise<PlanRow | undefined> {
  const [row] = await manager.query<PlanRow[]>(lookSql, [path.cohortId, path.sessionId]);
  return row;
}

export async function findCohort(manager: EntityManager, cohortId: string) {
  const sql = 'SELECT c.name, c.time_zone FROM cohorts c WHERE c.id = $1';
  const [row] = await manager.query<{ readonly name: string; readonly time_zone: string }[]>(sql, [cohortId]);
  return row;
}

/** Sessions of the acting person over all her cohorts that are not over yet, the next first; so many. */
export function findComing(manager: Asker, now: Date, most: number): Promise<ComingRow[]> {
  return manager.query<ComingRow[]>(comingSql, [now, most]);
}

const lineColumns = `s.id, s.type, s.title, s.starts_at, s.minutes, s.state, s.recap <> '' AS has_recap,
    (SELECT r.answer FROM rsvps r WHERE r.session_id = s.id AND r.person_id = (SELECT app.me())) AS my_rsvp,
    (SELECT t.mark FROM attendances t WHERE t.session_id = s.id AND t.person_id = (SELECT app.me()) LIMIT 1) AS my_mark,
    (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = s.member_id) AS member`;

const agendaColumn = `coalesce((SELECT json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', i.title,
      'minutes', i.minutes, 'leader', i.leader, 'notes', i.notes, 'state', i.state) ORDER BY i.position)
      FROM agenda_items i WHERE i.session_id = s.id), '[]') AS agenda`;

const planColumns = `s.id, s.cohort_id, s.type, s.member_id, s.title, s.starts_at, s.minutes, s.time_zone, s.meeting_url, s.state, s.revision,
    ${agendaColumn}`;

const linesSql = `SELECT ${lineColumns}
  FROM (SELECT * FROM sessions WHERE cohort_id = $1 ORDER BY starts_at DESC, id DESC LIMIT 200) s
  ORDER BY s.starts_at, s.id`;

const lookSql = `SELECT ${planColumns} FROM sessions s WHERE s.cohort_id = $1 AND s.id = $2`;

const planSql = `${lookSql} FOR UPDATE`;

/**
 * Coaches see those who are expected: a paused member is among them once she says that she comes. The cohort learns of no
 * pause: for the others she is one who has not said, or stands with what she said. A one-to-one is hers and the coaches'.
 */
const sessionSql = `SELECT ${lineColumns}, s.cohort_id, s.time_zone, s.meeting_url, s.revision, s.recap, s.recapped_at,
    ${agendaColumn},
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'enrolmentId', e.id, 'coach', e.role = 'coach',
      'rsvp', r.answer) ORDER BY p.name, p.id)
      FROM enrolments e JOIN people p ON p.id = e.person_id
      LEFT JOIN rsvps r ON r.session_id = s.id AND r.person_id = e.person_id
      WHERE e.cohort_id = s.cohort_id
        AND (s.type <> 'one-to-one' OR e.role = 'coach' OR e.person_id = s.member_id)
        AND ${livePlace('e')}
        AND (e.status <> 'paused' OR r.answer = 'coming' OR NOT s.cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]))
      ), '[]') AS people,
    (SELECT json_build_object('members', count(*) FILTER (WHERE e.role = 'member'), 'coaches', count(*) FILTER (WHERE e.role = 'coach'))
      FROM enrolments e WHERE e.cohort_id = s.cohort_id AND ${livePlace('e')}) AS readers
  FROM sessions s WHERE s.cohort_id = $1 AND s.id = $2`;

const comingSql = `SELECT ${lineColumns}, s.cohort_id, c.name AS cohort_name,
    ARRAY(SELECT p.name FROM enrolments e JOIN people p ON p.id = e.person_id
      WHERE e.cohort_id = s.cohort_id AND e.role = 'coach' AND ${livePlace('e')}
      ORDER BY p.name) AS coach_names
  FROM sessions s JOIN cohorts c ON c.id = s.cohort_id
  WHERE s.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND s.state IN ('planned', 'live')
    AND s.starts_at + make_interval(mins => s.minutes) > $1
  ORDER BY s.starts_at, s.id LIMIT $2`;
