-- Nobody joins a cohort silently: that a coach came is on record for everybody who takes part there, also after she left.
CREATE POLICY cohort_sees ON audit_events FOR SELECT TO accelerator_app
  USING (deed = 'coach.joined' AND cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]));
CREATE INDEX ON audit_events (cohort_id, at DESC, id DESC) WHERE deed = 'coach.joined';
INSERT INTO audit_events (id, at, deed, actor_id, subject_id, cohort_id)
  SELECT gen_random_uuid(), e.started_at, 'coach.joined', e.person_id, e.person_id, e.cohort_id FROM enrolments e WHERE e.role = 'coach';
