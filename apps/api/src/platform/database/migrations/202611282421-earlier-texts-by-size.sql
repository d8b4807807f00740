-- Earlier texts of replies, questions and resources are read a page at a time; how much one holds is known without
-- reading it.
ALTER TABLE reply_versions ADD COLUMN size integer NOT NULL GENERATED ALWAYS AS (octet_length(body)) STORED;
ALTER TABLE thread_versions ADD COLUMN size integer NOT NULL GENERATED ALWAYS AS (octet_length(title) + octet_length(body)) STORED;
