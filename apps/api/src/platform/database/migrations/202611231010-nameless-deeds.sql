-- The record says that somebody shared without a name, in which cohort and on which day: neither who, nor when, for
-- the hour beside a sign-in would name her.
CREATE POLICY nameless_records ON audit_events FOR INSERT TO accelerator_app WITH CHECK (
  (SELECT app.me()) IS NOT NULL AND actor_id IS NULL AND subject_id IS NULL
  AND at = date_trunc('day', at, 'UTC')
  AND deed IN ('debrief.shared', 'debrief.shared-version-changed', 'debrief.withdrawn'));

-- What has been recorded so far of those who share without a name.
UPDATE audit_events v SET actor_id = NULL, at = date_trunc('day', v.at, 'UTC')
WHERE v.deed IN ('debrief.shared', 'debrief.shared-version-changed', 'debrief.withdrawn')
  AND EXISTS (SELECT FROM shared_version_authors w
    WHERE w.author_id = v.actor_id AND w.cohort_id = v.cohort_id AND w.author_display = 'without-name');
