-- What waited while its author was outside stays hers alone for good; since nobody else tells her, her debrief says so, until
-- she shares it again or lets it be.
ALTER TABLE shared_versions ADD COLUMN not_gone_out boolean NOT NULL DEFAULT false;
GRANT UPDATE (not_gone_out) ON shared_versions TO accelerator_app;
UPDATE shared_versions SET not_gone_out = true WHERE withdrawn_at >= releases_at;

CREATE OR REPLACE FUNCTION app.release_due(now timestamptz) RETURNS TABLE (thread_id uuid, cohort_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  day timestamptz := date_trunc('day', now, 'UTC');
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function release_due';
  END IF;
  UPDATE shared_versions v SET withdrawn_at = now, not_gone_out = true
  FROM shared_version_authors a
  WHERE v.releases_at <= now AND v.withdrawn_at IS NULL AND a.shared_version_id = v.id
    AND (EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.author_id)
      OR NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.cohort_id = v.cohort_id AND e.person_id = a.author_id
                     AND e.status IN ('active', 'paused', 'landed-active')));
  RETURN QUERY
  WITH due AS (
    UPDATE shared_versions v SET releases_at = NULL, shared_at = day, updated_at = NULL
    FROM shared_version_authors a
    WHERE v.releases_at <= now AND v.withdrawn_at IS NULL AND a.shared_version_id = v.id
      AND NOT EXISTS (SELECT 1 FROM debriefs d JOIN opportunities o ON o.id = d.opportunity
                      WHERE d.id = a.debrief_id AND o.owner_id = a.author_id AND o.cohort_shielded)
    RETURNING v.id),
  known AS (UPDATE shared_version_authors a SET waiting = false FROM due WHERE a.shared_version_id = due.id)
  UPDATE threads t SET waiting = false, opened_at = day, last_activity_at = day
  FROM due WHERE t.shared_version_id = due.id
  RETURNING t.id, t.cohort_id;
END $$;
