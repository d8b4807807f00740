-- "Ruth Ellerslade (coach)" and "Petra Lindquale, programme office" tell nobody apart: a word for a role is no part of a
-- name, and what is made of such words alone speaks for the team. Nor does a stroke through a letter tell apart ("Rutħ").
CREATE FUNCTION app.is_role_word(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT app.core_of_name(word) IN ('coach', 'coaches', 'lead', 'admin', 'administrator', 'office', 'programme', 'program',
    'team', 'support', 'accelerator')
$$;
CREATE FUNCTION app.is_role_alone(name text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(bool_and(app.is_role_word(word)), false)
  FROM regexp_split_to_table(normalize(name, NFKC) COLLATE "und-x-icu", '[[:space:][:punct:]$+<=>^`|~]+') AS word
  WHERE app.core_of_name(word) <> ''
$$;
CREATE OR REPLACE FUNCTION app.words_of_name(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM regexp_split_to_table(
    translate(normalize(name, NFKC), 'ħĦđĐłŁøØŧŦ''’‘', 'hHdDlLoOtT') COLLATE "und-x-icu", '[[:space:][:punct:]$+<=>^`|~]+') AS word
  WHERE app.core_of_name(word) <> '' AND NOT app.is_role_word(word)
$$;
CREATE OR REPLACE FUNCTION app.is_name_of_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH team AS MATERIALIZED (
    SELECT p.name FROM people p JOIN accounts a ON a.person_id = p.id
    WHERE p.id IS DISTINCT FROM app.me()
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = p.id)
      AND (a.is_admin OR EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'coach'
                                 AND e.status IN ('active', 'paused', 'landed-active'))))
  SELECT app.acting() IN ('person', 'door') AND (app.is_role_alone($1) OR EXISTS (
    SELECT 1 FROM team
    WHERE app.core_of_name(team.name) = app.core_of_name($1) OR app.look_of_name(team.name) = app.look_of_name($1)
      OR app.cores_of_name(team.name) = app.cores_of_name($1) OR app.looks_of_name(team.name) = app.looks_of_name($1)))
$$;
REVOKE EXECUTE ON FUNCTION app.is_role_word, app.is_role_alone FROM PUBLIC;
