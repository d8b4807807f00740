-- What a member writes for herself: reachable by its owner and by nobody else, whatever a service does.

CREATE TABLE debriefs (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  mode text NOT NULL CHECK (mode IN ('log', 'quick', 'full')),
  -- by key, see the contract's debriefAnswers; revisions count the saves of each key
  answers jsonb NOT NULL DEFAULT '{}',
  revisions jsonb NOT NULL DEFAULT '{}',
  remind_on date,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  rested_at timestamptz,
  deleted_at timestamptz
);
CREATE INDEX ON debriefs (owner_id, updated_at DESC, id DESC);
CREATE TABLE debrief_answer_versions (
  debrief_id uuid NOT NULL REFERENCES debriefs ON DELETE CASCADE,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  key text NOT NULL,
  revision integer NOT NULL,
  value jsonb,
  -- the text that lost against another device's, kept all the same
  clashed boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL
);
CREATE INDEX ON debrief_answer_versions (debrief_id, at DESC);
CREATE TABLE setback_plans (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  plan jsonb NOT NULL,
  written_on date NOT NULL
);
CREATE TABLE close_lines_said (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  line integer NOT NULL
);
-- The reminder stands apart, so that the house can send it without reading a debrief.
CREATE TABLE reminders (
  debrief_id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  due_on date NOT NULL,
  sent_at timestamptz
);
-- The house looks for those that are due.
CREATE INDEX ON reminders (due_on) WHERE sent_at IS NULL;
CREATE TABLE buddy_words (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  from_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  to_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  words text NOT NULL,
  at timestamptz NOT NULL,
  seen_at timestamptz
);
CREATE INDEX ON buddy_words (to_id) WHERE seen_at IS NULL;
CREATE TABLE contact_requests (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  at timestamptz NOT NULL
);
CREATE INDEX ON contact_requests (cohort_id, at DESC);
CREATE TABLE reach_outs (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  coach_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  at timestamptz NOT NULL
);
CREATE INDEX ON reach_outs (cohort_id, at DESC);

CALL app.guard('debriefs', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('debrief_answer_versions', 'SELECT, INSERT, DELETE');
CALL app.guard('setback_plans', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('close_lines_said', 'SELECT, INSERT, UPDATE');
CALL app.guard('reminders', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('buddy_words', 'SELECT, INSERT, UPDATE (seen_at)');
CALL app.guard('contact_requests', 'SELECT, INSERT');
CALL app.guard('reach_outs', 'SELECT, INSERT');

CREATE POLICY owner_only ON debriefs TO accelerator_app USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));
CREATE POLICY owner_only ON debrief_answer_versions TO accelerator_app USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));
CREATE POLICY self_only ON setback_plans TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (person_id = (SELECT app.me()));
CREATE POLICY self_only ON close_lines_said TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (person_id = (SELECT app.me()));
CREATE POLICY self_works ON reminders TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (person_id = (SELECT app.me()));
CREATE POLICY house_sends ON reminders FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY house_marks ON reminders FOR UPDATE TO accelerator_app USING ((SELECT app.acting()) = 'house');

CREATE POLICY sender_writes ON buddy_words FOR INSERT TO accelerator_app WITH CHECK (
  from_id = (SELECT app.me())
  AND EXISTS (SELECT 1 FROM buddy_pairs p WHERE p.cohort_id = buddy_words.cohort_id AND from_id = ANY (p.person_ids) AND to_id = ANY (p.person_ids)));
CREATE POLICY two_see ON buddy_words FOR SELECT TO accelerator_app USING ((SELECT app.me()) IN (from_id, to_id));
CREATE POLICY receiver_marks ON buddy_words FOR UPDATE TO accelerator_app USING (to_id = (SELECT app.me())) WITH CHECK (to_id = (SELECT app.me()));

CREATE POLICY member_asks ON contact_requests FOR INSERT TO accelerator_app WITH CHECK (person_id = (SELECT app.me()) AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE POLICY self_sees ON contact_requests FOR SELECT TO accelerator_app USING (person_id = (SELECT app.me()));
CREATE POLICY coach_sees ON contact_requests FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
CREATE POLICY coach_works ON reach_outs TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]))
  WITH CHECK (coach_id = (SELECT app.me()) AND cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
