-- A one-to-one is between one member and the coaches: nobody else in the cohort learns that it is.

ALTER TABLE sessions
  ADD member_id uuid REFERENCES people ON DELETE CASCADE,
  -- planned before there was a member to name, it is seen by coaches alone
  ADD CHECK (member_id IS NULL OR type = 'one-to-one');
GRANT UPDATE (member_id) ON sessions TO accelerator_app;

ALTER POLICY enrolled_see ON sessions USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND published_at IS NOT NULL
  AND (type <> 'one-to-one' OR member_id = (SELECT app.me())));
ALTER POLICY coach_works ON sessions USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])
    AND (member_id IS NULL OR EXISTS (SELECT 1 FROM enrolments e
      WHERE e.cohort_id = sessions.cohort_id AND e.person_id = member_id AND e.role = 'member')));
ALTER POLICY mates_see ON rsvps USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id));
ALTER POLICY coach_works ON attendances USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])
    AND EXISTS (SELECT 1 FROM enrolments e WHERE e.id = enrolment_id AND e.cohort_id = attendances.cohort_id AND e.person_id = attendances.person_id)
    AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id AND s.cohort_id = attendances.cohort_id
      AND (s.type <> 'one-to-one' OR s.member_id = attendances.person_id)));

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
    AND CASE event->>'kind'
      WHEN 'thread' THEN t.id IS NOT NULL AND (t.audience = 'cohort' OR e.role = 'coach'
        OR EXISTS (SELECT 1 FROM shared_version_authors a WHERE a.shared_version_id = t.shared_version_id AND a.author_id = e.person_id))
      WHEN 'reply' THEN t.id IS NOT NULL AND (t.audience = 'cohort' OR e.role = 'coach'
        OR EXISTS (SELECT 1 FROM shared_version_authors a WHERE a.shared_version_id = t.shared_version_id AND a.author_id = e.person_id))
      WHEN 'session' THEN s.id IS NOT NULL AND (e.role = 'coach'
        OR (s.published_at IS NOT NULL AND (s.type <> 'one-to-one' OR s.member_id = e.person_id)))
      WHEN 'commitment' THEN c.id IS NOT NULL AND (c.show_to = 'cohort' OR c.owner_id = e.person_id)
      ELSE false END
  UNION
  SELECT p FROM unnest(people) AS p WHERE event->>'kind' = 'me' AND p = nullif(event->>'personId', '')::uuid
$$;
