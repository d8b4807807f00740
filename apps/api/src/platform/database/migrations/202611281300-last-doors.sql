-- When she last answered whether the door is open: on the process itself, and in a debrief of it. Of two answers the
-- later counts, and no other change to either row makes an answer later than it was.
ALTER TABLE opportunities ADD COLUMN door_at timestamptz;
UPDATE opportunities SET door_at = updated_at WHERE door IS NOT NULL;
ALTER TABLE debriefs ADD COLUMN door_at timestamptz;
UPDATE debriefs SET door_at = updated_at WHERE answers->>'door' IS NOT NULL;

CREATE FUNCTION app.note_door() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.door_at = NEW.updated_at;
  RETURN NEW;
END $$;
CREATE TRIGGER note_door BEFORE INSERT ON opportunities FOR EACH ROW WHEN (NEW.door IS NOT NULL) EXECUTE FUNCTION app.note_door();
CREATE TRIGGER note_changed_door BEFORE UPDATE OF door ON opportunities FOR EACH ROW
  WHEN (NEW.door IS DISTINCT FROM OLD.door) EXECUTE FUNCTION app.note_door();
CREATE TRIGGER note_door BEFORE INSERT ON debriefs FOR EACH ROW WHEN (NEW.answers->>'door' IS NOT NULL) EXECUTE FUNCTION app.note_door();
CREATE TRIGGER note_changed_door BEFORE UPDATE OF answers ON debriefs FOR EACH ROW
  WHEN (NEW.answers->>'door' IS DISTINCT FROM OLD.answers->>'door') EXECUTE FUNCTION app.note_door();

REVOKE EXECUTE ON FUNCTION app.note_door() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.note_door() TO accelerator_app;
