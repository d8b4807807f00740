-- What she was told at the end of a debrief waits for what she keeps of it: when she had said what that is, keeping
-- none too, and which line it was. Taken up again, it begins anew.
ALTER TABLE debriefs ADD COLUMN keeps_answered_at timestamptz, ADD COLUMN close_line integer;
