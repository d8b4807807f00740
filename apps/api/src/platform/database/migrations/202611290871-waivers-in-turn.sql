-- A reason to let a condition stand is never written over unseen by an answer of another window.
ALTER TABLE non_negotiable_tests ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);
