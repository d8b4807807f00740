-- The house forgets in batches, each in a transaction of its own: a backlog, however large, stops no night. Each function
-- takes at most `most` of each kind and says how many rows went; the house asks again until none did.
DROP FUNCTION app.forget_removed_before(timestamptz);
DROP FUNCTION app.forget_kept_before(timestamptz);

CREATE FUNCTION app.forget_removed_before(since timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  went integer;
  total integer := 0;
  gone uuid[];
  emptied uuid[];
  shielded uuid[];
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_removed_before';
  END IF;
  DELETE FROM debrief_answer_versions WHERE ctid = ANY (ARRAY(
    SELECT v.ctid FROM debrief_answer_versions v WHERE v.at < since ORDER BY v.at LIMIT most));
  GET DIAGNOSTICS went = ROW_COUNT;
  total := total + went;

  gone := ARRAY(SELECT d.id FROM debriefs d WHERE d.deleted_at < since ORDER BY d.deleted_at LIMIT most);
  DELETE FROM debriefs WHERE id = ANY (gone) AND deleted_at < since;
  GET DIAGNOSTICS went = ROW_COUNT;
  total := total + went;
  SELECT array_agg(a.shared_version_id) INTO emptied FROM shared_version_authors a
    WHERE a.debrief_id = ANY (gone) AND NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.id = a.debrief_id);
  UPDATE shared_versions SET role_title = '', public_alias = '', parts = '[]' WHERE id = ANY (emptied);
  UPDATE threads SET title = '' WHERE shared_version_id = ANY (emptied);

  -- the bare row of one that was kept out of cohort conversations, which alone has no role, stays while a debrief names it
  gone := ARRAY(SELECT o.id FROM opportunities o WHERE o.deleted_at < since
    AND (o.role_title <> '' OR NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = o.owner_id AND d.answers->>'opportunity' = o.id::text))
    ORDER BY o.deleted_at LIMIT most);
  SELECT array_agg(o.id) INTO shielded FROM opportunities o
    WHERE o.id = ANY (gone) AND o.cohort_shielded
      AND EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = o.owner_id AND d.answers->>'opportunity' = o.id::text);
  WITH deleted AS (DELETE FROM opportunities WHERE id = ANY (gone) AND deleted_at < since RETURNING id, owner_id, deleted_at),
  bare AS (INSERT INTO opportunities (id, owner_id, role_title, cohort_shielded, created_at, updated_at, deleted_at)
    SELECT d.id, d.owner_id, '', true, d.deleted_at, d.deleted_at, d.deleted_at FROM deleted d WHERE d.id = ANY (shielded))
  SELECT count(*) INTO went FROM deleted;
  total := total + went;

  DELETE FROM threads WHERE id = ANY (ARRAY(
    SELECT t.id FROM threads t WHERE t.removed_at < since ORDER BY t.removed_at LIMIT most)) AND removed_at < since;
  GET DIAGNOSTICS went = ROW_COUNT;
  total := total + went;
  DELETE FROM reply_versions WHERE ctid = ANY (ARRAY(
    SELECT v.ctid FROM replies r JOIN reply_versions v ON v.reply_id = r.id WHERE r.removed_at < since LIMIT most));
  GET DIAGNOSTICS went = ROW_COUNT;
  RETURN total + went;
END $$;

-- What was put into a thing goes before it.
CREATE FUNCTION app.forget_kept_before(since timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept record;
  went integer;
  total integer := 0;
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_kept_before';
  END IF;
  FOR kept IN SELECT t.name FROM app.kept_tables() t LOOP
    EXECUTE format('DELETE FROM %I WHERE deleted_at < $1 AND id = ANY (ARRAY(
      SELECT k.id FROM %I k WHERE k.deleted_at < $1 ORDER BY k.merged_into IS NULL, k.deleted_at LIMIT $2))', kept.name, kept.name)
      USING since, most;
    GET DIAGNOSTICS went = ROW_COUNT;
    total := total + went;
  END LOOP;
  RETURN total;
END $$;

REVOKE EXECUTE ON FUNCTION app.forget_removed_before(timestamptz, integer), app.forget_kept_before(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_removed_before(timestamptz, integer), app.forget_kept_before(timestamptz, integer) TO accelerator_app;
-- A trigger runs it, for which nobody needs the right.
REVOKE EXECUTE ON FUNCTION app.forget_deleted_keep() FROM accelerator_app;
