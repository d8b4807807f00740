-- A question that the author of the debrief, or whoever opened the conversation, lets be: then its asker may ask another
-- one. It says neither who let it be nor when, and stands for these two alone.
CREATE TABLE questions_let_be (
  reply_id uuid PRIMARY KEY REFERENCES replies ON DELETE CASCADE
);
CALL app.guard('questions_let_be', 'SELECT, INSERT, DELETE');
CREATE POLICY asker_sees ON questions_let_be FOR SELECT TO accelerator_app USING (
  EXISTS (SELECT 1 FROM replies r WHERE r.id = reply_id AND r.writer_id = (SELECT app.me())));
CREATE POLICY asked_works ON questions_let_be TO accelerator_app USING (
  EXISTS (SELECT 1 FROM replies r JOIN threads t ON t.id = r.thread_id
          WHERE r.id = reply_id AND r.kind = 'ask'
            AND (t.opened_by = (SELECT app.me()) OR t.shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))));
