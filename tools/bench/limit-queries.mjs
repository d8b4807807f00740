/**
 * What the limit server asks: the same questions as the API's, written by hand for one reader (`$1`) who is known,
 * without row policies. Each is a named prepared statement.
 */
const lines = (from, order) => `SELECT t.id, t.cohort_id AS "cohortId", t.kind, t.audience, t.title,
    json_build_object('person', json_build_object('id', w.id, 'name', w.name), 'coach', e.id IS NOT NULL,
      'author', t.kind = 'debrief', 'mine', w.id = $1) AS opener,
    v.advice_setting AS "adviceSetting", t.reply_count AS "replyCount", u.unread,
    pos.read_up_to IS NULL AND w.id <> $1 AS fresh, t.rested_at IS NOT NULL AS resting,
    t.opened_at AS "openedAt", t.last_activity_at AS "lastActivityAt"
  FROM (${from}) AS t
  LEFT JOIN shared_versions v ON v.id = t.shared_version_id
  LEFT JOIN shared_version_authors a ON a.shared_version_id = t.shared_version_id
  LEFT JOIN people w ON w.id = coalesce(a.author_id, t.opened_by)
  LEFT JOIN enrolments e ON e.cohort_id = t.cohort_id AND e.person_id = w.id AND e.role = 'coach' AND e.status = 'active'
  LEFT JOIN thread_positions pos ON pos.thread_id = t.id AND pos.person_id = $1
  CROSS JOIN LATERAL (SELECT count(*)::int AS unread FROM (
    SELECT 1 FROM replies r WHERE r.thread_id = t.id AND r.created_at > coalesce(pos.read_up_to, '-infinity')
      AND r.kind <> 'holding' AND r.removed_at IS NULL AND coalesce(r.writer_id, a.author_id) IS DISTINCT FROM $1 LIMIT 99) AS later) AS u
  ORDER BY ${order}`;

const newest = `SELECT * FROM threads x WHERE x.cohort_id = $2 AND x.withdrawn_at IS NULL AND x.removed_at IS NULL
    ORDER BY x.last_activity_at DESC, x.id DESC LIMIT `;

const session = `s.id, s.type, s.title, s.starts_at AS "startsAt", s.minutes, s.state, s.recap <> '' AS "hasRecap",
    (SELECT r.answer FROM rsvps r WHERE r.session_id = s.id AND r.person_id = $1) AS rsvp,
    (SELECT t.mark FROM attendances t WHERE t.session_id = s.id AND t.person_id = $1 LIMIT 1) AS attendance`;

