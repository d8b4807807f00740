-- Who gave a question to a cohort sees it also once she has left, so that she can take it back; nothing else of there.
CREATE POLICY giver_sees ON given_questions FOR SELECT TO accelerator_app USING (id = ANY ((SELECT app.my_given_questions())::uuid[]));
