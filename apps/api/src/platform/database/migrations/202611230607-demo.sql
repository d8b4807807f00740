-- When the demo world was laid, so that a seeding that was cut off goes on and none happens twice. The owner's alone.
CREATE TABLE demo_seedings (seeded_at timestamptz NOT NULL, finished_at timestamptz);
ALTER TABLE demo_seedings ENABLE ROW LEVEL SECURITY;
ALTER TABLE demo_seedings FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_works ON demo_seedings TO CURRENT_USER USING (true) WITH CHECK (true);
