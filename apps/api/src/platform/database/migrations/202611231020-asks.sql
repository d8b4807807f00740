-- Does a question of hers still wait? Asked before each reply and with each conversation: found by key, not by
-- looking through all that has been said.
CREATE INDEX replies_asks ON replies (thread_id, writer_id) WHERE kind = 'ask' AND removed_at IS NULL;
