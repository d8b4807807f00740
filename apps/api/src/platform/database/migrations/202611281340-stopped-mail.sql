-- Kinds of mail that she does not want. Not her debriefs, not her name: a word for each kind.
ALTER TABLE accounts ADD COLUMN stopped_mail text[] NOT NULL DEFAULT '{}'
  CHECK (stopped_mail <@ ARRAY['reminder', 'buddy-line']);
GRANT UPDATE (stopped_mail) ON accounts TO accelerator_app;
