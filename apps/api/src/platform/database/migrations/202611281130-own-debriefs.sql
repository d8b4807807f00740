-- An earlier text and a reminder belong to a debrief of the same person, as all that is kept does: a row of one's own
-- cannot name somebody else's debrief, nor stand in the way of her reminder, nor tell whether there is one.
DELETE FROM debrief_answer_versions v WHERE NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = v.owner_id AND d.id = v.debrief_id);
ALTER TABLE debrief_answer_versions DROP CONSTRAINT debrief_answer_versions_debrief_id_fkey,
  ADD FOREIGN KEY (owner_id, debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE CASCADE;
DELETE FROM reminders r WHERE NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.owner_id = r.person_id AND d.id = r.debrief_id);
ALTER TABLE reminders DROP CONSTRAINT reminders_pkey, ADD PRIMARY KEY (person_id, debrief_id),
  ADD FOREIGN KEY (person_id, debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE CASCADE;
