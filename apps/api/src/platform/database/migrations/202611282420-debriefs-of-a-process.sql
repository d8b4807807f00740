-- Of which process a debrief tells stands beside its answers: asked of all debriefs of a person, it read the whole text
-- of each. As an id, not as words: the comparison of ids tells nothing, so that the row policies let the index be used.
ALTER TABLE debriefs ADD COLUMN opportunity uuid GENERATED ALWAYS AS (
  CASE WHEN answers->>'opportunity' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (answers->>'opportunity')::uuid END) STORED;
CREATE INDEX ON debriefs (owner_id, opportunity) WHERE opportunity IS NOT NULL;
