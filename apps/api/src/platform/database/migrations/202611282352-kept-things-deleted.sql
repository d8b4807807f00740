-- A thing that she kept goes for good when she says so: with what she put into it and what hangs on it (tellings,
-- occasions, tests, former words) it is out of sight at once, for every query, by the policy of its rows. For thirty days
-- it can be brought back; then the house forgets it. What her debriefs say stays in them; the entry that it was kept from
-- stands neither in patterns nor among what could be kept (`deleted_keeps`), and does again once the thing is back.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['stories', 'tellings', 'interview_questions', 'question_occurrences', 'culture_signals',
    'non_negotiables', 'non_negotiable_changes', 'non_negotiable_tests', 'energy_marks', 'skills_kept', 'clues'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN deleted_at timestamptz', kept);
    EXECUTE format('CREATE INDEX %I ON %I (deleted_at) WHERE deleted_at IS NOT NULL', kept || '_deleted', kept);
    EXECUTE format('ALTER POLICY owner_only ON %I USING (owner_id = (SELECT app.me()) AND deleted_at IS NULL)
      WITH CHECK (owner_id = (SELECT app.me()) AND deleted_at IS NULL)', kept);
  END LOOP;
END $$;

CREATE FUNCTION app.forget_deleted_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM deleted_keeps d
    WHERE d.owner_id = OLD.owner_id AND d.debrief_id = OLD.source_debrief_id AND d.path = OLD.source_path;
  RETURN NULL;
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['stories', 'tellings', 'interview_questions', 'question_occurrences', 'culture_signals',
    'non_negotiables', 'non_negotiable_tests', 'energy_marks', 'skills_kept', 'clues'] LOOP
    -- noted as it went out of sight, not once more as it is forgotten: she may have written the entry anew since
    EXECUTE format('DROP TRIGGER note_deleted_keep ON %I', kept);
    EXECUTE format('CREATE TRIGGER note_deleted_keep AFTER DELETE ON %I FOR EACH ROW
      WHEN (OLD.deleted_at IS NULL AND OLD.source_debrief_id IS NOT NULL AND OLD.source_path IS NOT NULL)
      EXECUTE FUNCTION app.note_deleted_keep()', kept);
    EXECUTE format('CREATE TRIGGER note_put_out_of_sight AFTER UPDATE OF deleted_at ON %I FOR EACH ROW
      WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL AND OLD.source_debrief_id IS NOT NULL AND OLD.source_path IS NOT NULL)
      EXECUTE FUNCTION app.note_deleted_keep()', kept);
    EXECUTE format('CREATE TRIGGER note_brought_back AFTER UPDATE OF deleted_at ON %I FOR EACH ROW
      WHEN (OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL AND OLD.source_debrief_id IS NOT NULL AND OLD.source_path IS NOT NULL)
      EXECUTE FUNCTION app.forget_deleted_keep()', kept);
  END LOOP;
END $$;

-- The tables of what she keeps, and where the words of each lie by which it is called.
CREATE FUNCTION app.kept_tables() RETURNS TABLE (kind text, name text, words text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('story', 'stories', 'k.title'),
    ('question', 'interview_questions', 'k.question'),
    ('culture-signal', 'culture_signals', 'k.observation'),
    ('non-negotiable', 'non_negotiables', 'k.statement'),
    ('energy-mark', 'energy_marks', $w$coalesce(nullif(k.own_words, ''), k.topic)$w$),
    ('skill', 'skills_kept', $w$coalesce(nullif(k.own_words, ''), k.skill)$w$),
    ('clue', 'clues', 'k.words')
$$;
-- What hangs on them.
CREATE FUNCTION app.kept_beside() RETURNS TABLE (name text, beside text, of_column text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('stories', 'tellings', 'story_id'),
    ('interview_questions', 'question_occurrences', 'question_id'),
    ('non_negotiables', 'non_negotiable_tests', 'non_negotiable_id'),
    ('non_negotiables', 'non_negotiable_changes', 'non_negotiable_id')
$$;

-- Marks one of the acting person's, and what was put into it, as deleted at `at`, or as not deleted where it is null; of
-- what is deleted only the rows that went in the same moment come back. Done already is no change; false: hers is no such.
CREATE FUNCTION app.set_kept_deleted(thing uuid, at timestamptz, since timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept record;
  beside record;
  stood timestamptz;
  moved uuid[];
  found_one boolean;
BEGIN
  FOR kept IN SELECT t.name FROM app.kept_tables() t LOOP
    EXECUTE format('SELECT true, k.deleted_at FROM %I k WHERE k.id = $1 AND k.owner_id = app.me() FOR UPDATE', kept.name)
      INTO found_one, stood USING thing;
    CONTINUE WHEN found_one IS NULL;
    IF stood < since THEN RETURN false; END IF;
    IF (stood IS NULL) = (at IS NULL) THEN RETURN true; END IF;
    EXECUTE format('WITH moved AS (UPDATE %I k SET deleted_at = $2 WHERE k.owner_id = app.me() AND (k.id = $1 OR k.merged_into = $1)
        AND k.deleted_at IS NOT DISTINCT FROM $3 RETURNING k.id) SELECT array_agg(id) FROM moved', kept.name)
      INTO moved USING thing, at, stood;
    FOR beside IN SELECT b.beside, b.of_column FROM app.kept_beside() b WHERE b.name = kept.name LOOP
      EXECUTE format('UPDATE %I b SET deleted_at = $2 WHERE b.owner_id = app.me() AND b.%I = ANY ($1) AND b.deleted_at IS NOT DISTINCT FROM $3',
        beside.beside, beside.of_column) USING moved, at, stood;
    END LOOP;
    -- what comes back without the one that it was put into stands for itself
    IF at IS NULL THEN
      EXECUTE format('UPDATE %1$I k SET merged_into = NULL WHERE k.id = $1
        AND EXISTS (SELECT 1 FROM %1$I w WHERE w.id = k.merged_into AND w.deleted_at IS NOT NULL)', kept.name) USING thing;
    END IF;
    RETURN true;
  END LOOP;
  RETURN false;
END $$;

-- What the acting person deleted since then and can bring back, without what went with another one.
CREATE FUNCTION app.my_deleted_kept(since timestamptz) RETURNS TABLE (kind text, id uuid, words text, deleted_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE kept record;
BEGIN
  FOR kept IN SELECT * FROM app.kept_tables() LOOP
    RETURN QUERY EXECUTE format('SELECT %L::text, k.id, (%s)::text, k.deleted_at FROM %3$I k
      WHERE k.owner_id = app.me() AND k.deleted_at >= $1
        AND NOT EXISTS (SELECT 1 FROM %3$I w WHERE w.id = k.merged_into AND w.deleted_at = k.deleted_at)',
      kept.kind, kept.words, kept.name) USING since;
  END LOOP;
END $$;

-- The house forgets what can be brought back no more; it reads none of it.
CREATE FUNCTION app.forget_kept_before(since timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE kept record;
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_kept_before';
  END IF;
  FOR kept IN SELECT t.name FROM app.kept_tables() t LOOP
    EXECUTE format('DELETE FROM %I k WHERE k.deleted_at < $1', kept.name) USING since;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION app.kept_tables(), app.kept_beside(), app.forget_deleted_keep(),
  app.set_kept_deleted(uuid, timestamptz, timestamptz), app.my_deleted_kept(timestamptz), app.forget_kept_before(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_deleted_keep(), app.set_kept_deleted(uuid, timestamptz, timestamptz),
  app.my_deleted_kept(timestamptz), app.forget_kept_before(timestamptz) TO accelerator_app;
