-- An admin neither sees nor ends anybody else's sessions: a deactivation ends those of one person by itself
-- (app.end_all_sessions), and a DELETE without a condition would have signed out everybody.
DROP POLICY admin_ends ON sign_in_sessions;
