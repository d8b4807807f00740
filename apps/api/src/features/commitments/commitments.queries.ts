import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { CommitmentRow } from './commitment.presenter';

/** The acting person's own, open ones first, newest first. */
export function findOwn(manager: EntityManager): Promise<CommitmentRow[]> {
  return manager.query<CommitmentRow[]>(ownSql);
}

/** What people of the cohort show, of one session if it is named; open ones first, newest first. */
export function findShown(manager: EntityManager, cohortId: string, sessionId?: string): Promise<CommitmentRow[]> {
  return manager.query<CommitmentRow[]>(shownSql, [cohortId, sessionId ?? null]);
}

/** One of the acting person's own. */
export async function findOne(manager: EntityManager, id: string): Promise<CommitmentRow | undefined> {
  const [row] = await manager.query<CommitmentRow[]>(oneSql, [id]);
  return row;
}

/** One of the acting person's own, held for a change until the end of the transaction. */
export async function holdOne(manager: EntityManager, id: string): Promise<CommitmentRow | undefined> {
  const [row] = await manager.query<CommitmentRow[]>(holdSql, [id]);
  return row;
}

const columns = `c.id, c.revision, c.cue_kind, c.cue, c.act, to_char(c.look_back_on, 'YYYY-MM-DD') AS look_back_on, c.show_to, c.cohort_id,
    c.state, c.changed_to, c.carried_times, c.created_at, c.looked_back_at`;

const own = `${columns}, c.session_id, c.before_look_back, true AS mine,
    (SELECT s.source_debrief_id FROM commitment_sources s WHERE s.commitment_id = c.id LIMIT 1) AS debrief_id,
    (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = c.owner_id) AS owner
  FROM commitments c WHERE c.owner_id = (SELECT app.me())`;

const order = `(c.state = 'open') DESC, c.created_at DESC, c.id`;

const ownSql = `SELECT ${own} ORDER BY ${order} LIMIT 200`;

/** The acting person's own that are open, newest first. */
export const openSql = `SELECT ${own} AND c.state = 'open' ORDER BY ${order} LIMIT 50`;

const oneSql = `SELECT ${own} AND c.id = $1`;

const holdSql = `${oneSql} FOR UPDATE OF c`;

/** A session that the reader does not see, a one-to-one of another, is not named. */
const shownSql = `SELECT ${columns}, (SELECT s.id FROM sessions s WHERE s.id = c.session_id) AS session_id, NULL AS debrief_id, NULL AS before_look_back, c.owner_id = (SELECT app.me()) AS mine,
    json_build_object('id', p.id, 'name', p.name) AS owner
  FROM commitments c JOIN people p ON p.id = c.owner_id
  JOIN enrolments e ON e.cohort_id = c.cohort_id AND e.person_id = c.owner_id AND ${livePlace('e')}
  WHERE c.cohort_id = $1 AND c.show_to = 'cohort' AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM sessions s WHERE s.id = $2 AND s.id = c.session_id))
  ORDER BY ${order} LIMIT 200`;
