-- A coach whom the office moves comes as openly as one who takes up an invitation. Who came is the actor of that line,
-- so the office may write it for somebody else: of whoever coaches there now, and nothing else.
CREATE POLICY office_brings_coaches ON audit_events FOR INSERT TO accelerator_app WITH CHECK (
  deed = 'coach.joined' AND actor_id = subject_id AND (SELECT app.i_am_admin())
  AND EXISTS (SELECT FROM enrolments e WHERE e.person_id = audit_events.subject_id AND e.cohort_id = audit_events.cohort_id
    AND e.role = 'coach' AND e.status IN ('active', 'paused', 'landed-active')));

-- Those who were moved before: the line of whoever came by an invitation has the moment at which the place begins.
INSERT INTO audit_events (id, at, deed, actor_id, subject_id, cohort_id)
  SELECT gen_random_uuid(), e.started_at, 'coach.joined', e.person_id, e.person_id, e.cohort_id FROM enrolments e
  WHERE e.role = 'coach' AND NOT EXISTS (SELECT FROM audit_events v
    WHERE v.deed = 'coach.joined' AND v.subject_id = e.person_id AND v.cohort_id = e.cohort_id AND v.at = e.started_at);
