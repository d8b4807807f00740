-- What the house does by itself asks of which process a debrief tells by its column too, and reads no whole answers for it.
CREATE OR REPLACE FUNCTION app.release_due(now timestamptz) RETURNS TABLE (thread_id uuid, cohort_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  day timestamptz := date_trunc('day', now, 'UTC');
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function release_due';
  END IF;
  UPDATE shared_versions v SET withdrawn_at = now
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

CREATE OR REPLACE FUNCTION app.remind_of_doors(now timestamptz) RETURNS TABLE (person_id uuid, opportunity_id uuid, debrief_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  newest timestamptz := now - interval '6 months';
  oldest timestamptz := now - interval '7 months';
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function remind_of_doors';
  END IF;
  RETURN QUERY
  WITH ready AS (
    SELECT a.person_id FROM accounts a
    WHERE 'door-open-half-year' <> ALL (a.stopped_mail)
      AND extract(hour FROM now AT TIME ZONE app.zone_or_utc(a.time_zone)) BETWEEN 8 AND 19
      AND (a.quiet_until IS NULL OR a.quiet_until <= now)
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)
      AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = a.person_id AND e.status = 'paused')),
  on_process AS (
    UPDATE opportunities o SET door_reminded_at = now FROM ready r
    WHERE o.owner_id = r.person_id AND o.door = 'open' AND o.deleted_at IS NULL AND o.door_at <= newest AND o.door_at > oldest
      AND (o.door_reminded_at IS NULL OR o.door_reminded_at < o.door_at)
      AND NOT EXISTS (SELECT 1 FROM debriefs l WHERE l.owner_id = o.owner_id AND l.deleted_at IS NULL AND l.mode <> 'log'
                      AND l.opportunity = o.id AND l.door_at > o.door_at)
    RETURNING o.owner_id, o.id),
  in_debrief AS (
    UPDATE debriefs d SET door_reminded_at = now FROM ready r
    WHERE d.owner_id = r.person_id AND d.answers->>'door' = 'open' AND d.deleted_at IS NULL AND d.mode <> 'log'
      AND d.door_at <= newest AND d.door_at > oldest
      AND (d.door_reminded_at IS NULL OR d.door_reminded_at < d.door_at)
      AND NOT EXISTS (SELECT 1 FROM debriefs l WHERE l.owner_id = d.owner_id AND l.deleted_at IS NULL AND l.mode <> 'log'
                      AND l.opportunity = d.opportunity AND l.door_at > d.door_at)
      AND NOT EXISTS (SELECT 1 FROM opportunities o WHERE o.owner_id = d.owner_id AND o.deleted_at IS NULL
                      AND o.id = d.opportunity AND o.door IS NOT NULL AND o.door_at >= d.door_at)
    RETURNING d.owner_id, d.id)
  SELECT owner_id, id, NULL::uuid FROM on_process
  UNION ALL
  SELECT owner_id, NULL::uuid, id FROM in_debrief;
END $$;

CREATE OR REPLACE FUNCTION app.forget_removed_before(since timestamptz, most integer) RETURNS integer
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
    AND (o.role_title <> '' OR NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = o.owner_id AND d.opportunity = o.id))
    ORDER BY o.deleted_at LIMIT most);
  SELECT array_agg(o.id) INTO shielded FROM opportunities o
    WHERE o.id = ANY (gone) AND o.cohort_shielded
      AND EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = o.owner_id AND d.opportunity = o.id);
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
