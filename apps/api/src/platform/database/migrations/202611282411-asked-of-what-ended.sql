-- What her day page may ask about an ended process goes with that ending: one that goes on again is asked about anew.
UPDATE opportunities SET ask_on = NULL, left_at = NULL WHERE outcome IS NULL AND (ask_on IS NOT NULL OR left_at IS NOT NULL);
ALTER TABLE opportunities ADD CONSTRAINT asked_of_what_ended CHECK (outcome IS NOT NULL OR (ask_on IS NULL AND left_at IS NULL));
