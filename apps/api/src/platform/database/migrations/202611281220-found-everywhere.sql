-- Everything of hers can be found: what was said and promised in each round of a process, the reasons that were given,
-- what she noted of a telling, why she waived a condition. As before, the words of a row lie in the row.
ALTER TABLE opportunities DROP COLUMN search;
ALTER TABLE opportunities ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(
  role_title || ' ' || organisation_name || ' ' || public_alias || ' ' || search_consultant || ' ' || search_firm || ' '
  || pay_notes || ' ' || notes || ' ' || next_step)) STORED;
CREATE FUNCTION app.people_text(people jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(concat_ws(', ', nullif(p->>'name', ''), p->>'role'), E'\n'), '') FROM jsonb_array_elements(people) p
$$;
ALTER TABLE opportunity_rounds ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(
  promised || ' ' || prep || ' ' || app.people_text(people))) STORED;
ALTER TABLE stated_reasons ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(text)) STORED;
ALTER TABLE tellings ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(note)) STORED;
ALTER TABLE non_negotiable_tests ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(coalesce(waived_because, ''))) STORED;
