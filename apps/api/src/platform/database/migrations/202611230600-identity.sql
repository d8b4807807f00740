-- Who is acting, and the guard that every table gets. Policies name the identity; the application role
-- (accelerator_app) owns nothing, bypasses nothing, and acts only through app.identity / app.person_id,
-- which database.as sets for one transaction.

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO accelerator_app;
GRANT USAGE ON SCHEMA public TO accelerator_app;

-- 'person' · 'door' (before identity) · 'postman' (delivers mail) · 'house' (reminders, retention) · 'dev' (reads kept mail in demo)
CREATE FUNCTION app.acting() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.identity', true), '') $$;

CREATE FUNCTION app.me() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN current_setting('app.identity', true) = 'person'
               THEN nullif(current_setting('app.person_id', true), '')::uuid END $$;

-- Row security on and forced, the owner's own policy (migrations, backups), and the narrow grant.
CREATE PROCEDURE app.guard(table_name text, privileges text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format('CREATE POLICY owner_works ON public.%I TO CURRENT_USER USING (true) WITH CHECK (true)', table_name);
  EXECUTE format('GRANT %s ON public.%I TO accelerator_app', privileges, table_name);
END $$;
