-- An open stream is no sign of a person at the keyboard: looking after it never slides the idle limit.

-- The door of a stream: as app.open_session, without sliding.
CREATE FUNCTION app.look_at_session(hash bytea, at timestamptz)
  RETURNS TABLE (session_id uuid, person_id uuid, is_admin boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.person_id, a.is_admin
  FROM sign_in_sessions s
  JOIN accounts a ON a.person_id = s.person_id
  WHERE s.token_hash = hash AND s.ends_at > at AND s.last_seen_at + make_interval(secs => s.idle_seconds) > at
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = s.person_id)
$$;

-- Of these sessions, those that still open the door: asked at every heartbeat for all streams at once.
CREATE FUNCTION app.living_sessions(sessions uuid[], at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id FROM sign_in_sessions s
  WHERE s.id = ANY (sessions) AND s.ends_at > at AND s.last_seen_at + make_interval(secs => s.idle_seconds) > at
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = s.person_id)
$$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.look_at_session(bytea, timestamptz), app.living_sessions(uuid[], timestamptz) TO accelerator_app;
