-- Earlier texts are read a page at a time, in the order kept; how much one holds is known without reading it.
ALTER TABLE debrief_answer_versions
  ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ADD COLUMN size integer NOT NULL GENERATED ALWAYS AS (coalesce(octet_length(value::text), 0)) STORED;
DROP INDEX debrief_answer_versions_debrief_id_at_idx;
CREATE INDEX ON debrief_answer_versions (debrief_id, at DESC, place DESC);
-- what lost against another device, found among any number of saves
CREATE INDEX ON debrief_answer_versions (debrief_id, at DESC, place DESC) WHERE clashed;
