-- Days and starts lie in the years that can be meant: one outside made every page that counts from it fail.
-- Those that are there already are moved to the nearest of these days; in an answer they become "not sure".
DO $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'date' AND c.table_name <> 'cohorts'
  LOOP
    EXECUTE format('UPDATE %1$I SET %2$I = least(greatest(%2$I, date %3$L), date %4$L) WHERE %2$I < date %3$L OR %2$I > date %4$L',
      place.table_name, place.column_name, '1900-01-01', '2100-12-31');
  END LOOP;
END $$;
-- A cohort ends after it begins.
UPDATE cohorts SET starts_on = least(greatest(starts_on, date '1900-01-01'), date '2100-12-30'),
  ends_on = least(greatest(ends_on, date '1900-01-02'), date '2100-12-31')
WHERE starts_on < date '1900-01-01' OR ends_on > date '2100-12-31';
UPDATE sessions SET starts_at = least(greatest(starts_at, timestamptz '2000-01-02Z'), timestamptz '2100-12-30Z')
WHERE starts_at < timestamptz '2000-01-02Z' OR starts_at > timestamptz '2100-12-30Z';
WITH outside AS (
  SELECT d.id, jsonb_object_agg(a.key, NULL) AS days FROM debriefs d, jsonb_each_text(d.answers) a
  WHERE a.key IN ('newsOn', 'lastConversationOn', 'circleBackOn', 'decidedToCloseOn') AND left(a.value, 4) NOT BETWEEN '1900' AND '2100'
  GROUP BY d.id)
UPDATE debriefs d SET answers = d.answers || o.days FROM outside o WHERE o.id = d.id;
