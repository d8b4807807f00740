-- An earlier text was told by a number of all such texts in the house: from two of hers one could count how much
-- everybody had written between them. Their ids say when, as their times do, and nothing of others.
ALTER TABLE reply_versions ALTER COLUMN id DROP IDENTITY;
ALTER TABLE reply_versions ALTER COLUMN id TYPE uuid
  USING (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008' || lpad(to_hex(id), 15, '0'))::uuid;
ALTER TABLE reply_versions ALTER COLUMN id SET DEFAULT uuidv7();

ALTER TABLE thread_versions ALTER COLUMN id DROP IDENTITY;
ALTER TABLE thread_versions ALTER COLUMN id TYPE uuid
  USING (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008' || lpad(to_hex(id), 15, '0'))::uuid;
ALTER TABLE thread_versions ALTER COLUMN id SET DEFAULT uuidv7();

ALTER TABLE debrief_answer_versions ALTER COLUMN place DROP IDENTITY;
ALTER TABLE debrief_answer_versions ALTER COLUMN place TYPE uuid
  USING (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008' || lpad(to_hex(place), 15, '0'))::uuid;
ALTER TABLE debrief_answer_versions ALTER COLUMN place SET DEFAULT uuidv7();
ALTER TABLE debrief_answer_versions RENAME COLUMN place TO id;