export const queries = {
  door: `SELECT s.person_id, e.cohort_id, e.role FROM sign_in_sessions s
    LEFT JOIN enrolments e ON e.person_id = s.person_id AND e.status = 'active' AND ($2::uuid IS NULL OR e.cohort_id = $2)
    WHERE s.token_hash = $1 AND s.ends_at > now() AND s.last_seen_at + make_interval(secs => s.idle_seconds) > now()
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = s.person_id)`,

  list: lines(`${newest} 21`, 't.last_activity_at DESC, t.id DESC'),

  thread: `SELECT t.id, t.cohort_id AS "cohortId", t.kind, t.audience, t.title, t.body,
      json_build_object('person', json_build_object('id', w.id, 'name', w.name), 'mine', w.id = $1) AS opener,
      CASE WHEN v.id IS NOT NULL THEN json_build_object('sharedVersionId', v.id, 'roleTitle', v.role_title, 'publicAlias', v.public_alias,
        'adviceSetting', v.advice_setting, 'parts', v.parts, 'sharedAt', v.shared_at, 'updatedAt', v.updated_at) END AS sheet,
      t.opened_at AS "openedAt", t.last_activity_at AS "lastActivityAt", t.rested_at IS NOT NULL AS resting, pos.read_up_to AS "readUpTo",
      (SELECT json_agg(p.name ORDER BY p.name) FROM replies h JOIN people p ON p.id = h.writer_id
        WHERE h.thread_id = t.id AND h.kind = 'holding' AND h.removed_at IS NULL) AS holdings,
      (SELECT json_agg(f.state) FROM offer_requests f WHERE f.thread_id = t.id) AS "offerRequests"
    FROM threads t
    LEFT JOIN shared_versions v ON v.id = t.shared_version_id
    LEFT JOIN shared_version_authors a ON a.shared_version_id = t.shared_version_id
    LEFT JOIN people w ON w.id = coalesce(a.author_id, t.opened_by)
    LEFT JOIN thread_positions pos ON pos.thread_id = t.id AND pos.person_id = $1
    WHERE t.cohort_id = $2 AND t.id = $3 AND t.removed_at IS NULL AND t.withdrawn_at IS NULL`,

  replies: `SELECT r.id, r.kind, r.body, r.created_at AS at, r.edited_at IS NOT NULL AS edited, r.removed_at IS NOT NULL AS removed, w.id AS "writerId",
      w.name AS "writerName", e.id IS NOT NULL AS coach, r.by_author AS author, w.id = $1 AS mine
    FROM replies r
    LEFT JOIN shared_version_authors a ON r.by_author AND a.shared_version_id = r.shared_version_id
    LEFT JOIN people w ON w.id = coalesce(a.author_id, r.writer_id)
    LEFT JOIN enrolments e ON e.cohort_id = r.cohort_id AND e.person_id = w.id AND e.role = 'coach' AND e.status = 'active'
    WHERE r.thread_id = $2 AND r.kind <> 'holding' ORDER BY r.created_at, r.id LIMIT 51`,

  post: `WITH written AS (
      INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, created_at)
      SELECT $4::uuid, t.id, t.cohort_id, t.audience, t.shared_version_id, $5, $6, $1, now()
      FROM threads t WHERE t.cohort_id = $2 AND t.id = $3 AND t.removed_at IS NULL AND t.withdrawn_at IS NULL
      RETURNING id, kind, body, created_at AS at, thread_id, cohort_id)
    SELECT w.id, w.kind, w.body, w.at, p.name AS "writerName",
      pg_notify('live', json_build_object('kind', 'reply', 'cohortId', w.cohort_id, 'threadId', w.thread_id, 'replyId', w.id)::text)
    FROM written w JOIN people p ON p.id = $1`,

  talks: lines(`${newest} 30`, 't.last_activity_at DESC, t.id DESC'),

  next: `SELECT ${session}, s.cohort_id AS "cohortId", c.name AS "cohortName",
      ARRAY(SELECT p.name FROM enrolments e JOIN people p ON p.id = e.person_id
        WHERE e.cohort_id = s.cohort_id AND e.role = 'coach' AND e.status = 'active' ORDER BY p.name) AS "coachNames"
    FROM sessions s JOIN cohorts c ON c.id = s.cohort_id
    WHERE s.cohort_id = $2 AND s.state IN ('planned', 'live') AND s.starts_at + make_interval(mins => s.minutes) > now()
    ORDER BY s.starts_at, s.id LIMIT 5`,

  own: `SELECT a.quiet_until AS "quietUntil",
      (SELECT json_agg(c) FROM (SELECT id, cue_kind AS "cueKind", cue, act, look_back_on AS "lookBackOn", show_to AS "showTo", state, created_at AS "createdAt"
        FROM commitments WHERE owner_id = $1 AND state = 'open' ORDER BY created_at DESC LIMIT 50) c) AS commitments,
      (SELECT json_agg(d) FROM (SELECT id, mode, answers->>'process' AS process, created_at AS "createdAt" FROM debriefs d
        WHERE owner_id = $1 AND deleted_at IS NULL AND created_at > now() - interval '30 days'
          AND btrim(concat(answers->>'stayed', answers->>'kept', answers->>'energy')) = ''
        ORDER BY created_at DESC LIMIT 3) d) AS unreflected,
      (SELECT json_agg(o) FROM (SELECT id, role_title AS "roleTitle", organisation_name AS "organisationName", ended_on AS "endedOn" FROM opportunities o
        WHERE owner_id = $1 AND outcome IS NOT NULL AND archived_at IS NULL AND deleted_at IS NULL AND ended_on > now() - interval '30 days'
          AND NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = $1 AND d.opportunity = o.id) ORDER BY ended_on DESC LIMIT 3) o) AS ended,
      (SELECT json_build_object('processes', (SELECT count(DISTINCT coalesce(d.opportunity, d.id)) FROM debriefs d WHERE d.owner_id = $1 AND d.deleted_at IS NULL),
        'stories', (SELECT count(*) FROM stories s WHERE s.owner_id = $1 AND s.archived_at IS NULL AND s.merged_into IS NULL),
        'told', (SELECT count(*) FROM tellings t JOIN stories s ON s.id = t.story_id AND s.archived_at IS NULL WHERE t.owner_id = $1 AND t.merged_into IS NULL),
        'questions', (SELECT count(*) FROM interview_questions q WHERE q.owner_id = $1 AND q.archived_at IS NULL AND q.merged_into IS NULL),
        'prepared', (SELECT count(*) FROM interview_questions q WHERE q.owner_id = $1 AND q.archived_at IS NULL AND q.merged_into IS NULL AND (q.next_time <> '' OR q.story_id IS NOT NULL)),
        'signals', (SELECT count(*) FROM culture_signals s WHERE s.owner_id = $1 AND s.archived_at IS NULL AND s.merged_into IS NULL),
        'nonNegotiables', (SELECT count(*) FROM non_negotiables n WHERE n.owner_id = $1 AND n.archived_at IS NULL AND n.merged_into IS NULL))) AS kept,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM buddy_pairs b JOIN people p ON p.id = ANY (b.person_ids)
        WHERE $1 = ANY (b.person_ids) AND p.id <> $1) AS buddies,
      (SELECT json_agg(w.words) FROM buddy_words w WHERE w.to_id = $1 AND w.seen_at IS NULL) AS "buddyWords"
    FROM accounts a WHERE a.person_id = $1`,

  table: `WITH held AS (SELECT id, starts_at FROM sessions WHERE cohort_id = $1 AND state IN ('ended', 'recapped') ORDER BY starts_at DESC LIMIT 2),
      ahead AS (SELECT id FROM sessions WHERE cohort_id = $1 AND state IN ('planned', 'live') AND starts_at > now() ORDER BY starts_at LIMIT 1)
    SELECT e.id AS "enrolmentId", p.id, p.name, e.paused_until AS "pausedUntil",
      (SELECT r.answer FROM rsvps r WHERE r.session_id = (SELECT id FROM ahead) AND r.person_id = e.person_id) AS "nextRsvp",
      (SELECT json_agg(t.mark ORDER BY h.starts_at DESC) FROM attendances t JOIN held h ON h.id = t.session_id WHERE t.enrolment_id = e.id) AS marks,
      (SELECT max(c.at) FROM contact_requests c WHERE c.cohort_id = e.cohort_id AND c.person_id = e.person_id) AS asked,
      (SELECT max(o.at) FROM reach_outs o WHERE o.cohort_id = e.cohort_id AND o.person_id = e.person_id) AS reached,
      (SELECT min(v.shared_at) FILTER (WHERE t.reply_count = 0) FROM shared_version_authors a JOIN shared_versions v ON v.id = a.shared_version_id
        JOIN threads t ON t.shared_version_id = v.id AND t.rested_at IS NULL WHERE a.author_id = e.person_id AND a.cohort_id = e.cohort_id) AS "unansweredSince",
      (SELECT max(c.looked_back_at) FROM commitments c WHERE c.owner_id = e.person_id AND c.cohort_id = e.cohort_id AND c.show_to = 'cohort'
        AND c.state = 'open' AND c.carried_times >= 3) AS carried
    FROM enrolments e JOIN people p ON p.id = e.person_id
    WHERE e.cohort_id = $1 AND e.role = 'member' AND e.status IN ('active', 'paused', 'landed-active') ORDER BY p.name, p.id`,

  sessions: `SELECT ${session} FROM (SELECT * FROM sessions WHERE cohort_id = $2 ORDER BY starts_at DESC, id DESC LIMIT 200) s
    ORDER BY s.starts_at, s.id`,

  unanswered: lines(
    `SELECT * FROM threads x WHERE x.cohort_id = $2 AND x.kind = 'debrief' AND x.withdrawn_at IS NULL AND x.removed_at IS NULL AND x.rested_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.thread_id = x.id AND r.removed_at IS NULL
        AND r.writer_id = ANY (ARRAY(SELECT c.person_id FROM enrolments c WHERE c.cohort_id = $2 AND c.role = 'coach')) OFFSET 0) ORDER BY x.opened_at, x.id LIMIT 20`,
    't.opened_at, t.id',
  ),

  account: `SELECT a.person_id, p.name, a.email, a.time_zone AS "timeZone", c.password_hash,
      (SELECT json_agg(json_build_object('cohortId', o.id, 'cohortName', o.name, 'role', e.role, 'status', e.status))
        FROM enrolments e JOIN cohorts o ON o.id = e.cohort_id WHERE e.person_id = a.person_id AND e.status = 'active') AS enrolments
    FROM accounts a JOIN people p ON p.id = a.person_id JOIN credentials c ON c.person_id = a.person_id WHERE a.email = $1`,

  enter: `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
    VALUES (gen_random_uuid(), $1, $2, 'Benchmark', now(), now(), 86400, now() + interval '30 days', now())`,
};
