-- Programme, cohorts, who is in them, and the record of access.

CREATE TABLE programmes (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  contact_name text NOT NULL DEFAULT '',
  support_directory text NOT NULL DEFAULT ''
);
CREATE TABLE cohorts (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programmes,
  name text NOT NULL,
  cloth text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on > starts_on),
  time_zone text NOT NULL,
  capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 60),
  lead_coach_id uuid REFERENCES people ON DELETE SET NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE cohort_agreements (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  version integer NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (cohort_id, version)
);
CREATE TABLE enrolments (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('member', 'coach')),
  status text NOT NULL CHECK (status IN ('active', 'paused', 'landed-active', 'completed', 'withdrawn', 'alumna')),
  paused_until date,
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
-- One live place of a person in a cohort.
CREATE UNIQUE INDEX enrolments_one_place ON enrolments (cohort_id, person_id) WHERE status IN ('active', 'paused', 'landed-active');
CREATE INDEX ON enrolments (person_id);
CREATE TABLE agreement_acceptances (
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  agreement_id uuid NOT NULL REFERENCES cohort_agreements ON DELETE CASCADE,
  accepted_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, agreement_id)
);
CREATE TABLE invitations (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  name text NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  role text NOT NULL CHECK (role IN ('member', 'coach')),
  -- null between the deed and its mail: the link is made when the mail is written
  token_hash bytea UNIQUE,
  invited_by uuid REFERENCES people ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX invitations_one_open ON invitations (cohort_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE TABLE buddy_pairs (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  person_ids uuid[] NOT NULL CHECK (cardinality(person_ids) BETWEEN 2 AND 3)
);
CREATE INDEX ON buddy_pairs (cohort_id);
CREATE TABLE audit_events (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  deed text NOT NULL,
  actor_id uuid,
  subject_id uuid,
  cohort_id uuid
);
CREATE INDEX ON audit_events (at DESC, id DESC);

CALL app.guard('programmes', 'SELECT, UPDATE (name, description, contact_name, support_directory)');
CALL app.guard('cohorts', 'SELECT, INSERT, UPDATE');
CALL app.guard('cohort_agreements', 'SELECT, INSERT');
CALL app.guard('enrolments', 'SELECT, INSERT, UPDATE (status, paused_until, ended_at)');
CALL app.guard('agreement_acceptances', 'SELECT, INSERT');
CALL app.guard('invitations', 'SELECT, INSERT, UPDATE (token_hash, expires_at, accepted_at, revoked_at)');
CALL app.guard('buddy_pairs', 'SELECT');
CALL app.guard('audit_events', 'SELECT, INSERT');

-- Where the acting person is enrolled and takes part; and where as a coach.
CREATE FUNCTION app.my_cohorts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(e.cohort_id), '{}') FROM enrolments e
        WHERE e.person_id = app.me() AND e.status IN ('active', 'paused', 'landed-active')
          AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id) $$;
CREATE FUNCTION app.my_coached_cohorts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(e.cohort_id), '{}') FROM enrolments e
        WHERE e.person_id = app.me() AND e.role = 'coach' AND e.status IN ('active', 'paused', 'landed-active')
          AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id) $$;
-- Those with whom she shares a cohort now; a person who left or was deactivated is "a former member".
CREATE FUNCTION app.my_cohort_people() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(DISTINCT e.person_id), '{}') FROM enrolments e
        WHERE e.cohort_id = ANY (app.my_cohorts()) AND e.status IN ('active', 'paused', 'landed-active')
          AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id) $$;

-- The door of every request: session by its hash, the person, and her place in the cohort of the path.
-- Slides the idle limit at most once a minute. No row: not signed in.
CREATE FUNCTION app.open_session(hash bytea, cohort uuid, at timestamptz)
  RETURNS TABLE (session_id uuid, person_id uuid, is_admin boolean, enrolment_id uuid, enrolment_role text, enrolment_status text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  UPDATE sign_in_sessions s SET last_seen_at = at
    WHERE s.token_hash = hash AND s.last_seen_at < at - interval '1 minute'
      AND s.ends_at > at AND s.last_seen_at + make_interval(secs => s.idle_seconds) > at;
  RETURN QUERY
    SELECT s.id, s.person_id, a.is_admin, e.id, e.role, e.status
    FROM sign_in_sessions s
    JOIN accounts a ON a.person_id = s.person_id
    LEFT JOIN enrolments e ON e.cohort_id = cohort AND e.person_id = s.person_id AND e.status IN ('active', 'paused', 'landed-active')
    WHERE s.token_hash = hash AND s.ends_at > at AND s.last_seen_at + make_interval(secs => s.idle_seconds) > at
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = s.person_id);
END $$;

