-- A reply and the end of its conversation in the same moment come one after the other: what is written first is taken
-- along, and what comes later finds nothing to reply to. The lock is the one that the reply's own change of the
-- conversation takes a moment later, so that two replies do not wait for each other.
CREATE FUNCTION app.reply_awaits_thread() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone boolean;
BEGIN
  SELECT t.withdrawn_at IS NOT NULL OR t.removed_at IS NOT NULL INTO gone
    FROM threads t WHERE t.id = NEW.thread_id FOR NO KEY UPDATE;
  NEW.withdrawn := NEW.withdrawn OR coalesce(gone, false);
  RETURN NEW;
END $$;
CREATE TRIGGER reply_awaits_thread BEFORE INSERT ON replies FOR EACH ROW EXECUTE FUNCTION app.reply_awaits_thread();
