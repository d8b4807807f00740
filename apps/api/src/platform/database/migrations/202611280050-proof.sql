-- The door tells since when she has shown who she is: some deeds ask that it was lately.
DROP FUNCTION app.open_session(bytea, uuid, timestamptz);
CREATE FUNCTION app.open_session(hash bytea, cohort uuid, at timestamptz)
  RETURNS TABLE (session_id uuid, person_id uuid, is_admin boolean, proven_at timestamptz,
    enrolment_id uuid, enrolment_role text, enrolment_status text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  UPDATE sign_in_sessions s SET last_seen_at = at
    WHERE s.token_hash = hash AND s.last_seen_at < at - interval '1 minute'
      AND s.ends_at > at AND s.last_seen_at + make_interval(secs => s.idle_seconds) > at;
  RETURN QUERY
    SELECT s.id, s.person_id, a.is_admin, s.proven_at, e.id, e.role, e.status
    FROM sign_in_sessions s
    JOIN accounts a ON a.person_id = s.person_id
    LEFT JOIN enrolments e ON e.cohort_id = cohort AND e.person_id = s.person_id AND e.status IN ('active', 'paused', 'landed-active')
    WHERE s.token_hash = hash AND s.ends_at > at AND s.last_seen_at + make_interval(secs => s.idle_seconds) > at
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = s.person_id);
END $$;
REVOKE EXECUTE ON FUNCTION app.open_session(bytea, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_session(bytea, uuid, timestamptz) TO accelerator_app;
