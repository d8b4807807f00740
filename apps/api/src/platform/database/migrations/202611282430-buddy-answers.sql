-- What a buddy who was asked for five minutes said to it; it is seen with it.
ALTER TABLE buddy_words ADD COLUMN answer text CHECK (answer IN ('this-week', 'not-this-week')),
  ADD CHECK (answer IS NULL OR (line = 'five-minutes' AND seen_at IS NOT NULL));
GRANT UPDATE (answer) ON buddy_words TO accelerator_app;
