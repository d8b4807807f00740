-- The debrief that a commitment comes from: hers alone, also where the commitment is shown to the cohort, and so in a
-- table of its own. The commitment stays when the debrief goes.
ALTER TABLE commitments ADD UNIQUE (owner_id, id);
CREATE TABLE commitment_sources (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  commitment_id uuid NOT NULL,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid NOT NULL,
  -- the one small thing of it
  source_path text NOT NULL DEFAULT 'nextStepThen',
  FOREIGN KEY (owner_id, commitment_id) REFERENCES commitments (owner_id, id) ON DELETE CASCADE,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE CASCADE
);
CREATE INDEX ON commitment_sources (commitment_id);
CREATE INDEX ON commitment_sources (source_debrief_id);
CALL app.guard('commitment_sources', 'SELECT, INSERT');
CREATE POLICY owner_only ON commitment_sources TO accelerator_app
  USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));
