-- One line half a year after she left a door open, where she wants it: until then this kind of mail counts as stopped.
ALTER TABLE accounts DROP CONSTRAINT accounts_stopped_mail_check;
ALTER TABLE accounts ADD CHECK (stopped_mail <@ ARRAY['reminder', 'buddy-line', 'door-open-half-year']);
ALTER TABLE accounts ALTER stopped_mail SET DEFAULT '{door-open-half-year}';
UPDATE accounts SET stopped_mail = stopped_mail || '{door-open-half-year}';

-- When she was reminded of the answer that stands there.
ALTER TABLE opportunities ADD COLUMN door_reminded_at timestamptz;
ALTER TABLE debriefs ADD COLUMN door_reminded_at timestamptz;
CREATE INDEX opportunities_open_doors ON opportunities (owner_id, door_at) WHERE door = 'open';
CREATE INDEX debriefs_open_doors ON debriefs (owner_id, door_at) WHERE answers->>'door' = 'open';

-- Whom the house reminds now, and of which page of hers; it reads no word and learns no more. Of the answers on one
-- process the last counts. What could not be sent for a month is let go.
CREATE FUNCTION app.remind_of_doors(now timestamptz) RETURNS TABLE (person_id uuid, opportunity_id uuid, debrief_id uuid)
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
      AND extract(hour FROM now AT TIME ZONE a.time_zone) BETWEEN 8 AND 19
      AND (a.quiet_until IS NULL OR a.quiet_until <= now)
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)
      AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = a.person_id AND e.status = 'paused')),
  on_process AS (
    UPDATE opportunities o SET door_reminded_at = now FROM ready r
    WHERE o.owner_id = r.person_id AND o.door = 'open' AND o.deleted_at IS NULL AND o.door_at <= newest AND o.door_at > oldest
      AND (o.door_reminded_at IS NULL OR o.door_reminded_at < o.door_at)
      AND NOT EXISTS (SELECT 1 FROM debriefs l WHERE l.owner_id = o.owner_id AND l.deleted_at IS NULL AND l.mode <> 'log'
                      AND l.answers->>'opportunity' = o.id::text AND l.door_at > o.door_at)
    RETURNING o.owner_id, o.id),
  in_debrief AS (
    UPDATE debriefs d SET door_reminded_at = now FROM ready r
    WHERE d.owner_id = r.person_id AND d.answers->>'door' = 'open' AND d.deleted_at IS NULL AND d.mode <> 'log'
      AND d.door_at <= newest AND d.door_at > oldest
      AND (d.door_reminded_at IS NULL OR d.door_reminded_at < d.door_at)
      AND NOT EXISTS (SELECT 1 FROM debriefs l WHERE l.owner_id = d.owner_id AND l.deleted_at IS NULL AND l.mode <> 'log'
                      AND l.answers->>'opportunity' = d.answers->>'opportunity' AND l.door_at > d.door_at)
      AND NOT EXISTS (SELECT 1 FROM opportunities o WHERE o.owner_id = d.owner_id AND o.deleted_at IS NULL
                      AND o.id::text = d.answers->>'opportunity' AND o.door IS NOT NULL AND o.door_at >= d.door_at)
    RETURNING d.owner_id, d.id)
  SELECT owner_id, id, NULL::uuid FROM on_process
  UNION ALL
  SELECT owner_id, NULL::uuid, id FROM in_debrief;
END $$;
REVOKE EXECUTE ON FUNCTION app.remind_of_doors(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.remind_of_doors(timestamptz) TO accelerator_app;
