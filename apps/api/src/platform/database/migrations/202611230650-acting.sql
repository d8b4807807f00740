-- What the policies ask about the acting person, found once a transaction instead of once a table and statement:
-- each row policy has its own question, and one list asks twenty of them. The answers live in settings of the
-- transaction, beside app.person_id and as strong as it. Nothing in a transaction of hers changes them: places are
-- given by the office and at the door. What she shares does change while she shares, so it is not kept here.

CREATE FUNCTION app.find_my_cohorts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(e.cohort_id), '{}') FROM enrolments e
        WHERE e.person_id = (SELECT app.me()) AND e.status IN ('active', 'paused', 'landed-active')
          AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id) $$;
CREATE FUNCTION app.find_my_coached_cohorts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(e.cohort_id), '{}') FROM enrolments e
        WHERE e.person_id = (SELECT app.me()) AND e.role = 'coach' AND e.status IN ('active', 'paused', 'landed-active')
          AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id) $$;
CREATE FUNCTION app.find_my_cohort_people() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(DISTINCT e.person_id), '{}') FROM enrolments e
        WHERE e.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND e.status IN ('active', 'paused', 'landed-active')
          AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id) $$;
CREATE FUNCTION app.find_whether_i_am_admin() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = (SELECT app.me()) AND a.is_admin
                       AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id)) $$;

-- Plain expressions now, which the planner writes into each query; where nothing was kept they are found.
CREATE OR REPLACE FUNCTION app.my_cohorts() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT coalesce(nullif(current_setting('app.my_cohorts', true), '')::uuid[], app.find_my_cohorts()) $$;
CREATE OR REPLACE FUNCTION app.my_coached_cohorts() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT coalesce(nullif(current_setting('app.my_coached_cohorts', true), '')::uuid[], app.find_my_coached_cohorts()) $$;
CREATE OR REPLACE FUNCTION app.my_cohort_people() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT coalesce(nullif(current_setting('app.my_cohort_people', true), '')::uuid[], app.find_my_cohort_people()) $$;
CREATE OR REPLACE FUNCTION app.i_am_admin() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(nullif(current_setting('app.i_am_admin', true), '')::boolean, app.find_whether_i_am_admin()) $$;

-- The first word of every transaction: on whose behalf, and what that means. For this transaction only.
CREATE FUNCTION app.act(identity text, person text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := CASE WHEN identity = 'person' THEN person::uuid END;
  found record;
BEGIN
  SELECT coalesce(array_agg(e.cohort_id), '{}') AS cohorts, coalesce(array_agg(e.cohort_id) FILTER (WHERE e.role = 'coach'), '{}') AS coached
    INTO found FROM enrolments e WHERE e.person_id = me AND e.status IN ('active', 'paused', 'landed-active')
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = me);
  PERFORM set_config('app.identity', identity, true), set_config('app.person_id', person, true),
    set_config('app.my_cohorts', found.cohorts::text, true), set_config('app.my_coached_cohorts', found.coached::text, true),
    set_config('app.my_cohort_people', (SELECT coalesce(array_agg(DISTINCT e.person_id), '{}') FROM enrolments e
      WHERE e.cohort_id = ANY (found.cohorts) AND e.status IN ('active', 'paused', 'landed-active')
        AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = e.person_id))::text, true),
    set_config('app.i_am_admin', EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = me AND a.is_admin
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = me))::text, true);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_my_cohorts(), app.find_my_coached_cohorts(), app.find_my_cohort_people(),
  app.find_whether_i_am_admin(), app.act(text, text) TO accelerator_app;
