-- A commitment that is shown no longer, or taken away, goes from the open pages of those who saw it: they are told that
-- something changed among those of the cohort, and not which.
CREATE OR REPLACE FUNCTION app.live_audience(event jsonb, people uuid[]) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.acting() IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function live_audience';
  END IF;
  RETURN QUERY
  SELECT e.person_id
  FROM enrolments e
  LEFT JOIN threads t ON t.id = nullif(event->>'threadId', '')::uuid AND t.cohort_id = e.cohort_id
  LEFT JOIN sessions s ON s.id = nullif(event->>'sessionId', '')::uuid AND s.cohort_id = e.cohort_id
  WHERE e.cohort_id = nullif(event->>'cohortId', '')::uuid AND e.person_id = ANY (people)
    AND e.status IN ('active', 'paused', 'landed-active')
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id)
    AND CASE
      WHEN event->>'kind' IN ('thread', 'reply') THEN t.id IS NOT NULL AND ((NOT t.waiting AND (t.audience = 'cohort' OR e.role = 'coach'))
        OR EXISTS (SELECT 1 FROM shared_version_authors a WHERE a.shared_version_id = t.shared_version_id AND a.author_id = e.person_id))
      WHEN event->>'kind' = 'session' THEN s.id IS NOT NULL AND (e.role = 'coach'
        OR (s.published_at IS NOT NULL AND (s.type <> 'one-to-one' OR s.member_id = e.person_id)))
      WHEN event->>'kind' = 'commitment' THEN true
      ELSE false END
  UNION
  SELECT p FROM unnest(people) AS p WHERE event->>'kind' = 'me' AND p = nullif(event->>'personId', '')::uuid;
END $$;
