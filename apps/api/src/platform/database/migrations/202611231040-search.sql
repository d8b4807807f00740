-- Finding one's own things. The words of a row are kept beside it, in the same row and under the same policy; there
-- is no index over private things apart from their rows. Free page, kind line and free-write are never among them:
-- the fields of a debrief that can be found are named one by one.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Angle brackets are text here and not markup, which the parser would leave out.
CREATE FUNCTION app.words_of(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT to_tsvector('english'::regconfig, translate(words, '<>', '  ')) $$;

-- What she wrote. The last part of a path of the answers is the field: caughtOffGuard/<id>/question.
CREATE FUNCTION app.debrief_words(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(a.value, E'\n' ORDER BY a.key), '') FROM jsonb_each_text(answers) a
  WHERE btrim(a.value) <> '' AND regexp_replace(a.key, '^.*/', '') = ANY ('{stayed,kept,energy,statedReasonText,question,
    whatISaid,nextTime,example,evidence,observation,meaning,doAgain,doDifferently,notYours,didNotSitRight,statement,title,
    context,obstacle,action,result,figures,bestSentence,ownWords,note,clue,nextStepWhen,nextStepThen,stillWarm,closeMessage,
    firstKnew,madeItAYes,madeTheDifference,nearlyDidNotWork,protectFirst90Days,skillsText,beforeNextRound}'::text[])
$$;
-- As above, with what the process is called.
CREATE FUNCTION app.debrief_text(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(answers->>'process', '') || E'\n' || coalesce(answers->>'roleTitle', '') || E'\n'
    || coalesce(answers->>'organisationName', '') || E'\n' || coalesce(answers->>'publicAlias', '') || E'\n' || app.debrief_words(answers)
$$;

ALTER TABLE debriefs ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(app.debrief_text(answers))) STORED;
ALTER TABLE stories ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(title || ' ' || context || ' ' || obstacle || ' ' || action || ' ' || result || ' ' || best_sentence || ' ' || figures_source)) STORED;
ALTER TABLE interview_questions ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(question || ' ' || what_i_said || ' ' || next_time)) STORED;
ALTER TABLE culture_signals ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(observation || ' ' || meaning)) STORED;
ALTER TABLE non_negotiables ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(statement || ' ' || as_question)) STORED;
ALTER TABLE clues ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(words)) STORED;
ALTER TABLE commitments ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(cue || ' ' || act)) STORED;

-- Conversations are many: an index by words, which row policies would keep PostgreSQL from using, so a function
-- names the rows of her cohorts that match, and the policies decide which of them she gets.
CREATE FUNCTION app.parts_text(parts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(p->>'text', E'\n'), '') FROM jsonb_array_elements(parts) p
$$;
ALTER TABLE shared_versions ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(role_title || ' ' || public_alias || ' ' || app.parts_text(parts))) STORED;
ALTER TABLE threads ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(title || ' ' || body)) STORED;
ALTER TABLE replies ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(body)) STORED;
CREATE INDEX threads_by_words ON threads USING gin (search) WITH (fastupdate = off);
CREATE INDEX replies_by_words ON replies USING gin (search) WITH (fastupdate = off);
CREATE INDEX shared_versions_by_words ON shared_versions USING gin (search) WITH (fastupdate = off);

CREATE FUNCTION app.replies_with(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100
  AS $$ SELECT r.id FROM replies r WHERE r.search @@ words AND r.cohort_id = ANY (app.my_cohorts()) AND r.removed_at IS NULL $$;
CREATE FUNCTION app.threads_with(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100
  AS $$ SELECT t.id FROM threads t WHERE t.search @@ words AND t.cohort_id = ANY (app.my_cohorts())
        UNION SELECT t.id FROM shared_versions v JOIN threads t ON t.shared_version_id = v.id WHERE v.search @@ words AND v.cohort_id = ANY (app.my_cohorts()) $$;
REVOKE EXECUTE ON FUNCTION app.replies_with(tsquery), app.threads_with(tsquery), app.debrief_text(jsonb), app.debrief_words(jsonb), app.parts_text(jsonb), app.words_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.replies_with(tsquery), app.threads_with(tsquery), app.debrief_text(jsonb), app.debrief_words(jsonb), app.parts_text(jsonb), app.words_of(text) TO accelerator_app;
