-- "Dr Ruth Ellerslade", "Ruth Ellerslade MA", "Ruth Ellerslade, your coach" and "Ruth Ellerslade (Juniper)" are still the
-- name of Ruth Ellerslade: titles, degrees, words for roles, numbers, and the names of cohorts and of the programme tell
-- nobody apart. "Coach Ruth" and "Your Programme Office" speak for the team. A middle initial or a further name tells apart.
CREATE OR REPLACE FUNCTION app.words_of_name(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM regexp_split_to_table(
    translate(regexp_replace(normalize(name, NFKC), '[''’‘]s(?![[:alnum:]])', '', 'gi'),
      'ħĦđĐłŁøØŧŦ''’‘', 'hHdDlLoOtT') COLLATE "und-x-icu", '[[:space:][:punct:]$+<=>^`|~]+') AS word
  WHERE app.core_of_name(word) !~ '^[0-9]*$'
$$;
-- The words of a name in each way in which it is compared: as they sound, and as they look.
CREATE FUNCTION app.readings_of_name(name text, OUT way text, OUT words text[]) RETURNS SETOF record LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'sound', coalesce(app.cores_of_name(name), '{}') UNION ALL SELECT 'look', coalesce(app.looks_of_name(name), '{}')
$$;
CREATE FUNCTION app.words_without(words text[], others text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT word FROM unnest(words) AS word WHERE word <> ALL (others))
$$;
-- What beside a name tells nobody apart. A word for a role speaks for the team wherever it stands; one for a rank may be a
-- surname, and the name of a cohort a first name.
CREATE FUNCTION app.words_beside_names(OUT way text, OUT roles text[], OUT ranks text[], OUT places text[], OUT every text[])
RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH named AS MATERIALIZED (
    SELECT string_agg(name, ' ') AS names FROM (SELECT name FROM cohorts UNION ALL SELECT name FROM programmes) AS one)
  SELECT way, role.words, rank.words, place.words, role.words || rank.words || place.words || beside.words
  FROM app.readings_of_name('coach coaches coaching admin administrator office programme program team support accelerator
      facilitator facilitators moderator moderators management manager director coordinator organiser organizer staff') AS role
    JOIN app.readings_of_name('lead head') AS rank USING (way)
    JOIN app.readings_of_name('your our my the of for from and with cohort
      mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev hon esq
      ba bsc ma msc mba mphil phd dphil llb llm hons acipd mcipd fcipd cipd acc pcc mcc obe mbe cbe') AS beside USING (way)
    JOIN (SELECT p.way, ARRAY(SELECT word FROM unnest(p.words) AS word WHERE length(word) > 1) AS words
          FROM named, app.readings_of_name(names) AS p) AS place USING (way)
$$;
-- Nothing but such words, and a role, a rank or the whole name of the programme among them.
CREATE FUNCTION app.speaks_for_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM app.readings_of_name($1) AS hers JOIN app.words_beside_names() AS beside USING (way)
    WHERE hers.words <@ beside.every
      AND (hers.words && beside.roles OR (hers.words && beside.ranks AND NOT hers.words && beside.places)
        OR EXISTS (SELECT 1 FROM programmes p, app.readings_of_name(p.name) AS whole
                   WHERE whole.way = hers.way AND cardinality(whole.words) > 1 AND whole.words <@ hers.words)))
$$;
-- The name of somebody of the team, of whose words at least two are her own or all count, with nothing that tells apart;
-- or a part of it beside a word for a role.
CREATE FUNCTION app.is_name_of(theirs text, name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.core_of_name($1) = app.core_of_name($2) OR app.look_of_name($1) = app.look_of_name($2) OR EXISTS (
    SELECT 1 FROM app.readings_of_name($1) AS team
      JOIN app.readings_of_name($2) AS hers USING (way)
      JOIN app.words_beside_names() AS beside USING (way),
      LATERAL (SELECT app.words_without(team.words, beside.every) AS few, app.words_without(hers.words, beside.every) AS rest) AS own,
      LATERAL (SELECT CASE WHEN cardinality(few) > 1 THEN few ELSE team.words END AS words,
                      ARRAY(SELECT word FROM unnest(rest) AS word WHERE length(word) > 1) AS rest) AS told
    WHERE (told.words <> '{}' AND told.words <@ hers.words AND hers.words <@ (told.words || beside.every))
      OR (hers.words && beside.roles AND told.rest <> '{}' AND told.rest <@ team.words))
$$;
CREATE OR REPLACE FUNCTION app.is_name_of_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.acting() IN ('person', 'door') AND (app.speaks_for_team($1) OR EXISTS (
    SELECT 1 FROM people p JOIN accounts a ON a.person_id = p.id
    WHERE p.id IS DISTINCT FROM app.me()
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = p.id)
      AND (a.is_admin OR EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'coach'
                                 AND e.status IN ('active', 'paused', 'landed-active')))
      AND app.is_name_of(p.name, $1)))
$$;
DROP FUNCTION app.is_role_word, app.is_role_alone;
REVOKE EXECUTE ON FUNCTION app.readings_of_name, app.words_without, app.words_beside_names, app.speaks_for_team, app.is_name_of FROM PUBLIC;
