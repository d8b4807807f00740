-- Questions that members gave to their cohort, reworded and without an employer. Who gave one is a row of its own, seen
-- by her alone: what is given carries no name.
CREATE TABLE given_questions (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  question text NOT NULL,
  category text,
  -- asked of a candidate, or to be asked of an employer
  asked_of text NOT NULL CHECK (asked_of IN ('candidate', 'employer')),
  given_on date NOT NULL
);
CREATE INDEX ON given_questions (cohort_id, given_on DESC, id DESC);
CREATE TABLE given_question_givers (
  given_question_id uuid PRIMARY KEY REFERENCES given_questions ON DELETE CASCADE,
  giver_id uuid NOT NULL REFERENCES people ON DELETE CASCADE
);
CREATE INDEX ON given_question_givers (giver_id);

CALL app.guard('given_questions', 'SELECT, INSERT, DELETE');
CALL app.guard('given_question_givers', 'SELECT, INSERT');
CREATE FUNCTION app.my_given_questions() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(g.given_question_id), '{}') FROM given_question_givers g WHERE g.giver_id = app.me() $$;
REVOKE EXECUTE ON FUNCTION app.my_given_questions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.my_given_questions() TO accelerator_app;

CREATE POLICY cohort_sees ON given_questions FOR SELECT TO accelerator_app USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE POLICY member_gives ON given_questions FOR INSERT TO accelerator_app WITH CHECK (
  cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND NOT cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
CREATE POLICY giver_takes_back ON given_questions FOR DELETE TO accelerator_app USING (id = ANY ((SELECT app.my_given_questions())::uuid[]));
CREATE POLICY giver_only ON given_question_givers TO accelerator_app USING (giver_id = (SELECT app.me()))
  WITH CHECK (giver_id = (SELECT app.me())
    AND EXISTS (SELECT 1 FROM given_questions q WHERE q.id = given_question_id));

-- At the ending of a process: would she have said yes?
ALTER TABLE opportunities ADD would_have_said_yes text CHECK (would_have_said_yes IN ('yes', 'no', 'unsure'));
