-- What a line to a buddy says: that she had a no, or that she would like five minutes of this week.
ALTER TABLE buddy_words ADD COLUMN line text NOT NULL DEFAULT 'no-today' CHECK (line IN ('no-today', 'five-minutes'));
