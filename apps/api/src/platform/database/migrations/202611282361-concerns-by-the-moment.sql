-- What was seen to before this moment is forgotten, unread. How long that is, is said once, where the list says it.
DROP FUNCTION app.forget_concerns(timestamptz);
CREATE FUNCTION app.forget_concerns_before(since timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.acting() IS DISTINCT FROM 'house' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for function forget_concerns_before';
  END IF;
  DELETE FROM concern_reports WHERE seen_to_at < since;
END $$;
REVOKE EXECUTE ON FUNCTION app.forget_concerns_before(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_concerns_before(timestamptz) TO accelerator_app;
