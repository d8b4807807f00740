-- Who has left a cohort can take back what she shared there. Other words she puts there no more: neither into what they
-- see, nor into her questions and replies.
ALTER POLICY author_changes ON shared_versions WITH CHECK (
  id = ANY ((SELECT app.my_shared_versions())::uuid[])
  AND (withdrawn_at IS NOT NULL OR cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])));
ALTER POLICY opener_changes ON threads WITH CHECK (
  (opened_by = (SELECT app.me()) OR shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))
  AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
ALTER POLICY writer_changes ON replies WITH CHECK (
  (writer_id = (SELECT app.me()) OR (by_author AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])))
  AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
