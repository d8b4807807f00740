-- Who has left a cohort can take away what she wrote there: a reply, emptied, or a question of hers. Other words she puts
-- there as little as before.
ALTER POLICY opener_changes ON threads WITH CHECK (
  (opened_by = (SELECT app.me()) OR shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[]))
  AND (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
       OR (opened_by = (SELECT app.me()) AND removed_at IS NOT NULL)));
ALTER POLICY writer_changes ON replies WITH CHECK (
  (writer_id = (SELECT app.me()) OR (by_author AND shared_version_id = ANY ((SELECT app.my_shared_versions())::uuid[])))
  AND (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) OR (removed_at IS NOT NULL AND body = '')));

-- What one person wrote, in whichever conversation.
CREATE INDEX replies_of_writer ON replies (writer_id);
CREATE INDEX replies_of_author ON replies (shared_version_id) WHERE by_author;
CREATE INDEX threads_of_opener ON threads (opened_by);
