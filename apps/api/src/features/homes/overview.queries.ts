import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import type { OverviewRow } from './overview.presenter';

/** The members of a cohort by first name with what signals are made of, and its latest sessions in order, one-to-ones apart; one statement. */
export async function findOverview(manager: Asker, cohortId: string, now: Date): Promise<OverviewRow> {
  const [row] = await manager.query<OverviewRow[]>(overviewSql, [cohortId, now]);
  return row ?? { people: [], sessions: [] };
}

/** That somebody is with her is a first reply, too; some ask for nothing else. */
const unansweredSql = `t.reply_count = 0
        AND NOT EXISTS (SELECT 1 FROM replies h WHERE h.thread_id = t.id AND h.kind = 'holding' AND h.removed_at IS NULL)`;

const tableSql = `WITH next_one AS (
    SELECT s.id FROM sessions s WHERE s.cohort_id = $1 AND s.state IN ('planned', 'live') AND s.type <> 'one-to-one'
      AND s.starts_at + make_interval(mins => s.minutes) > $2 ORDER BY s.starts_at LIMIT 1),
  last_two AS (
    SELECT s.id, s.starts_at FROM sessions s WHERE s.cohort_id = $1 AND s.state IN ('ended', 'recapped') AND s.starts_at <= $2
      AND s.type NOT IN ('office-hour', 'one-to-one', 'buddy') ORDER BY s.starts_at DESC LIMIT 2)
  SELECT e.id AS enrolment_id, p.id AS person_id, p.name,
    CASE WHEN e.status = 'paused' THEN to_char(e.paused_until, 'YYYY-MM-DD') END AS paused_until,
    (SELECT r.answer FROM rsvps r WHERE r.session_id = (SELECT id FROM next_one) AND r.person_id = e.person_id) AS next_rsvp,
    (SELECT t.mark FROM attendances t JOIN last_two l ON l.id = t.session_id WHERE t.enrolment_id = e.id ORDER BY l.starts_at DESC LIMIT 1) AS last_mark,
    (SELECT max(c.at) FROM contact_requests c WHERE c.cohort_id = e.cohort_id AND c.person_id = e.person_id) AS asked_at,
    (SELECT max(o.at) FROM reach_outs o WHERE o.cohort_id = e.cohort_id AND o.person_id = e.person_id) AS reached_out_at,
    coalesce((SELECT json_agg(json_build_object('mark', t.mark, 'at', l.starts_at) ORDER BY l.starts_at DESC)
      FROM attendances t JOIN last_two l ON l.id = t.session_id WHERE t.enrolment_id = e.id), '[]') AS last_marks,
    own.late_stage_at, own.late_stage_thread, own.unanswered_since, own.unanswered_thread,
    (SELECT max(c.looked_back_at) FROM commitments c
      WHERE c.owner_id = e.person_id AND c.cohort_id = e.cohort_id AND c.show_to = 'cohort' AND c.state = 'open' AND c.carried_times >= 3) AS carried_at
  FROM enrolments e
  JOIN people p ON p.id = e.person_id
  LEFT JOIN LATERAL (
    SELECT max(v.shared_at) FILTER (WHERE v.late_stage_no AND v.shared_at > $2::timestamptz - interval '7 days') AS late_stage_at,
      (array_agg(t.id ORDER BY v.shared_at DESC) FILTER (WHERE v.late_stage_no))[1] AS late_stage_thread,
      min(v.shared_at) FILTER (WHERE ${unansweredSql}) AS unanswered_since,
      (array_agg(t.id ORDER BY v.shared_at) FILTER (WHERE ${unansweredSql}))[1] AS unanswered_thread
    FROM shared_version_authors a
    JOIN shared_versions v ON v.id = a.shared_version_id AND v.withdrawn_at IS NULL
    JOIN threads t ON t.shared_version_id = v.id AND t.rested_at IS NULL AND NOT t.waiting
    WHERE a.author_id = e.person_id AND a.cohort_id = e.cohort_id) AS own ON true
  WHERE e.cohort_id = $1 AND e.role = 'member' AND ${livePlace('e')}
  ORDER BY p.name, p.id`;

const sessionsSql = `SELECT s.id, s.type, s.title, s.starts_at, s.minutes, s.state, s.recap <> '' AS has_recap,
    (SELECT r.answer FROM rsvps r WHERE r.session_id = s.id AND r.person_id = (SELECT app.me())) AS my_rsvp,
    NULL AS my_mark, NULL AS member
  FROM (SELECT * FROM sessions WHERE cohort_id = $1 AND type <> 'one-to-one' ORDER BY starts_at DESC, id DESC LIMIT 200) s
  ORDER BY s.starts_at, s.id`;

const overviewSql = `SELECT
  coalesce((SELECT json_agg(t) FROM (${tableSql}) AS t), '[]') AS people,
  coalesce((SELECT json_agg(s) FROM (${sessionsSql}) AS s), '[]') AS sessions`;
