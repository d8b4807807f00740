-- What is shared without a name waits for a while that nobody can guess, so that its time does not name its author.
-- Until then it is hers alone; each row says so by itself.

ALTER TABLE shared_versions
  -- when the house lets it go; null once it has, and where nothing waits
  ADD releases_at timestamptz,
  ADD CHECK (releases_at IS NULL OR author_display = 'without-name');
ALTER TABLE shared_version_authors ADD waiting boolean NOT NULL DEFAULT false;
ALTER TABLE threads ADD waiting boolean NOT NULL DEFAULT false;
CREATE INDEX shared_versions_waiting ON shared_versions (releases_at) WHERE releases_at IS NOT NULL;

ALTER POLICY audience_sees ON shared_versions USING (
  withdrawn_at IS NULL AND releases_at IS NULL AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND (audience = 'cohort' OR cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
ALTER POLICY coach_may_know ON shared_version_authors USING (
  coaches_may_know AND NOT waiting AND cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
ALTER POLICY audience_sees ON threads USING (
  withdrawn_at IS NULL AND removed_at IS NULL AND NOT waiting AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND (audience = 'cohort' OR cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
ALTER POLICY enrolled_open ON threads WITH CHECK (
  cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND waiting = EXISTS (SELECT 1 FROM shared_versions v WHERE v.id = shared_version_id AND v.releases_at IS NOT NULL)
  AND ((kind = 'debrief' AND opened_by IS NULL AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))
       OR (kind <> 'debrief' AND opened_by = (SELECT app.me()) AND shared_version_id IS NULL)));
-- Nobody replies to what nobody reads yet, its author neither.
ALTER POLICY reader_replies ON replies WITH CHECK (
  NOT withdrawn
  AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.cohort_id = replies.cohort_id AND t.audience = replies.audience
              AND t.shared_version_id IS NOT DISTINCT FROM replies.shared_version_id
              AND t.withdrawn_at IS NULL AND t.removed_at IS NULL AND NOT t.waiting
              AND t.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]))
  AND ((NOT by_author AND writer_id = (SELECT app.me())
        AND (shared_version_id IS NULL OR shared_version_id <> ALL ((SELECT app.my_shared_versions())::uuid[])))
       OR (by_author AND writer_id IS NULL AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))));

-- The house lets go what is due, without reading a word of it, and learns which conversations have begun. Dates are
-- those of the day. What its author took back, or can no longer answer for, stays where it is.
CREATE FUNCTION app.release_due(now timestamptz) RETURNS TABLE (thread_id uuid, cohort_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  day timestamptz := date_trunc('day', now, 'UTC');
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function release_due';
  END IF;
  RETURN QUERY
  WITH due AS (
    UPDATE shared_versions v SET releases_at = NULL, shared_at = day, updated_at = NULL
    FROM shared_version_authors a
    WHERE v.releases_at <= now AND v.withdrawn_at IS NULL AND a.shared_version_id = v.id
      AND EXISTS (SELECT 1 FROM enrolments e WHERE e.cohort_id = v.cohort_id AND e.person_id = a.author_id
                  AND e.status IN ('active', 'paused', 'landed-active'))
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.author_id)
    RETURNING v.id),
  known AS (UPDATE shared_version_authors a SET waiting = false FROM due WHERE a.shared_version_id = due.id)
  UPDATE threads t SET waiting = false, opened_at = day, last_activity_at = day
  FROM due WHERE t.shared_version_id = due.id
  RETURNING t.id, t.cohort_id;
END $$;

CREATE OR REPLACE FUNCTION app.live_audience(event jsonb, people uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.person_id
  FROM enrolments e
  LEFT JOIN threads t ON t.id = nullif(event->>'threadId', '')::uuid AND t.cohort_id = e.cohort_id
  LEFT JOIN sessions s ON s.id = nullif(event->>'sessionId', '')::uuid AND s.cohort_id = e.cohort_id
  LEFT JOIN commitments c ON c.id = nullif(event->>'commitmentId', '')::uuid AND c.cohort_id = e.cohort_id
  WHERE e.cohort_id = nullif(event->>'cohortId', '')::uuid AND e.person_id = ANY (people)
    AND e.status IN ('active', 'paused', 'landed-active')
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id)
    AND CASE
      WHEN event->>'kind' IN ('thread', 'reply') THEN t.id IS NOT NULL AND ((NOT t.waiting AND (t.audience = 'cohort' OR e.role = 'coach'))
        OR EXISTS (SELECT 1 FROM shared_version_authors a WHERE a.shared_version_id = t.shared_version_id AND a.author_id = e.person_id))
      WHEN event->>'kind' = 'session' THEN s.id IS NOT NULL AND (e.role = 'coach'
        OR (s.published_at IS NOT NULL AND (s.type <> 'one-to-one' OR s.member_id = e.person_id)))
      WHEN event->>'kind' = 'commitment' THEN c.id IS NOT NULL AND (c.show_to = 'cohort' OR c.owner_id = e.person_id)
      ELSE false END
  UNION
  SELECT p FROM unnest(people) AS p WHERE event->>'kind' = 'me' AND p = nullif(event->>'personId', '')::uuid
$$;
CREATE OR REPLACE FUNCTION app.threads_with(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100
  AS $$ SELECT t.id FROM threads t WHERE t.search @@ words AND t.cohort_id = ANY (app.my_cohorts()) AND NOT t.waiting
        UNION SELECT t.id FROM shared_versions v JOIN threads t ON t.shared_version_id = v.id
        WHERE v.search @@ words AND v.cohort_id = ANY (app.my_cohorts()) AND NOT t.waiting $$;

REVOKE EXECUTE ON FUNCTION app.release_due(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.release_due(timestamptz) TO accelerator_app;
