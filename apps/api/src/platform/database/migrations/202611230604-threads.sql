-- What is shared. A shared version carries no author: authorship is a row of its own, so that "without name"
-- is a matter of who may read that row. Threads and replies carry their audience, so that each row says by
-- itself who sees it.

CREATE TABLE shared_versions (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  audience text NOT NULL CHECK (audience IN ('coaches', 'cohort')),
  author_display text NOT NULL CHECK (author_display IN ('named', 'without-name')),
  advice_setting text NOT NULL,
  role_title text NOT NULL,
  public_alias text NOT NULL,
  parts jsonb NOT NULL,
  -- she let a no after a final or board stage be known
  late_stage_no boolean NOT NULL DEFAULT false,
  shared_at timestamptz NOT NULL,
  updated_at timestamptz,
  withdrawn_at timestamptz
);
CREATE INDEX ON shared_versions (cohort_id, shared_at DESC);
CREATE TABLE shared_version_authors (
  shared_version_id uuid PRIMARY KEY REFERENCES shared_versions ON DELETE CASCADE,
  author_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  debrief_id uuid,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  audience text NOT NULL,
  author_display text NOT NULL,
  coaches_may_know boolean NOT NULL DEFAULT true
);
CREATE INDEX ON shared_version_authors (author_id);
CREATE INDEX ON shared_version_authors (debrief_id);
CREATE TABLE threads (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('debrief', 'question', 'resource', 'session', 'celebration')),
  audience text NOT NULL CHECK (audience IN ('coaches', 'cohort')),
  title text NOT NULL,
  body text NOT NULL DEFAULT '',
  -- null for a debrief's thread: its opener is known through the authorship
  opened_by uuid REFERENCES people ON DELETE SET NULL,
  shared_version_id uuid UNIQUE REFERENCES shared_versions ON DELETE CASCADE,
  opened_at timestamptz NOT NULL,
  last_activity_at timestamptz NOT NULL,
  reply_count integer NOT NULL DEFAULT 0,
  rested_at timestamptz,
  withdrawn_at timestamptz,
  removed_at timestamptz
);
CREATE INDEX threads_by_activity ON threads (cohort_id, last_activity_at DESC, id DESC);
CREATE TABLE replies (
  id uuid PRIMARY KEY,
  thread_id uuid NOT NULL REFERENCES threads ON DELETE CASCADE,
  cohort_id uuid NOT NULL,
  audience text NOT NULL,
  shared_version_id uuid,
  kind text NOT NULL,
  body text NOT NULL,
  -- null where the author of the debrief writes in her own thread: then by_author says so
  writer_id uuid REFERENCES people ON DELETE SET NULL,
  by_author boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  edited_at timestamptz,
  removed_at timestamptz,
  withdrawn boolean NOT NULL DEFAULT false
);
CREATE INDEX replies_in_order ON replies (thread_id, created_at, id);
CREATE UNIQUE INDEX replies_one_holding ON replies (thread_id, writer_id) WHERE kind = 'holding' AND removed_at IS NULL;
CREATE TABLE reply_versions (
  -- in the order kept
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reply_id uuid NOT NULL REFERENCES replies ON DELETE CASCADE,
  writer_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  body text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX ON reply_versions (reply_id, id DESC);
CREATE TABLE thread_positions (
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  thread_id uuid NOT NULL REFERENCES threads ON DELETE CASCADE,
  read_up_to timestamptz NOT NULL,
  PRIMARY KEY (person_id, thread_id)
);
CREATE TABLE offer_requests (
  id uuid PRIMARY KEY,
  thread_id uuid NOT NULL REFERENCES threads ON DELETE CASCADE,
  shared_version_id uuid NOT NULL,
  from_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('waiting', 'yes', 'not-now')),
  created_at timestamptz NOT NULL,
  answered_at timestamptz,
  UNIQUE (thread_id, from_id)
);

CALL app.guard('shared_versions', 'SELECT, INSERT, UPDATE (advice_setting, role_title, public_alias, parts, updated_at, withdrawn_at)');
CALL app.guard('shared_version_authors', 'SELECT, INSERT');
CALL app.guard('threads', 'SELECT, INSERT, UPDATE (title, body, rested_at, withdrawn_at, removed_at)');
CALL app.guard('replies', 'SELECT, INSERT, UPDATE (body, edited_at, removed_at)');
CALL app.guard('reply_versions', 'SELECT, INSERT');
CALL app.guard('thread_positions', 'SELECT, INSERT, UPDATE (read_up_to)');
CALL app.guard('offer_requests', 'SELECT, INSERT, UPDATE (state, answered_at)');

CREATE FUNCTION app.my_shared_versions() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(a.shared_version_id), '{}') FROM shared_version_authors a WHERE a.author_id = app.me() $$;

-- A reply moves its thread up; a closing note rests it. Being with her is no text to read: it neither counts nor
-- moves. Taking back a shared version or removing a thread takes the replies along: they stay with their writers
-- and with the author.
CREATE FUNCTION app.reply_moves_thread() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'holding' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    UPDATE threads SET reply_count = reply_count + CASE WHEN NEW.removed_at IS NULL THEN 1 ELSE -1 END WHERE id = NEW.thread_id;
    RETURN NULL;
  END IF;
  UPDATE threads SET last_activity_at = greatest(last_activity_at, NEW.created_at),
    reply_count = reply_count + 1,
    rested_at = CASE WHEN NEW.kind = 'closing-note' THEN NEW.created_at ELSE rested_at END
    WHERE id = NEW.thread_id;
  RETURN NULL;
END $$;
CREATE TRIGGER reply_leaves_count AFTER UPDATE OF removed_at ON replies
  FOR EACH ROW WHEN ((OLD.removed_at IS NULL) IS DISTINCT FROM (NEW.removed_at IS NULL)) EXECUTE FUNCTION app.reply_moves_thread();
