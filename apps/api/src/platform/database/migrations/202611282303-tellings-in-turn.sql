-- A telling that was put right in another window is never written over unseen.
ALTER TABLE tellings ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);
