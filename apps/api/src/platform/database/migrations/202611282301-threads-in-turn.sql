-- A question or resource that was changed in another window is never written over unseen, and its former words stay
-- with who opened it, as those of a reply stay with its writer.
ALTER TABLE threads ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);
GRANT UPDATE (revision) ON threads TO accelerator_app;

CREATE TABLE thread_versions (
  -- in the order kept
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thread_id uuid NOT NULL REFERENCES threads ON DELETE CASCADE,
  writer_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  title text NOT NULL,
  body text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX ON thread_versions (thread_id, id DESC);
CALL app.guard('thread_versions', 'SELECT, INSERT');
CREATE POLICY writer_only ON thread_versions TO accelerator_app USING (writer_id = (SELECT app.me())) WITH CHECK (
  writer_id = (SELECT app.me()) AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.opened_by = (SELECT app.me())));
