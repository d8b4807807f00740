-- Since 202611231100 the plan for the new role is among the words of a debrief; those that were saved before are found
-- now, too. A stored column is made anew only when its row is written.
UPDATE debriefs SET answers = answers
  WHERE answers ?| ARRAY['newPlanWhen', 'newPlanThen'] AND search IS DISTINCT FROM app.words_of(app.debrief_text(answers));
