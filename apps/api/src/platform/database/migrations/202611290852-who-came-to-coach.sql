-- Of somebody who had a place in the cohort already when she took up an invitation to coach it, the record said that she
-- joined as a coach, though her place stayed as it was. A line that is true has the moment at which a coach’s place begins.
DELETE FROM audit_events v WHERE v.deed = 'coach.joined'
  AND EXISTS (SELECT FROM enrolments e WHERE e.person_id = v.subject_id AND e.cohort_id = v.cohort_id
    AND e.started_at < v.at AND (e.ended_at IS NULL OR e.ended_at > v.at))
  AND NOT EXISTS (SELECT FROM enrolments e WHERE e.person_id = v.subject_id AND e.cohort_id = v.cohort_id
    AND e.role = 'coach' AND e.started_at = v.at);
