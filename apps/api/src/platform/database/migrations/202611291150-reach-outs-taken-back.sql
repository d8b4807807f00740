-- "I have been in touch" can be undone by the coach who said it, and by no other.
GRANT DELETE ON reach_outs TO accelerator_app;
CREATE POLICY teller_takes_back ON reach_outs AS RESTRICTIVE FOR DELETE TO accelerator_app USING (coach_id = (SELECT app.me()));
