-- A letter that somebody sits and waits for goes before those that go to many at once. It counts as a day older than it
-- is, and no more: what has waited a day waits for none that is asked for now.
ALTER TABLE outbox ADD COLUMN awaited boolean NOT NULL DEFAULT false;
UPDATE outbox SET awaited = true WHERE sent_at IS NULL AND failed_at IS NULL
  AND kind IN ('account.sign-in-link', 'account.password-reset', 'account.email-change', 'cohort.invitation');
ALTER TABLE outbox ADD COLUMN turn timestamp NOT NULL GENERATED ALWAYS AS (
  next_try_at AT TIME ZONE 'UTC' - CASE WHEN awaited THEN interval '1 day' ELSE interval '0' END) STORED;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (turn, next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;
