-- A name of the team is not taken by letters of another alphabet that look like its own ("Соре", all of it Cyrillic, for
-- "Cope"), nor by signs of the same one that do ("EIIersIade", "H0pe"). No word mixes alphabets, which the contract sees to;
-- here whole words are compared by what they look like. A letter counts as it is written first, and then as its capital:
-- small Greek "ν" looks like "v" and its capital like "N", while small Cyrillic "к" is a smaller "К".
CREATE FUNCTION app.in_latin(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(name,
    'ɑɡı'
    || 'АВЕЅІЈКМНОРСТУХҮԚԜѴԌӀԀҺЬгпи'
    || 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧγημνσςυωϳ'
    || 'ԼՏՍՕագզլհոռսցօյ'
    || 'ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏴ'
    || 'ꓐꓑꓓꓔꓖꓗꓙꓚꓝꓜꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ'
    || 'ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲌ',
    'agi'
    || 'ABESIJKMHOPCTYXYQWVGIDHbrnu'
    || 'ABEZHIKMNOPTYXynuvocuwj'
    || 'LSUOwqqlhnnugoj'
    || 'DRTIYAJEWMHYGhZbRWSVSLCPKB'
    || 'BPDTGKJCFZMNLSRVHWXYAEIOU'
    || 'ABEHIKMNOPCTYXZ')
$$;
-- Case, accents, widths, spaces and signs are no difference, as in app.core_of_name.
CREATE FUNCTION app.look_of_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(app.core_of_name(app.in_latin(upper(app.in_latin(normalize(name, NFKD)) COLLATE "und-x-icu"))), 'i10', 'llo')
$$;
CREATE OR REPLACE FUNCTION app.is_name_of_team(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.acting() IN ('person', 'door') AND EXISTS (
    SELECT 1 FROM people p JOIN accounts a ON a.person_id = p.id
    WHERE p.id IS DISTINCT FROM app.me()
      AND (app.core_of_name(p.name) = app.core_of_name($1) OR app.look_of_name(p.name) = app.look_of_name($1))
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = p.id)
      AND (a.is_admin OR EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'coach'
                                 AND e.status IN ('active', 'paused', 'landed-active'))))
$$;
REVOKE EXECUTE ON FUNCTION app.in_latin, app.look_of_name FROM PUBLIC;
