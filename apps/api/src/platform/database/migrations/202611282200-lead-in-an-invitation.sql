-- A coach can be invited to lead: whoever takes that place leads, unless somebody does by then.
ALTER TABLE invitations ADD COLUMN leads boolean NOT NULL DEFAULT false CHECK (NOT leads OR role = 'coach');

CREATE POLICY door_gives_lead ON cohorts FOR UPDATE TO accelerator_app
  USING ((SELECT app.acting()) = 'door' AND lead_coach_id IS NULL)
  WITH CHECK ((SELECT app.acting()) = 'door' AND EXISTS (
    SELECT 1 FROM enrolments e WHERE e.cohort_id = cohorts.id AND e.person_id = cohorts.lead_coach_id
      AND e.role = 'coach' AND e.status IN ('active', 'paused', 'landed-active')));
