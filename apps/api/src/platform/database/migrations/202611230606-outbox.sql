-- Mail and live events leave by the outbox and by NOTIFY, in the deed's own transaction.

CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  recipient_id uuid REFERENCES people ON DELETE CASCADE,
  -- where there is no account yet, or the old address after a change
  address text,
  -- ids only
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text,
  CHECK (recipient_id IS NOT NULL OR address IS NOT NULL)
);
CREATE INDEX outbox_due ON outbox (next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE TABLE mails (
  id uuid PRIMARY KEY,
  person_id uuid REFERENCES people ON DELETE CASCADE,
  address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  sent_at timestamptz NOT NULL
);
CREATE INDEX ON mails (sent_at DESC);

CALL app.guard('outbox', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('mails', 'SELECT, INSERT, DELETE');
CREATE POLICY anybody_posts ON outbox FOR INSERT TO accelerator_app WITH CHECK ((SELECT app.acting()) IS NOT NULL);
CREATE POLICY postman_works ON outbox TO accelerator_app USING ((SELECT app.acting()) = 'postman') WITH CHECK ((SELECT app.acting()) = 'postman');
CREATE POLICY postman_keeps ON mails FOR INSERT TO accelerator_app WITH CHECK ((SELECT app.acting()) = 'postman');
-- a repeated try finds its letter kept already
CREATE POLICY postman_sees ON mails FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'postman');
CREATE POLICY house_clears ON mails FOR DELETE TO accelerator_app USING ((SELECT app.acting()) = 'house');
CREATE POLICY dev_reads ON mails FOR SELECT TO accelerator_app USING ((SELECT app.acting()) = 'dev');

CREATE FUNCTION app.wake_postman() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER wake_postman AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION app.wake_postman();

-- Of the people who listen, those who may know of an event now. Events carry ids only.
CREATE FUNCTION app.live_audience(event jsonb, people uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.person_id
  FROM enrolments e
  LEFT JOIN threads t ON t.id = nullif(event->>'threadId', '')::uuid AND t.cohort_id = e.cohort_id
  LEFT JOIN sessions s ON s.id = nullif(event->>'sessionId', '')::uuid AND s.cohort_id = e.cohort_id
  LEFT JOIN commitments c ON c.id = nullif(event->>'commitmentId', '')::uuid AND c.cohort_id = e.cohort_id
  WHERE e.cohort_id = nullif(event->>'cohortId', '')::uuid AND e.person_id = ANY (people)
    AND e.status IN ('active', 'paused', 'landed-active')
    AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id)
    AND CASE event->>'kind'
      WHEN 'thread' THEN t.id IS NOT NULL AND (t.audience = 'cohort' OR e.role = 'coach'
        OR EXISTS (SELECT 1 FROM shared_version_authors a WHERE a.shared_version_id = t.shared_version_id AND a.author_id = e.person_id))
      WHEN 'reply' THEN t.id IS NOT NULL AND (t.audience = 'cohort' OR e.role = 'coach'
        OR EXISTS (SELECT 1 FROM shared_version_authors a WHERE a.shared_version_id = t.shared_version_id AND a.author_id = e.person_id))
      WHEN 'session' THEN s.id IS NOT NULL AND (s.published_at IS NOT NULL OR e.role = 'coach')
      WHEN 'commitment' THEN c.id IS NOT NULL AND (c.show_to = 'cohort' OR c.owner_id = e.person_id)
      ELSE false END
  UNION
  SELECT p FROM unnest(people) AS p WHERE event->>'kind' = 'me' AND p = nullif(event->>'personId', '')::uuid
$$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO accelerator_app;
REVOKE EXECUTE ON PROCEDURE app.guard(text, text) FROM accelerator_app;
