-- "Dr RuthEllerslade", "Ruth Eller-Slade, coach" and "RuthꞏEllerslade" still read as Ruth Ellerslade, and "JobSearch
-- Accelerator" as the programme: what is left of a name without the words beside it also counts in one piece. Letters that
-- only look like a dot, a comma, a stroke or a colon part words as those do.
CREATE OR REPLACE FUNCTION app.words_of_name(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM regexp_split_to_table(
    translate(
      regexp_replace(
        regexp_replace(normalize(name, NFKC), '[\u01C0-\u01C3\u02B9-\u02C1\u02C6-\u02D1\u02EC\u02EE\u0559\u119E\u1427\u30FC\uA4F8-\uA4FD\uA717-\uA71F\uA788\uA78C\uA78F]', ' ', 'g'),
        '[''’‘]s(?![[:alnum:]])', '', 'gi'),
      'ħĦđĐłŁøØŧŦ''’‘', 'hHdDlLoOtT') COLLATE "und-x-icu", '[[:space:][:punct:]$+<=>^`|~]+') AS word
  WHERE app.core_of_name(word) !~ '^[0-9]*$'
$$;
-- The words of a name without these others, in their order and in one piece, as they sound or as they look.
CREATE FUNCTION app.joined_without(name text, way text, others text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(reading, '' ORDER BY place), '')
  FROM app.words_of_name(name) WITH ORDINALITY AS one (word, place),
    LATERAL (SELECT CASE way WHEN 'sound' THEN app.core_of_name(word) ELSE app.look_of_name(word) END AS reading) AS read
  WHERE reading <> ALL (others)
$$;
CREATE OR REPLACE FUNCTION app.words_beside_names(OUT way text, OUT roles text[], OUT ranks text[], OUT places text[], OUT every text[])
RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH named AS MATERIALIZED (
    SELECT string_agg(name, ' ') AS names FROM (SELECT name FROM cohorts UNION ALL SELECT name FROM programmes) AS one)
  SELECT way, role.words, rank.words, place.words, role.words || rank.words || place.words || beside.words
  FROM app.readings_of_name('coach coaches coaching admin administrator office programme program team support accelerator
      facilitator facilitators moderator moderators mentor mentors management manager director coordinator organiser organizer
      staff') AS role
    JOIN app.readings_of_name('lead head host') AS rank USING (way)
    JOIN app.readings_of_name('your our my the of for from and with as cohort executive
      she her hers he him his they them their theirs
      mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev hon esq
      ba bsc ma msc mba mphil phd dphil llb llm hons acipd mcipd fcipd cipd acc pcc mcc emcc icf obe mbe cbe') AS beside USING (way)
    JOIN (SELECT p.way, ARRAY(SELECT word FROM unnest(p.words) AS word WHERE length(word) > 1) AS words
          FROM named, app.readings_of_name(names) AS p) AS place USING (way)
$$;
-- Nothing but such words, and a role, a rank or the whole name of the programme among them; or that name in other pieces,
-- as it is or with a role beside it.
CREATE OR REPLACE FUNCTION app.speaks_for_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM app.readings_of_name($1) AS hers JOIN app.words_beside_names() AS beside USING (way)
    WHERE hers.words <@ beside.every
      AND (hers.words && beside.roles OR (hers.words && beside.ranks AND NOT hers.words && beside.places)
        OR EXISTS (SELECT 1 FROM programmes p, app.readings_of_name(p.name) AS whole
                   WHERE whole.way = hers.way AND cardinality(whole.words) > 1 AND whole.words <@ hers.words))
    UNION ALL
    SELECT 1 FROM programmes p, app.readings_of_name($1) AS hers
      JOIN app.readings_of_name(p.name) AS whole USING (way)
      JOIN app.words_beside_names() AS beside USING (way),
      LATERAL (SELECT app.words_without(beside.every, beside.places) || beside.roles AS others) AS taken_off
    WHERE cardinality(whole.words) > 1
      AND (app.joined_without($1, way, '{}') = app.joined_without(p.name, way, '{}')
        OR (hers.words && beside.roles AND app.joined_without($1, way, others) <> ''
          AND app.joined_without($1, way, others) = app.joined_without(p.name, way, others))))
$$;
-- The name of somebody of the team, of whose words at least two are her own or all count, with nothing that tells apart, in
-- any order or in other pieces; or a part of it beside a word for a role.
CREATE OR REPLACE FUNCTION app.is_name_of(theirs text, name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.core_of_name($1) = app.core_of_name($2) OR app.look_of_name($1) = app.look_of_name($2) OR EXISTS (
    SELECT 1 FROM app.readings_of_name($1) AS team
      JOIN app.readings_of_name($2) AS hers USING (way)
      JOIN app.words_beside_names() AS beside USING (way),
      LATERAL (SELECT app.words_without(team.words, beside.every) AS few, app.words_without(hers.words, beside.every) AS rest) AS own,
      LATERAL (SELECT CASE WHEN cardinality(few) > 1 THEN few ELSE team.words END AS words,
                      CASE WHEN cardinality(few) > 1 THEN beside.every ELSE '{}' END AS others,
                      ARRAY(SELECT word FROM unnest(rest) AS word WHERE length(word) > 1) AS rest) AS told
    WHERE (told.words <> '{}' AND told.words <@ hers.words AND hers.words <@ (told.words || beside.every))
      OR (own.rest <> '{}' AND app.joined_without($2, way, beside.every) = app.joined_without($1, way, told.others))
      OR (hers.words && beside.roles AND told.rest <> '{}' AND told.rest <@ team.words))
$$;
REVOKE EXECUTE ON FUNCTION app.joined_without FROM PUBLIC;
