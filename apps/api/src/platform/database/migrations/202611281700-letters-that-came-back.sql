-- What the office may know of the letter of an invitation: that it waits for a mail server, or that it came back.
CREATE FUNCTION app.invitation_letter(invitation uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN o.failed_at IS NOT NULL THEN 'came-back' WHEN o.sent_at IS NULL AND o.attempts > 0 THEN 'waits' END
  FROM outbox o WHERE app.i_am_admin() AND o.kind = 'cohort.invitation' AND o.payload->>'invitationId' = invitation::text
  ORDER BY o.created_at DESC, o.id DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION app.invitation_letter FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.invitation_letter TO accelerator_app;
CREATE INDEX outbox_of_invitations ON outbox ((payload->>'invitationId')) WHERE kind = 'cohort.invitation';
