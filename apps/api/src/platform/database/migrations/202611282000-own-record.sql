-- What the record of access holds of one person is found without reading all of it.
CREATE INDEX ON audit_events (actor_id, at DESC, id DESC);
CREATE INDEX ON audit_events (subject_id, at DESC, id DESC);
