-- Nobody goes by the name of somebody who coaches or runs the programme: who gives an answer as a coach is one. Two names
-- are one where they look and sound alike: case, accents, widths, spaces and signs are no difference.
CREATE FUNCTION app.core_of_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(upper(normalize(name, NFKD) COLLATE "und-x-icu")), '[^[:alnum:]]', '', 'g')
$$;
CREATE FUNCTION app.is_name_of_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.acting() IN ('person', 'door') AND EXISTS (
    SELECT 1 FROM people p JOIN accounts a ON a.person_id = p.id
    WHERE p.id IS DISTINCT FROM app.me() AND app.core_of_name(p.name) = app.core_of_name($1)
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = p.id)
      AND (a.is_admin OR EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'coach'
                                 AND e.status IN ('active', 'paused', 'landed-active'))))
$$;
REVOKE EXECUTE ON FUNCTION app.core_of_name, app.is_name_of_team FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_name_of_team TO accelerator_app;
