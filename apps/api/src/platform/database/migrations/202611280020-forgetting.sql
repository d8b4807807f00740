-- What she deleted, and earlier texts, can be brought back for thirty days (2.9); then the house forgets them. It reads
-- none of it. Things that she kept from a debrief stay; of a shared version the words go, and the replies stay with
-- those who wrote and got them.
CREATE INDEX debriefs_deleted ON debriefs (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX debrief_answer_versions_by_age ON debrief_answer_versions (at);

CREATE FUNCTION app.forget_old(now timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  since timestamptz := now - interval '30 days';
  gone uuid[];
  emptied uuid[];
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_old';
  END IF;
  DELETE FROM debrief_answer_versions WHERE at < since;
  WITH deleted AS (DELETE FROM debriefs WHERE deleted_at < since RETURNING id) SELECT array_agg(id) INTO gone FROM deleted;
  SELECT array_agg(shared_version_id) INTO emptied FROM shared_version_authors WHERE debrief_id = ANY (gone);
  UPDATE shared_versions SET role_title = '', public_alias = '', parts = '[]' WHERE id = ANY (emptied);
  UPDATE threads SET title = '' WHERE shared_version_id = ANY (emptied);
END $$;
REVOKE EXECUTE ON FUNCTION app.forget_old(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_old(timestamptz) TO accelerator_app;
