-- How often one story can have been told, and one question asked, with those that were put into it: far more than
-- anybody tells or is asked, so that no answer grows without a bound. What she deleted and can bring back counts.
-- Arguments: the things, what hangs on them, and by which column.
CREATE FUNCTION app.keep_in_bounds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  most constant integer := 500;
  whole uuid;
  held integer;
BEGIN
  EXECUTE format('SELECT coalesce(k.merged_into, k.id) FROM %I k WHERE k.id = $1 FOR NO KEY UPDATE', TG_ARGV[0])
    INTO whole USING CASE WHEN TG_TABLE_NAME = TG_ARGV[0] THEN NEW.id ELSE (to_jsonb(NEW)->>TG_ARGV[2])::uuid END;
  -- one after the other, and each counts what those before it added
  PERFORM pg_advisory_xact_lock(hashtextextended(concat('keep_in_bounds', whole), 0));
  EXECUTE format('SELECT count(*) FROM (SELECT FROM %2$I b WHERE b.%3$I IN (
      SELECT k.id FROM %1$I k WHERE k.id = $1 UNION ALL SELECT k.id FROM %1$I k WHERE k.merged_into = $1) LIMIT $2 + 1) b',
    TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]) INTO held USING whole, most;
  IF held > most THEN
    RAISE check_violation USING CONSTRAINT = TG_ARGV[1] || '_in_bounds', MESSAGE = 'more than one thing holds';
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION app.keep_in_bounds() FROM PUBLIC;

CREATE TRIGGER keep_in_bounds AFTER INSERT ON tellings
  FOR EACH ROW EXECUTE FUNCTION app.keep_in_bounds('stories', 'tellings', 'story_id');
CREATE TRIGGER keep_in_bounds AFTER UPDATE OF merged_into ON stories
  FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL AND NEW.merged_into IS DISTINCT FROM OLD.merged_into)
  EXECUTE FUNCTION app.keep_in_bounds('stories', 'tellings', 'story_id');
CREATE TRIGGER keep_in_bounds AFTER INSERT ON question_occurrences
  FOR EACH ROW EXECUTE FUNCTION app.keep_in_bounds('interview_questions', 'question_occurrences', 'question_id');
CREATE TRIGGER keep_in_bounds AFTER UPDATE OF merged_into ON interview_questions
  FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL AND NEW.merged_into IS DISTINCT FROM OLD.merged_into)
  EXECUTE FUNCTION app.keep_in_bounds('interview_questions', 'question_occurrences', 'question_id');
