-- All that somebody removed goes for good once it can be brought back no more (2.9): her debriefs with what was shared
-- of them, her processes with all that hangs on them, the words of her replies, the conversations that she took away
-- with all their replies. Since when, the caller says. The house reads none of it.
--
-- What stays: what she kept, and her debriefs of a process, without the process; that a reply was removed; the replies
-- to what she shared. Of a process that she kept out of cohort conversations a bare row stays for as long as a debrief
-- of hers names it, so that what she wrote of it is not shared after all.
--
-- The name is new because the moment means something else: who still asks as before is refused.
CREATE INDEX opportunities_deleted ON opportunities (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX threads_removed ON threads (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX replies_removed ON replies (removed_at) WHERE removed_at IS NOT NULL;
-- Where PostgreSQL looks for what hangs on a row that goes.
CREATE INDEX ON tellings (opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX ON question_occurrences (opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX ON culture_signals (opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX ON non_negotiable_tests (opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX ON thread_positions (thread_id);

DROP FUNCTION app.forget_old(timestamptz);
CREATE FUNCTION app.forget_removed_before(since timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone uuid[];
  emptied uuid[];
  shielded uuid[];
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_removed_before';
  END IF;
  DELETE FROM debrief_answer_versions WHERE at < since;
  WITH deleted AS (DELETE FROM debriefs WHERE deleted_at < since RETURNING id) SELECT array_agg(id) INTO gone FROM deleted;
  SELECT array_agg(shared_version_id) INTO emptied FROM shared_version_authors WHERE debrief_id = ANY (gone);
  UPDATE shared_versions SET role_title = '', public_alias = '', parts = '[]' WHERE id = ANY (emptied);
  UPDATE threads SET title = '' WHERE shared_version_id = ANY (emptied);

  SELECT array_agg(o.id) INTO shielded FROM opportunities o
    WHERE o.deleted_at < since AND o.cohort_shielded
      AND EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = o.owner_id AND d.answers->>'opportunity' = o.id::text);
  WITH deleted AS (DELETE FROM opportunities WHERE deleted_at < since RETURNING id, owner_id, deleted_at)
  INSERT INTO opportunities (id, owner_id, role_title, cohort_shielded, created_at, updated_at, deleted_at)
    SELECT d.id, d.owner_id, '', true, d.deleted_at, d.deleted_at, d.deleted_at FROM deleted d WHERE d.id = ANY (shielded);

  DELETE FROM threads WHERE removed_at < since;
  DELETE FROM reply_versions v USING replies r WHERE r.id = v.reply_id AND r.removed_at < since;
END $$;
REVOKE EXECUTE ON FUNCTION app.forget_removed_before(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_removed_before(timestamptz) TO accelerator_app;
