-- A time zone is one that the database knows: of a few names the browser knows it does not, and one such row made every
-- question that reads it fail. A trigger says so rather than a CHECK, so that an old backup can still be read in.
CREATE FUNCTION app.zone_or_utc(zone text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM timestamptz 'epoch' AT TIME ZONE zone;
  RETURN zone;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN 'UTC';
END $$;
REVOKE EXECUTE ON FUNCTION app.zone_or_utc(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.zone_or_utc(text) TO accelerator_app;

-- What they mean where they were taken; anything else becomes UTC.
CREATE TEMPORARY TABLE meant (short text, zone text) ON COMMIT DROP;
INSERT INTO meant VALUES
  ('ACT', 'Australia/Darwin'), ('AET', 'Australia/Sydney'), ('AGT', 'America/Argentina/Buenos_Aires'), ('ART', 'Africa/Cairo'),
  ('AST', 'America/Anchorage'), ('BET', 'America/Sao_Paulo'), ('BST', 'Asia/Dhaka'), ('CAT', 'Africa/Maputo'),
  ('CNT', 'America/St_Johns'), ('CST', 'America/Chicago'), ('CTT', 'Asia/Shanghai'), ('EAT', 'Africa/Addis_Ababa'),
  ('ECT', 'Europe/Paris'), ('IET', 'America/Indiana/Indianapolis'), ('IST', 'Asia/Kolkata'), ('JST', 'Asia/Tokyo'),
  ('MIT', 'Pacific/Apia'), ('NET', 'Asia/Yerevan'), ('NST', 'Pacific/Auckland'), ('PLT', 'Asia/Karachi'),
  ('PNT', 'America/Phoenix'), ('PRT', 'America/Puerto_Rico'), ('PST', 'America/Los_Angeles'), ('SST', 'Pacific/Guadalcanal'),
  ('VST', 'Asia/Ho_Chi_Minh');
UPDATE accounts r SET time_zone = coalesce((SELECT m.zone FROM meant m WHERE m.short = upper(r.time_zone)), 'UTC')
WHERE lower(r.time_zone) NOT IN (SELECT lower(name) FROM pg_timezone_names);
UPDATE cohorts r SET time_zone = coalesce((SELECT m.zone FROM meant m WHERE m.short = upper(r.time_zone)), 'UTC')
WHERE lower(r.time_zone) NOT IN (SELECT lower(name) FROM pg_timezone_names);
UPDATE sessions r SET time_zone = coalesce((SELECT m.zone FROM meant m WHERE m.short = upper(r.time_zone)), 'UTC')
WHERE lower(r.time_zone) NOT IN (SELECT lower(name) FROM pg_timezone_names);

CREATE FUNCTION app.only_known_zones() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.zone_or_utc(NEW.time_zone) <> NEW.time_zone THEN
    RAISE check_violation USING MESSAGE = 'the time zone is not known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER known_zones BEFORE INSERT OR UPDATE OF time_zone ON accounts FOR EACH ROW EXECUTE FUNCTION app.only_known_zones();
CREATE TRIGGER known_zones BEFORE INSERT OR UPDATE OF time_zone ON cohorts FOR EACH ROW EXECUTE FUNCTION app.only_known_zones();
CREATE TRIGGER known_zones BEFORE INSERT OR UPDATE OF time_zone ON sessions FOR EACH ROW EXECUTE FUNCTION app.only_known_zones();

-- A zone that came with a backup from elsewhere stops the house for nobody.
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
