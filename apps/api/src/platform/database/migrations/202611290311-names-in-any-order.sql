-- "Ellerslade, Ruth" goes by the name of Ruth Ellerslade: the words of a name count in any order, however they are set
-- apart and however often one is said. An apostrophe parts nothing.
CREATE FUNCTION app.words_of_name(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM regexp_split_to_table(translate(normalize(name, NFKC), '''’‘', '') COLLATE "und-x-icu",
    '[[:space:][:punct:]$+<=>^`|~]+') AS word
  WHERE app.core_of_name(word) <> ''
$$;
CREATE FUNCTION app.cores_of_name(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT app.core_of_name(word)) FROM app.words_of_name(name) AS word
$$;
CREATE FUNCTION app.looks_of_name(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT app.look_of_name(word)) FROM app.words_of_name(name) AS word
$$;
CREATE OR REPLACE FUNCTION app.is_name_of_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH team AS MATERIALIZED (
    SELECT p.name FROM people p JOIN accounts a ON a.person_id = p.id
    WHERE p.id IS DISTINCT FROM app.me()
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = p.id)
      AND (a.is_admin OR EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'coach'
                                 AND e.status IN ('active', 'paused', 'landed-active'))))
  SELECT app.acting() IN ('person', 'door') AND EXISTS (
    SELECT 1 FROM team
    WHERE app.core_of_name(team.name) = app.core_of_name($1) OR app.look_of_name(team.name) = app.look_of_name($1)
      OR app.cores_of_name(team.name) = app.cores_of_name($1) OR app.looks_of_name(team.name) = app.looks_of_name($1))
$$;
REVOKE EXECUTE ON FUNCTION app.words_of_name, app.cores_of_name, app.looks_of_name FROM PUBLIC;
