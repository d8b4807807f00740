-- What members share and take back is recorded for them; the office sees its own deeds and those of accounts,
-- and not who shared what when (product/02-debrief 2.6: for the admin, enrolment and totals alone).
DROP POLICY admin_sees ON audit_events;
CREATE POLICY admin_sees ON audit_events FOR SELECT TO accelerator_app
  USING ((SELECT app.i_am_admin()) AND deed NOT LIKE 'debrief.%');
