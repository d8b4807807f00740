-- "Leave it as it is", said on her day page: she is not asked about this one again, until she wants it herself.
ALTER TABLE debriefs ADD COLUMN left_at timestamptz;