CREATE POLICY mates_see ON people FOR SELECT TO accelerator_app USING (id = ANY ((SELECT app.my_cohort_people())::uuid[]));

CREATE POLICY all_see ON programmes FOR SELECT TO accelerator_app USING (true);
CREATE POLICY admin_changes ON programmes FOR UPDATE TO accelerator_app USING ((SELECT app.i_am_admin()));

CREATE POLICY enrolled_see ON cohorts FOR SELECT TO accelerator_app USING (id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE POLICY admin_works ON cohorts TO accelerator_app USING ((SELECT app.i_am_admin())) WITH CHECK ((SELECT app.i_am_admin()));
CREATE POLICY door_sees ON cohorts FOR SELECT TO accelerator_app USING ((SELECT app.acting()) IN ('door', 'postman', 'house'));

CREATE POLICY enrolled_see ON cohort_agreements FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE POLICY admin_works ON cohort_agreements TO accelerator_app USING ((SELECT app.i_am_admin())) WITH CHECK ((SELECT app.i_am_admin()));
CREATE POLICY door_sees ON cohort_agreements FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'door');

CREATE POLICY self_sees ON enrolments FOR SELECT TO accelerator_app USING (person_id = (SELECT app.me()));
CREATE POLICY mates_see ON enrolments FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
-- The office gives and ends places; to herself an admin gives none: she joins, if at all, by an invitation that others see.
CREATE POLICY admin_sees ON enrolments FOR SELECT TO accelerator_app USING ((SELECT app.i_am_admin()));
CREATE POLICY admin_gives ON enrolments FOR INSERT TO accelerator_app WITH CHECK ((SELECT app.i_am_admin()) AND person_id <> (SELECT app.me()));
CREATE POLICY admin_changes ON enrolments FOR UPDATE TO accelerator_app USING ((SELECT app.i_am_admin()))
  WITH CHECK ((SELECT app.i_am_admin()) AND (person_id <> (SELECT app.me()) OR status IN ('completed', 'withdrawn', 'alumna')));
CREATE POLICY door_works ON enrolments TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY house_sees ON enrolments FOR SELECT TO accelerator_app USING ((SELECT app.acting()) IN ('postman', 'house'));

CREATE POLICY self_works ON agreement_acceptances TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (person_id = (SELECT app.me()));
CREATE POLICY admin_sees ON agreement_acceptances FOR SELECT TO accelerator_app USING ((SELECT app.i_am_admin()));
CREATE POLICY door_works ON agreement_acceptances TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');

-- An admin never holds a working link: whatever she changes ends the link that there was, and the postman makes the next.
CREATE POLICY admin_works ON invitations TO accelerator_app USING ((SELECT app.i_am_admin())) WITH CHECK ((SELECT app.i_am_admin()) AND token_hash IS NULL);
CREATE POLICY door_sees ON invitations FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'door');
CREATE POLICY door_accepts ON invitations FOR UPDATE TO accelerator_app USING ((SELECT app.acting()) = 'door') WITH CHECK ((SELECT app.acting()) = 'door');
CREATE POLICY postman_sees ON invitations FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'postman');
CREATE POLICY postman_mints ON invitations FOR UPDATE TO accelerator_app USING ((SELECT app.acting()) = 'postman') WITH CHECK ((SELECT app.acting()) = 'postman');

CREATE POLICY pair_sees ON buddy_pairs FOR SELECT TO accelerator_app USING ((SELECT app.me()) = ANY (person_ids) AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE POLICY coach_sees ON buddy_pairs FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));

CREATE POLICY actor_records ON audit_events FOR INSERT TO accelerator_app WITH CHECK (
  (actor_id = (SELECT app.me())) OR ((SELECT app.acting()) IN ('door', 'house') ));
CREATE POLICY admin_sees ON audit_events FOR SELECT TO accelerator_app USING ((SELECT app.i_am_admin()));
CREATE POLICY concerned_see ON audit_events FOR SELECT TO accelerator_app USING (subject_id = (SELECT app.me()) OR actor_id = (SELECT app.me()));
