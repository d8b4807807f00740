-- For how long after the news exact words are clearest is the programme's own choice, between a day and five.
ALTER TABLE programmes ADD COLUMN fresh_window_hours smallint NOT NULL DEFAULT 72
  CONSTRAINT programmes_fresh_window CHECK (fresh_window_hours BETWEEN 24 AND 120);
GRANT UPDATE (fresh_window_hours) ON programmes TO accelerator_app;
