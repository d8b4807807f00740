-- What her day page may ask about a process that has ended and of which no debrief tells: on which day next, or no more.
ALTER TABLE opportunities ADD COLUMN ask_on date, ADD COLUMN left_at timestamptz;
