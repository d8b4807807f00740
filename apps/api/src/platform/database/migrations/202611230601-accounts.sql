-- People and how they come in. A name is all that others of a cohort see; address, zone and role flags
-- stand apart, the password hash again apart, so that no row that a peer may read holds them.

CREATE TABLE people (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE accounts (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  time_zone text NOT NULL,
  is_admin boolean NOT NULL DEFAULT false,
  quiet_until timestamptz
);
CREATE TABLE deactivations (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  at timestamptz NOT NULL,
  by_id uuid REFERENCES people ON DELETE SET NULL
);
CREATE TABLE credentials (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  password_hash text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE TABLE sign_in_sessions (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  device text NOT NULL,
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  idle_seconds integer NOT NULL,
  ends_at timestamptz NOT NULL,
  -- when she last proved who she is (password or mailed link)
  proven_at timestamptz NOT NULL
);
CREATE INDEX ON sign_in_sessions (person_id);
CREATE TABLE one_time_tokens (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('sign-in', 'password-reset', 'email-change')),
  -- null between the deed and its mail: the link is made when the mail is written
  token_hash bytea UNIQUE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  -- email-change: the new address
  email text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ON one_time_tokens (person_id);
CREATE TABLE throttles (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);

CALL app.guard('people', 'SELECT, INSERT, UPDATE (name)');
CALL app.guard('accounts', 'SELECT, INSERT, UPDATE (email, time_zone, quiet_until)');
CALL app.guard('deactivations', 'SELECT, INSERT, DELETE');
CALL app.guard('credentials', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('sign_in_sessions', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('one_time_tokens', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('throttles', 'SELECT, INSERT, UPDATE, DELETE');

CREATE FUNCTION app.i_am_admin() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = app.me() AND a.is_admin
                       AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)) $$;

CREATE POLICY door_sees ON accounts FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'door');
CREATE POLICY door_opens ON accounts FOR INSERT TO accelerator_app WITH CHECK ((SELECT app.acting()) = 'door' AND NOT is_admin);
CREATE POLICY door_changes ON accounts FOR UPDATE TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY self_sees ON accounts FOR SELECT TO accelerator_app USING (person_id = (SELECT app.me()));
CREATE POLICY self_changes ON accounts FOR UPDATE TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (person_id = (SELECT app.me()));
CREATE POLICY admin_sees ON accounts FOR SELECT TO accelerator_app USING ((SELECT app.i_am_admin()));
CREATE POLICY postman_addresses ON accounts FOR SELECT TO accelerator_app USING ((SELECT app.acting()) IN ('postman', 'house'));

CREATE POLICY door_sees ON deactivations FOR SELECT TO accelerator_app USING ((SELECT app.acting()) IN ('door', 'postman', 'house'));
CREATE POLICY admin_works ON deactivations TO accelerator_app USING ((SELECT app.i_am_admin())) WITH CHECK ((SELECT app.i_am_admin()));

CREATE POLICY door_works ON credentials TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY door_works ON one_time_tokens TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY door_works ON throttles TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY door_works ON sign_in_sessions TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY self_sees ON sign_in_sessions FOR SELECT TO accelerator_app USING (person_id = (SELECT app.me()));
CREATE POLICY self_ends ON sign_in_sessions FOR DELETE TO accelerator_app USING (person_id = (SELECT app.me()));
-- Deactivating ends her sessions; an admin sees which there are only to end them.
CREATE POLICY admin_ends ON sign_in_sessions FOR DELETE TO accelerator_app USING ((SELECT app.i_am_admin()));

CREATE POLICY door_works ON people TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY self_sees ON people FOR SELECT TO accelerator_app USING (id = (SELECT app.me()));
CREATE POLICY self_changes ON people FOR UPDATE TO accelerator_app USING (id = (SELECT app.me())) WITH CHECK (id = (SELECT app.me()));
CREATE POLICY admin_sees ON people FOR SELECT TO accelerator_app USING ((SELECT app.i_am_admin()));
CREATE POLICY postman_sees ON people FOR SELECT TO accelerator_app USING ((SELECT app.acting()) IN ('postman', 'house'));

-- A stream ends at once when a session ends or a person is deactivated.
CREATE FUNCTION app.tell_session_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sessions', json_build_object('personId', OLD.person_id, 'sessionId', OLD.id)::text);
  RETURN OLD;
END $$;
CREATE TRIGGER tell_session_end AFTER DELETE ON sign_in_sessions FOR EACH ROW EXECUTE FUNCTION app.tell_session_end();
