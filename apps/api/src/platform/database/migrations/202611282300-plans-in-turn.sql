-- A plan for the day of a no that was changed on another device is never written over unseen.
ALTER TABLE setback_plans ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);
