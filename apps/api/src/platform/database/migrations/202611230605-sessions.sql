-- Sessions of a cohort, and commitments.

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  type text NOT NULL,
  title text NOT NULL,
  starts_at timestamptz NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  time_zone text NOT NULL,
  meeting_url text,
  state text NOT NULL CHECK (state IN ('draft', 'planned', 'live', 'ended', 'recapped', 'cancelled')),
  recap text NOT NULL DEFAULT '',
  recapped_at timestamptz,
  -- null until the cohort has been shown it: a draft called off stays unseen
  published_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  planned_by uuid REFERENCES people ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  CHECK (published_at IS NOT NULL OR state IN ('draft', 'cancelled'))
);
CREATE INDEX ON sessions (cohort_id, starts_at);
CREATE TABLE agenda_items (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  position integer NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  minutes integer NOT NULL,
  leader text NOT NULL DEFAULT '',
  notes text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'waiting'
);
CREATE INDEX ON agenda_items (session_id, position);
CREATE TABLE rsvps (
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  answer text NOT NULL CHECK (answer IN ('coming', 'not-coming', 'unsure')),
  at timestamptz NOT NULL,
  PRIMARY KEY (session_id, person_id)
);
CREATE TABLE attendances (
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  enrolment_id uuid NOT NULL REFERENCES enrolments ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  mark text NOT NULL CHECK (mark IN ('present', 'part', 'excused', 'absent', 'not-expected')),
  marked_by uuid REFERENCES people ON DELETE SET NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (session_id, enrolment_id)
);
CREATE TABLE coach_notes (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  writer_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  body text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  UNIQUE (session_id, writer_id)
);
CREATE TABLE commitments (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  cohort_id uuid REFERENCES cohorts ON DELETE SET NULL,
  session_id uuid REFERENCES sessions ON DELETE SET NULL,
  cue_kind text NOT NULL,
  cue text NOT NULL,
  act text NOT NULL,
  look_back_on date,
  show_to text NOT NULL CHECK (show_to IN ('me', 'cohort')),
  state text NOT NULL CHECK (state IN ('open', 'done', 'changed', 'let-go')),
  changed_to text,
  carried_times integer NOT NULL DEFAULT 0,
  -- what the last look-back changed, so that it can be taken back
  before_look_back jsonb,
  created_at timestamptz NOT NULL,
  looked_back_at timestamptz,
  CHECK (show_to = 'me' OR cohort_id IS NOT NULL)
);
CREATE INDEX ON commitments (owner_id, created_at DESC);
CREATE INDEX ON commitments (cohort_id, session_id) WHERE show_to = 'cohort';

CALL app.guard('sessions', 'SELECT, INSERT,
  UPDATE (type, title, starts_at, minutes, meeting_url, state, recap, recapped_at, published_at, revision)');
CALL app.guard('agenda_items', 'SELECT, INSERT, UPDATE (position, kind, title, minutes, leader, notes, state), DELETE');
CALL app.guard('rsvps', 'SELECT, INSERT, UPDATE (answer, at)');
CALL app.guard('attendances', 'SELECT, INSERT, UPDATE (mark, marked_by, at)');
CALL app.guard('coach_notes', 'SELECT, INSERT, UPDATE (body, revision, updated_at)');
CALL app.guard('commitments', 'SELECT, INSERT, DELETE,
  UPDATE (cohort_id, cue_kind, cue, act, look_back_on, show_to, state, changed_to, carried_times, before_look_back, looked_back_at)');

CREATE POLICY enrolled_see ON sessions FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND published_at IS NOT NULL);
CREATE POLICY coach_works ON sessions TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
CREATE POLICY house_sees ON sessions FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'house' AND published_at IS NOT NULL);
CREATE POLICY session_is_seen ON agenda_items FOR SELECT TO accelerator_app USING (EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id));
CREATE POLICY coach_works ON agenda_items TO accelerator_app
  USING (EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id AND s.cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])))
  WITH CHECK (EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id AND s.cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
CREATE POLICY mates_see ON rsvps FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE POLICY self_answers ON rsvps FOR INSERT TO accelerator_app WITH CHECK (person_id = (SELECT app.me())
  AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id AND s.cohort_id = rsvps.cohort_id AND s.state NOT IN ('draft', 'cancelled')));
CREATE POLICY self_changes ON rsvps FOR UPDATE TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (person_id = (SELECT app.me()));
CREATE POLICY self_sees ON attendances FOR SELECT TO accelerator_app USING (person_id = (SELECT app.me()));
CREATE POLICY coach_works ON attendances TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])
    AND EXISTS (SELECT 1 FROM enrolments e WHERE e.id = enrolment_id AND e.cohort_id = attendances.cohort_id AND e.person_id = attendances.person_id)
    AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id AND s.cohort_id = attendances.cohort_id));
CREATE POLICY coach_sees ON coach_notes FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
CREATE POLICY coach_writes ON coach_notes FOR INSERT TO accelerator_app WITH CHECK (writer_id = (SELECT app.me())
  AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id AND s.cohort_id = coach_notes.cohort_id
              AND s.cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
CREATE POLICY writer_changes ON coach_notes FOR UPDATE TO accelerator_app USING (writer_id = (SELECT app.me()) AND cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
CREATE POLICY self_sees ON commitments FOR SELECT TO accelerator_app USING (owner_id = (SELECT app.me()));
CREATE POLICY self_makes ON commitments FOR INSERT TO accelerator_app WITH CHECK (owner_id = (SELECT app.me())
  AND (cohort_id IS NULL OR cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]))
  AND (session_id IS NULL OR EXISTS (SELECT 1 FROM sessions s WHERE s.id = session_id)));
-- After her time in the cohort she still looks back; nobody there sees it any more.
CREATE POLICY self_changes ON commitments FOR UPDATE TO accelerator_app USING (owner_id = (SELECT app.me()))
  WITH CHECK (owner_id = (SELECT app.me()) AND (show_to = 'me' OR cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])));
CREATE POLICY self_removes ON commitments FOR DELETE TO accelerator_app USING (owner_id = (SELECT app.me()));
CREATE POLICY shown_is_seen ON commitments FOR SELECT TO accelerator_app USING (show_to = 'cohort' AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
