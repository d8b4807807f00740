-- The same topic in other words, the same skill shown again: put together by her choice, like all that is kept.
ALTER TABLE energy_marks ADD COLUMN merged_into uuid, ADD UNIQUE (owner_id, id),
  ADD FOREIGN KEY (owner_id, merged_into) REFERENCES energy_marks (owner_id, id) ON DELETE SET NULL (merged_into);
ALTER TABLE skills_kept ADD COLUMN merged_into uuid, ADD UNIQUE (owner_id, id),
  ADD FOREIGN KEY (owner_id, merged_into) REFERENCES skills_kept (owner_id, id) ON DELETE SET NULL (merged_into);
CREATE INDEX ON energy_marks (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON skills_kept (merged_into) WHERE merged_into IS NOT NULL;
