-- Somebody may be on her way in while what opens the door is changed: her password, her address, her account. Whoever
-- proved herself by what was true before does not come in any more. The row of the account is where both meet: a
-- session is begun under a share of its lock, and each of these changes takes it whole before it ends the sessions.
ALTER TABLE accounts ADD COLUMN door_version integer NOT NULL DEFAULT 1;

CREATE FUNCTION app.change_locks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE accounts SET door_version = door_version + 1 WHERE person_id = NEW.person_id;
  RETURN NEW;
END $$;
-- Triggers fire by their names: this one before end_all_sessions.
CREATE TRIGGER change_locks AFTER INSERT ON deactivations FOR EACH ROW EXECUTE FUNCTION app.change_locks();
CREATE TRIGGER change_locks AFTER INSERT OR UPDATE ON credentials FOR EACH ROW EXECUTE FUNCTION app.change_locks();

CREATE FUNCTION app.change_own_lock() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.door_version := OLD.door_version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER change_own_lock BEFORE UPDATE OF email ON accounts FOR EACH ROW EXECUTE FUNCTION app.change_own_lock();

DELETE FROM sign_in_sessions s USING deactivations d WHERE d.person_id = s.person_id;
