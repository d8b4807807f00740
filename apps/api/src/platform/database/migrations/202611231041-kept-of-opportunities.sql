-- What is kept may name the process it belongs to: one of hers, or none.
ALTER TABLE tellings ADD FOREIGN KEY (owner_id, opportunity_id) REFERENCES opportunities (owner_id, id) ON DELETE SET NULL (opportunity_id);
ALTER TABLE question_occurrences ADD FOREIGN KEY (owner_id, opportunity_id) REFERENCES opportunities (owner_id, id) ON DELETE SET NULL (opportunity_id);
ALTER TABLE culture_signals ADD FOREIGN KEY (owner_id, opportunity_id) REFERENCES opportunities (owner_id, id) ON DELETE SET NULL (opportunity_id);
ALTER TABLE non_negotiable_tests ADD FOREIGN KEY (owner_id, opportunity_id) REFERENCES opportunities (owner_id, id) ON DELETE SET NULL (opportunity_id);

ALTER TABLE opportunities ADD COLUMN search tsvector GENERATED ALWAYS AS (app.words_of(
  role_title || ' ' || organisation_name || ' ' || public_alias || ' ' || search_consultant || ' ' || search_firm || ' ' || notes || ' ' || next_step)) STORED;
