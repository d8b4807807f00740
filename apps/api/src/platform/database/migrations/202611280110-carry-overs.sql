-- A conversation that the next session takes up. Whoever may read the conversation sees it, brings it and takes it back;
-- who brought it is not kept, so that it says nothing of an author without a name.
CREATE TABLE carry_overs (
  thread_id uuid PRIMARY KEY REFERENCES threads ON DELETE CASCADE,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  brought_at timestamptz NOT NULL
);
CREATE INDEX ON carry_overs (cohort_id, brought_at);
CALL app.guard('carry_overs', 'SELECT, INSERT, UPDATE (brought_at), DELETE');
CREATE POLICY reader_works ON carry_overs TO accelerator_app
  USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
    AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND NOT t.waiting AND t.removed_at IS NULL))
  WITH CHECK (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
    AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.cohort_id = carry_overs.cohort_id
    AND NOT t.waiting AND t.removed_at IS NULL AND t.withdrawn_at IS NULL));
