-- What she kept of an entry and then deleted: the entry stands for it neither in patterns nor among what could be kept,
-- until she writes it anew. No word of it is left here.
CREATE TABLE deleted_keeps (
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  debrief_id uuid NOT NULL,
  -- the entry in its answers
  path text NOT NULL,
  -- how many saves the entry had had by then
  written integer NOT NULL,
  PRIMARY KEY (owner_id, debrief_id, path),
  FOREIGN KEY (owner_id, debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE CASCADE
);
CREATE INDEX ON deleted_keeps (debrief_id);
CALL app.guard('deleted_keeps', 'SELECT, INSERT, UPDATE');
CREATE POLICY owner_only ON deleted_keeps TO accelerator_app
  USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));

-- How many saves the fields of an entry have had, by the counts of a debrief.
CREATE FUNCTION app.times_written(revisions jsonb, path text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(sum(r.value::integer), 0)::integer FROM jsonb_each_text(revisions) r
  WHERE r.key = path OR starts_with(r.key, path || '/')
$$;

CREATE FUNCTION app.note_deleted_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- where the debrief or she herself goes, nothing is noted
  INSERT INTO deleted_keeps (owner_id, debrief_id, path, written)
  SELECT d.owner_id, d.id, OLD.source_path, app.times_written(d.revisions, OLD.source_path)
  FROM debriefs d JOIN people p ON p.id = d.owner_id
  WHERE d.id = OLD.source_debrief_id AND d.owner_id = OLD.owner_id
  ON CONFLICT (owner_id, debrief_id, path) DO UPDATE SET written = excluded.written;
  RETURN NULL;
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['stories', 'tellings', 'interview_questions', 'question_occurrences', 'culture_signals',
    'non_negotiables', 'non_negotiable_tests', 'energy_marks', 'skills_kept', 'clues', 'commitment_sources'] LOOP
    EXECUTE format('CREATE TRIGGER note_deleted_keep AFTER DELETE ON %I FOR EACH ROW
      WHEN (OLD.source_debrief_id IS NOT NULL AND OLD.source_path IS NOT NULL) EXECUTE FUNCTION app.note_deleted_keep()', kept);
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION app.times_written(jsonb, text), app.note_deleted_keep() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.times_written(jsonb, text), app.note_deleted_keep() TO accelerator_app;