CREATE FUNCTION app.thread_leaves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE replies SET withdrawn = NEW.removed_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL WHERE thread_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER thread_leaves AFTER UPDATE OF removed_at ON threads
  FOR EACH ROW WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at) EXECUTE FUNCTION app.thread_leaves();
CREATE TRIGGER reply_moves_thread AFTER INSERT ON replies FOR EACH ROW EXECUTE FUNCTION app.reply_moves_thread();
CREATE FUNCTION app.version_leaves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE threads SET withdrawn_at = NEW.withdrawn_at WHERE shared_version_id = NEW.id;
  UPDATE replies SET withdrawn = NEW.withdrawn_at IS NOT NULL WHERE shared_version_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER version_leaves AFTER UPDATE OF withdrawn_at ON shared_versions
  FOR EACH ROW WHEN (OLD.withdrawn_at IS DISTINCT FROM NEW.withdrawn_at) EXECUTE FUNCTION app.version_leaves();

CREATE POLICY audience_sees ON shared_versions FOR SELECT TO accelerator_app USING (
  withdrawn_at IS NULL AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND (audience = 'cohort' OR cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
CREATE POLICY author_sees ON shared_versions FOR SELECT TO accelerator_app USING (id = ANY ((SELECT app.my_shared_versions())::uuid[]));
-- Coaches do not share.
CREATE POLICY member_shares ON shared_versions FOR INSERT TO accelerator_app WITH CHECK (
  cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND NOT cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));
CREATE POLICY author_changes ON shared_versions FOR UPDATE TO accelerator_app USING (id = ANY ((SELECT app.my_shared_versions())::uuid[]));

CREATE POLICY author_works ON shared_version_authors TO accelerator_app USING (author_id = (SELECT app.me()))
  WITH CHECK (author_id = (SELECT app.me()) AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
    AND EXISTS (SELECT 1 FROM debriefs d WHERE d.id = debrief_id AND d.owner_id = author_id));
CREATE POLICY named_is_seen ON shared_version_authors FOR SELECT TO accelerator_app USING (
  author_display = 'named' AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND (audience = 'cohort' OR cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
CREATE POLICY coach_may_know ON shared_version_authors FOR SELECT TO accelerator_app USING (
  coaches_may_know AND cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[]));

CREATE POLICY audience_sees ON threads FOR SELECT TO accelerator_app USING (
  withdrawn_at IS NULL AND removed_at IS NULL AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND (audience = 'cohort' OR cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
CREATE POLICY opener_sees ON threads FOR SELECT TO accelerator_app USING (
  opened_by = (SELECT app.me()) OR shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]));
CREATE POLICY enrolled_open ON threads FOR INSERT TO accelerator_app WITH CHECK (
  cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND ((kind = 'debrief' AND opened_by IS NULL AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))
       OR (kind <> 'debrief' AND opened_by = (SELECT app.me()) AND shared_version_id IS NULL)));
CREATE POLICY opener_changes ON threads FOR UPDATE TO accelerator_app USING (
  opened_by = (SELECT app.me()) OR shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]));

CREATE POLICY audience_sees ON replies FOR SELECT TO accelerator_app USING (
  NOT withdrawn AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
  AND (audience = 'cohort' OR cohort_id = ANY ((SELECT app.my_coached_cohorts())::uuid[])));
CREATE POLICY writer_sees ON replies FOR SELECT TO accelerator_app USING (writer_id = (SELECT app.me()));
CREATE POLICY author_sees ON replies FOR SELECT TO accelerator_app USING (shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]));
-- The row has to carry its thread's own cohort and audience, and the thread has to be one that the writer sees.
CREATE POLICY reader_replies ON replies FOR INSERT TO accelerator_app WITH CHECK (
  NOT withdrawn
  AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.cohort_id = replies.cohort_id AND t.audience = replies.audience
              AND t.shared_version_id IS NOT DISTINCT FROM replies.shared_version_id AND t.withdrawn_at IS NULL AND t.removed_at IS NULL
              AND t.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]))
  -- The author writes as the author or not at all: her name beside her own story would say whose it is.
  AND ((NOT by_author AND writer_id = (SELECT app.me())
        AND (shared_version_id IS NULL OR shared_version_id <> ALL ((SELECT app.my_shared_versions())::uuid[])))
       OR (by_author AND writer_id IS NULL AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))));
CREATE POLICY writer_changes ON replies FOR UPDATE TO accelerator_app USING (
  writer_id = (SELECT app.me()) OR (by_author AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])));
CREATE POLICY writer_only ON reply_versions TO accelerator_app USING (writer_id = (SELECT app.me())) WITH CHECK (
  writer_id = (SELECT app.me())
  AND EXISTS (SELECT 1 FROM replies r WHERE r.id = reply_id AND (r.writer_id = (SELECT app.me())
              OR (r.by_author AND r.shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])))));
CREATE POLICY self_only ON thread_positions TO accelerator_app USING (person_id = (SELECT app.me())) WITH CHECK (
  person_id = (SELECT app.me()) AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id));

CREATE POLICY two_see ON offer_requests FOR SELECT TO accelerator_app USING (
  from_id = (SELECT app.me()) OR shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]));
CREATE POLICY reader_asks ON offer_requests FOR INSERT TO accelerator_app WITH CHECK (
  from_id = (SELECT app.me()) AND state = 'waiting' AND shared_version_id <> ALL ((SELECT app.my_shared_versions())::uuid[])
  AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.shared_version_id = offer_requests.shared_version_id AND t.withdrawn_at IS NULL));
CREATE POLICY author_answers ON offer_requests FOR UPDATE TO accelerator_app USING (shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]));
