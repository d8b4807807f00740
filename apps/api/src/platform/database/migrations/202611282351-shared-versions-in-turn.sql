-- What others see of a debrief and she changed in another window is never written over unseen.
ALTER TABLE shared_versions ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);
GRANT UPDATE (revision) ON shared_versions TO accelerator_app;
