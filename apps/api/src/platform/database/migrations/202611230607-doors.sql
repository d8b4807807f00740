-- What the door needs beyond rows: links made by the postman, and sessions that end with the right to them.

-- Tells a person whether she has a password; the hash stays out of every identity's reach but the door's.
CREATE FUNCTION app.i_have_password() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT 1 FROM credentials WHERE person_id = app.me()) $$;

-- The postman makes the secret of a mailed link while writing the mail, so that it lies in no queue. The
-- letter's own id is the token's id: a second try replaces the secret of the first, and never revives a used link.
-- No row: nobody has this address, she is deactivated, or her password changed since she asked.
CREATE FUNCTION app.mint_link(letter uuid, link_kind text, hash bytea, at timestamptz, lapses timestamptz) RETURNS TABLE (name text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH owner AS (
    SELECT a.person_id FROM outbox o JOIN accounts a ON a.email = o.address
    WHERE o.id = letter AND app.acting() = 'postman' AND link_kind IN ('sign-in', 'password-reset')
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)
      AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = a.person_id AND c.changed_at > o.created_at)
  ), minted AS (
    INSERT INTO one_time_tokens AS t (id, kind, token_hash, person_id, created_at, expires_at)
    SELECT letter, link_kind, hash, owner.person_id, at, lapses FROM owner
    ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at WHERE t.used_at IS NULL
    RETURNING t.person_id
  )
  SELECT p.name FROM minted JOIN people p ON p.id = minted.person_id
$$;

-- As above for a change of address: the deed has put the token there, still without a secret. No row: the
-- change was replaced or has lapsed, or the new address has an account already.
CREATE FUNCTION app.mint_email_change(token uuid, hash bytea, at timestamptz) RETURNS TABLE (name text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE one_time_tokens t SET token_hash = hash FROM people p
  WHERE t.id = token AND app.acting() = 'postman' AND t.kind = 'email-change' AND t.used_at IS NULL AND t.expires_at > at
    AND p.id = t.person_id AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.email = t.email)
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = t.person_id)
  RETURNING p.name
$$;

-- Deactivated: out everywhere at once, with every open link.
CREATE FUNCTION app.end_all_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM sign_in_sessions WHERE person_id = NEW.person_id;
  DELETE FROM one_time_tokens WHERE person_id = NEW.person_id;
  RETURN NEW;
END $$;
CREATE TRIGGER end_all_sessions AFTER INSERT ON deactivations FOR EACH ROW EXECUTE FUNCTION app.end_all_sessions();

-- A coach's sessions are short. Whoever becomes one signs in again.
CREATE FUNCTION app.end_long_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM sign_in_sessions WHERE person_id = NEW.person_id AND idle_seconds > 3600;
  RETURN NEW;
END $$;
CREATE TRIGGER end_long_sessions AFTER INSERT ON enrolments FOR EACH ROW WHEN (NEW.role = 'coach') EXECUTE FUNCTION app.end_long_sessions();

-- What has lapsed is swept by the house.
CREATE POLICY house_clears ON one_time_tokens FOR DELETE TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_sees ON one_time_tokens FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_clears ON sign_in_sessions FOR DELETE TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_sees ON sign_in_sessions FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_clears ON throttles FOR DELETE TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_sees ON throttles FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_clears ON outbox FOR DELETE TO accelerator_app USING ((SELECT app.acting()) = 'house' AND (sent_at IS NOT NULL OR failed_at IS NOT NULL));
CREATE POLICY house_sees_carried ON outbox FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'house' AND (sent_at IS NOT NULL OR failed_at IS NOT NULL));

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO accelerator_app;
