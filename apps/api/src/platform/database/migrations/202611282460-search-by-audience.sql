-- What is found in threads and replies is what may be seen, whoever asks and in whichever query: an id alone would
-- tell that a word stands there.
CREATE OR REPLACE FUNCTION app.replies_with(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100
  AS $$ SELECT r.id FROM replies r WHERE r.search @@ words AND r.cohort_id = ANY (app.my_cohorts()) AND r.removed_at IS NULL AND NOT r.withdrawn
          AND (r.audience = 'cohort' OR r.cohort_id = ANY (app.my_coached_cohorts()) OR r.writer_id = (SELECT app.me())
               OR r.shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])) $$;
CREATE OR REPLACE FUNCTION app.threads_with(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100
  AS $$ SELECT found.id FROM (
          SELECT t.id FROM threads t WHERE t.search @@ words AND t.cohort_id = ANY (app.my_cohorts())
          UNION SELECT t.id FROM shared_versions v JOIN threads t ON t.shared_version_id = v.id
          WHERE v.search @@ words AND v.cohort_id = ANY (app.my_cohorts())) AS found
        JOIN threads t ON t.id = found.id
        WHERE NOT t.waiting AND t.removed_at IS NULL AND t.withdrawn_at IS NULL
          AND (t.audience = 'cohort' OR t.cohort_id = ANY (app.my_coached_cohorts()) OR t.opened_by = (SELECT app.me())
               OR t.shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])) $$;

-- Tables of a session stand outside the row policies; nothing of ours makes one.
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
