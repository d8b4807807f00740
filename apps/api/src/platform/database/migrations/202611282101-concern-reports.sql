-- A private message to the coaches that something in a conversation is not right. Its writer sees it, and the coaches of the
-- cohort, but not the coach whose words it is about. Whose words those are is not kept here: it follows from the place, so
-- that a report about words without a name says nothing of their author. No other place holds it: no record of the office.
CREATE TABLE concern_reports (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  thread_id uuid NOT NULL REFERENCES threads ON DELETE CASCADE,
  -- goes with the reply: without it the report would be about another's words
  reply_id uuid REFERENCES replies ON DELETE CASCADE,
  writer_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  body text NOT NULL,
  at timestamptz NOT NULL,
  seen_to_at timestamptz
);
CREATE INDEX ON concern_reports (cohort_id, at DESC);
CREATE INDEX ON concern_reports (thread_id);
CREATE INDEX ON concern_reports (reply_id) WHERE reply_id IS NOT NULL;
CREATE INDEX ON concern_reports (writer_id, at DESC);
CREATE INDEX ON concern_reports (seen_to_at) WHERE seen_to_at IS NOT NULL;

-- Whether the words at a place are the acting person's own. It asks past the policies, so that a coach is kept from a report
-- about words of hers also where the conversation is no longer there for her; it answers about herself alone.
CREATE FUNCTION app.my_words(thread uuid, reply uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN reply IS NULL
    THEN EXISTS (SELECT 1 FROM threads t LEFT JOIN shared_version_authors a ON a.shared_version_id = t.shared_version_id
      WHERE t.id = thread AND app.me() IN (t.opened_by, a.author_id))
    ELSE EXISTS (SELECT 1 FROM replies r LEFT JOIN shared_version_authors a ON r.by_author AND a.shared_version_id = r.shared_version_id
      WHERE r.id = reply AND app.me() IN (r.writer_id, a.author_id)) END $$;
REVOKE EXECUTE ON FUNCTION app.my_words(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.my_words(uuid, uuid) TO accelerator_app;

CALL app.guard('concern_reports', 'SELECT, INSERT, UPDATE (seen_to_at)');
CREATE POLICY writer_sees ON concern_reports FOR SELECT TO accelerator_app USING (writer_id = (SELECT app.me()));
CREATE POLICY coach_sees ON concern_reports FOR SELECT TO accelerator_app USING (
  cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]) AND NOT app.my_words(thread_id, reply_id));
CREATE POLICY coach_sees_to ON concern_reports FOR UPDATE TO accelerator_app USING (
  cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]) AND NOT app.my_words(thread_id, reply_id));
-- she tells of what she can read now, and not of her own words
CREATE POLICY reader_tells ON concern_reports FOR INSERT TO accelerator_app WITH CHECK (
  writer_id = (SELECT app.me()) AND seen_to_at IS NULL AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND NOT app.my_words(thread_id, reply_id)
  AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.cohort_id = concern_reports.cohort_id
    AND NOT t.waiting AND t.removed_at IS NULL AND t.withdrawn_at IS NULL)
  AND (reply_id IS NULL OR EXISTS (SELECT 1 FROM replies r WHERE r.id = reply_id AND r.thread_id = concern_reports.thread_id
    AND r.kind <> 'holding' AND r.removed_at IS NULL)));

-- What was seen to thirty days ago is forgotten, unread.
CREATE FUNCTION app.forget_concerns(now timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_concerns';
  END IF;
  DELETE FROM concern_reports WHERE seen_to_at < now - interval '30 days';
END $$;
REVOKE EXECUTE ON FUNCTION app.forget_concerns(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_concerns(timestamptz) TO accelerator_app;
