-- The door gives a cohort without a lead its lead, and changes nothing else of a cohort: a policy knows rows and no columns.
DROP POLICY door_gives_lead ON cohorts;

-- Holds a cohort that has no lead coach until the end of the transaction.
CREATE FUNCTION app.hold_without_lead(cohort uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.acting() IS DISTINCT FROM 'door' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function hold_without_lead';
  END IF;
  PERFORM 1 FROM cohorts c WHERE c.id = cohort AND c.lead_coach_id IS NULL FOR UPDATE;
END $$;

-- Makes her the lead coach where nobody is, and where her place is that of a coach.
CREATE FUNCTION app.give_lead(cohort uuid, coach uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.acting() IS DISTINCT FROM 'door' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function give_lead';
  END IF;
  UPDATE cohorts c SET lead_coach_id = coach WHERE c.id = cohort AND c.lead_coach_id IS NULL
    AND EXISTS (SELECT 1 FROM enrolments e WHERE e.cohort_id = cohort AND e.person_id = coach AND e.role = 'coach'
                AND e.status IN ('active', 'paused', 'landed-active'));
END $$;

REVOKE EXECUTE ON FUNCTION app.hold_without_lead(uuid), app.give_lead(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_without_lead(uuid), app.give_lead(uuid, uuid) TO accelerator_app;
