-- Said before a backup goes in, in the same transaction: all that is ours goes, also what a newer program made and the
-- backup does not know; the standard schema is there again with the owner and the rights of a new database. A backup
-- gives rights to the application's role, which a new server does not have yet; its password comes at the next start.
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS pgboss, app, public CASCADE;
CREATE SCHEMA public AUTHORIZATION pg_database_owner;
GRANT USAGE ON SCHEMA public TO PUBLIC;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'accelerator_app') THEN
    CREATE ROLE accelerator_app NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
END $$;
