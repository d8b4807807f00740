-- One occasion noted twice, from a debrief and by hand: put together by her choice, like all that is kept.
ALTER TABLE tellings ADD COLUMN merged_into uuid, ADD UNIQUE (owner_id, id),
  ADD FOREIGN KEY (owner_id, merged_into) REFERENCES tellings (owner_id, id) ON DELETE SET NULL (merged_into);
CREATE INDEX ON tellings (merged_into) WHERE merged_into IS NOT NULL;
