-- A policy that looks into another table brings that table's policies into every statement, and PostgreSQL sets all of
-- them up at each run, though most are never asked. A function waits until there is a row to judge. These run with the
-- rights of who asks: the policies of what they look into go on to decide.
CREATE FUNCTION app.sees_thread(thread uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
  AS $$ BEGIN
    RETURN EXISTS (SELECT FROM threads t WHERE t.id = thread AND NOT t.waiting AND t.removed_at IS NULL);
  END $$;
CREATE FUNCTION app.i_asked(reply uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
  AS $$ BEGIN
    RETURN EXISTS (SELECT FROM replies r WHERE r.id = reply AND r.writer_id = app.me());
  END $$;
CREATE FUNCTION app.i_was_asked(reply uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
  AS $$ BEGIN
    RETURN EXISTS (SELECT FROM replies r JOIN threads t ON t.id = r.thread_id
      WHERE r.id = reply AND r.kind = 'ask'
        AND (t.opened_by = app.me() OR t.shared_version_id = ANY (app.my_shared_versions())));
  END $$;
REVOKE EXECUTE ON FUNCTION app.sees_thread, app.i_asked, app.i_was_asked FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sees_thread, app.i_asked, app.i_was_asked TO accelerator_app;

ALTER POLICY asker_sees ON questions_let_be USING (app.i_asked(reply_id));
ALTER POLICY asked_works ON questions_let_be USING (app.i_was_asked(reply_id));
ALTER POLICY reader_works ON carry_overs
  USING (cohort_id = ANY ((SELECT app.my_cohorts())::uuid[]) AND app.sees_thread(thread_id));
