-- Whoever works in schema app has the right by name. A function gets it for everybody when it is made; what triggers run
-- needs none, and what a generated column asks the application needs.
REVOKE EXECUTE ON FUNCTION app.change_locks, app.change_own_lock, app.only_known_zones, app.reply_awaits_thread, app.people_text FROM PUBLIC;
REVOKE EXECUTE ON PROCEDURE app.guard(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.people_text TO accelerator_app;
