-- The words of a commitment that were changed in another window are never written over unseen. Looking back on it
-- changes none of them.
ALTER TABLE commitments ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);
GRANT UPDATE (revision) ON commitments TO accelerator_app;
