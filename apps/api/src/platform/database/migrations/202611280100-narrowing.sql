-- Looking through what is kept: by words, by days, by where it comes from. All of it lies in the rows of one
-- person, which the indexes by owner reach; the policies stay as they are.

-- The words as typed; the last one also as a beginning. Empty where nothing is left to look for.
CREATE FUNCTION app.query_of(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN l.beginning IS NULL THEN websearch_to_tsquery('english'::regconfig, words)
    ELSE websearch_to_tsquery('english'::regconfig, words)
      || (websearch_to_tsquery('english'::regconfig, left(words, length(words) - length(l.beginning)))
          && to_tsquery('english'::regconfig, l.beginning || ':*')) END
  FROM (SELECT substring(words FROM '(?:^|\s)([[:alnum:]]{2,})$') AS beginning) l
$$;
-- The calendar day of a moment where she is.
CREATE FUNCTION app.my_day(moment timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (moment AT TIME ZONE coalesce((SELECT a.time_zone FROM accounts a WHERE a.person_id = (SELECT app.me())), 'UTC'))::date
$$;
REVOKE EXECUTE ON FUNCTION app.query_of(text), app.my_day(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.query_of(text), app.my_day(timestamptz) TO accelerator_app;

-- Energy marks and skills are changed, put away and found like all that is kept.
ALTER TABLE energy_marks ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN updated_at timestamptz, ADD COLUMN archived_at timestamptz,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(replace(topic, '-', ' ') || ' ' || own_words)) STORED;
UPDATE energy_marks SET updated_at = created_at;
ALTER TABLE energy_marks ALTER COLUMN updated_at SET NOT NULL;
ALTER TABLE skills_kept ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN updated_at timestamptz, ADD COLUMN archived_at timestamptz,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(replace(skill, '-', ' ') || ' ' || own_words)) STORED;
UPDATE skills_kept SET updated_at = created_at;
ALTER TABLE skills_kept ALTER COLUMN updated_at SET NOT NULL;
CREATE INDEX ON energy_marks (owner_id, updated_at DESC, id DESC);
CREATE INDEX ON skills_kept (owner_id, updated_at DESC, id DESC);
CREATE INDEX ON clues (owner_id, updated_at DESC, id DESC);

-- The same signal seen again, the same clue in other words: put together by her choice, like stories.
ALTER TABLE culture_signals ADD COLUMN merged_into uuid,
  ADD FOREIGN KEY (owner_id, merged_into) REFERENCES culture_signals (owner_id, id) ON DELETE SET NULL (merged_into);
ALTER TABLE clues ADD COLUMN merged_into uuid, ADD UNIQUE (owner_id, id),
  ADD FOREIGN KEY (owner_id, merged_into) REFERENCES clues (owner_id, id) ON DELETE SET NULL (merged_into);
CREATE INDEX ON stories (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON interview_questions (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON non_negotiables (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON culture_signals (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON clues (merged_into) WHERE merged_into IS NOT NULL;
