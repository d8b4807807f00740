import type { Body, changeSession, planSession } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { PlanRow } from './session.presenter';
import type { SessionPath } from './sessions.queries';

type Draft = Body<typeof planSession>;
type Plan = Omit<Body<typeof changeSession>, 'revision'>;

/** When and where a plan stands. */
export interface PlannedAt {
  readonly cohortId: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly now: Date;
}

/** @returns false where the id is taken, by whomever */
export async function insertDraft(manager: EntityManager, draft: Draft, at: PlannedAt): Promise<boolean> {
  const rows = await manager.query<unknown[]>(insertSql, [
    draft.id,
    at.cohortId,
    draft.type,
    draft.title,
    at.startsAt,
    draft.minutes,
    at.timeZone,
    draft.meetingUrl,
    at.now,
    draft.memberId,
  ]);
  return rows.length > 0;
}

/**
 * Puts the agenda in the place of the one before; parts that stay keep their state.
 * @returns false where an id belongs elsewhere
 */
export async function replaceAgenda(
  manager: EntityManager,
  sessionId: string,
  agenda: Plan['agenda'],
): Promise<boolean> {
  const items = agenda.map((item, position) => ({ ...item, position }));
  const [row] = await manager.query<{ readonly placed: number }[]>(agendaSql, [sessionId, JSON.stringify(items)]);
  return row?.placed === agenda.length;
}

/** A session that is moved after it was opened early lies ahead again. */
export async function writePlan(manager: EntityManager, sessionId: string, plan: Plan, startsAt: Date): Promise<void> {
  const { type, title, minutes, meetingUrl, memberId } = plan;
  await manager.query(changeSql, [sessionId, type, title, startsAt, minutes, meetingUrl, memberId]);
}

export async function publish(manager: EntityManager, sessionId: string, now: Date): Promise<void> {
  await manager.query(publishSql, [sessionId, now]);
}

export async function cancel(manager: EntityManager, sessionId: string): Promise<void> {
  await manager.query(`UPDATE sessions SET state = 'cancelled', revision = revision + 1 WHERE id = $1`, [sessionId]);
}

/** Whether this person takes part in the cohort as a member now. */
export async function isMember(manager: EntityManager, cohortId: string, personId: string): Promise<boolean> {
  return (await manager.query<unknown[]>(memberSql, [cohortId, personId])).length > 0;
}

/** The acting person's own word. */
export async function answer(manager: EntityManager, path: SessionPath, said: string, now: Date): Promise<void> {
  await manager.query(answerSql, [path.sessionId, path.cohortId, said, now]);
}

/** Whether the acting person planned this session. */
export async function isMine(manager: EntityManager, sessionId: string): Promise<boolean> {
  const sql = 'SELECT s.id FROM sessions s WHERE s.id = $1 AND s.planned_by = (SELECT app.me())';
  return (await manager.query<unknown[]>(sql, [sessionId])).length > 0;
}

/** Whether the stored plan says exactly this. */
export function saysSame(row: PlanRow, plan: Plan, startsAt: Date): boolean {
  return (
    row.type === plan.type &&
    row.member_id === plan.memberId &&
    row.title === plan.title &&
    row.starts_at.getTime() === startsAt.getTime() &&
    row.minutes === plan.minutes &&
    row.meeting_url === plan.meetingUrl &&
    textOf(row.agenda) === textOf(plan.agenda)
  );
}

function textOf(agenda: readonly Plan['agenda'][number][]): string {
  return JSON.stringify(agenda.map((item) => [item.id, item.kind, item.title, item.minutes, item.leader, item.notes]));
}

const insertSql = `INSERT INTO sessions (id, cohort_id, type, title, starts_at, minutes, time_zone, meeting_url, state, planned_by, created_at, member_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', (SELECT app.me()), $9, $10)
  ON CONFLICT DO NOTHING RETURNING id`;

const agendaSql = `WITH wanted AS (
    SELECT * FROM json_to_recordset($2::json)
      AS w (id uuid, position integer, kind text, title text, minutes integer, leader text, notes text)),
  gone AS (DELETE FROM agenda_items i WHERE i.session_id = $1 AND i.id NOT IN (SELECT id FROM wanted)),
  kept AS (
    UPDATE agenda_items i SET position = w.position, kind = w.kind, title = w.title, minutes = w.minutes, leader = w.leader, notes = w.notes
    FROM wanted w WHERE i.id = w.id AND i.session_id = $1 RETURNING i.id),
  added AS (
    INSERT INTO agenda_items (id, session_id, position, kind, title, minutes, leader, notes)
    SELECT w.id, $1, w.position, w.kind, w.title, w.minutes, w.leader, w.notes FROM wanted w
    WHERE w.id NOT IN (SELECT i.id FROM agenda_items i WHERE i.session_id = $1)
    ON CONFLICT DO NOTHING RETURNING id)
  SELECT ((SELECT count(*) FROM kept) + (SELECT count(*) FROM added))::integer AS placed`;

const changeSql = `UPDATE sessions SET type = $2, title = $3, starts_at = $4, minutes = $5, meeting_url = $6, member_id = $7,
    state = CASE WHEN state = 'live' AND starts_at <> $4 THEN 'planned' ELSE state END, revision = revision + 1
  WHERE id = $1`;

const memberSql = `SELECT e.id FROM enrolments e WHERE e.cohort_id = $1 AND e.person_id = $2 AND e.role = 'member'
    AND ${livePlace('e')}`;

const publishSql = `UPDATE sessions SET state = 'planned', published_at = $2, revision = revision + 1
  WHERE id = $1 AND state = 'draft'`;

const answerSql = `INSERT INTO rsvps (session_id, person_id, cohort_id, answer, at)
  VALUES ($1, (SELECT app.me()), $2, $3, $4)
  ON CONFLICT (session_id, person_id) DO UPDATE SET answer = excluded.answer, at = excluded.at`;
