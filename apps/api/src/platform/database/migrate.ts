import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import * as z from 'zod';
import { jobsSchema } from './jobs-schema';

/** The role in which the API works; it owns nothing. */
export const appRole = 'accelerator_app';

/** The application's address of the same database: its own role, its password derived from the owner's. */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(appRole).digest('hex');
  url.username = appRole;
  url.password = password;
  return url.href;
}

/**
 * Brings the schema up to date: dated SQL files, each in its own transaction, one migrator at a time.
 * @throws Error when a file fails (nothing of it stays), when the database is newer than this program, or when a missing
 * file belongs before one that was applied
 */
export async function migrate(ownerUrl: string, files = migrationFiles()): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('accelerator-migrations'))`);
    await prepareAppRole(client, ownerUrl);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    await guardMigrations(client);
    await guardDatabase(client);
    await applyMissing(client, files);
    await prepareJobs(client, ownerUrl);
  } finally {
    await client.end();
  }
}

/** A dated file and its statements. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
}

/** The dated files beside this program: in `src` while testing, beside the bundle when built. */
export function migrationFiles(): readonly MigrationFile[] {
  const folder = [
    join(import.meta.dirname, 'migrations'),
    join(import.meta.dirname, 'platform/database/migrations'),
  ].find((path) => existsSync(path));
  if (!folder) throw new Error('The migrations are missing beside the program.');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

async function applyMissing(client: pg.Client, files: readonly MigrationFile[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations');
  for (const { name, sql } of missingOf(files, new Set(rows.map(({ name }) => name)))) {
    await client.query('BEGIN');
    try {
      await client.query(sql);
      await client.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

/** Each database gets the files in the same order, so that all of them come to the same schema. */
function missingOf(files: readonly MigrationFile[], applied: ReadonlySet<string>): readonly MigrationFile[] {
  const unknown = [...applied].filter((name) => !files.some((file) => file.name === name));
  if (unknown.length > 0) throw new Error(`The database is newer than this program (${unknown.join(', ')}).`);
  const missing = files.filter(({ name }) => !applied.has(name));
  const newest = [...applied].sort().at(-1) ?? '';
  const late = missing.map(({ name }) => name).filter((name) => name < newest);
  if (late.length > 0)
    throw new Error(
      `This program brings migrations that belong before ${newest}, which this database has already: ${late.join(', ')}. ` +
        'Run after it they could make another schema than in a new database, so nothing was applied. ' +
        'Take a program in which they have later names.',
    );
  return missing;
}

/** Roles belong to the whole cluster and have no "if not exists". */
async function prepareAppRole(client: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await client.query<{ known: boolean; may: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS known, (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) AS may`,
    [appRole],
  );
  const [{ known, may } = { known: false, may: false }] = rows;
  if (known && !may) return;
  const password = decodeURIComponent(new URL(appUrlOf(ownerUrl)).password);
  await client.query(
    known
      ? `ALTER ROLE ${appRole} LOGIN PASSWORD '${password}'`
      : `CREATE ROLE ${appRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password}'`,
  );
}

async function guardMigrations(client: pg.Client): Promise<void> {
  await client.query(`ALTER TABLE schema_migrations ENABLE ROW LEVEL SECURITY; ALTER TABLE schema_migrations FORCE ROW LEVEL SECURITY;
    DO $$ BEGIN CREATE POLICY owner_works ON schema_migrations TO CURRENT_USER USING (true) WITH CHECK (true);
    EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
}

/** Tables of a session stand outside the row policies. Said at each start: a restored database comes without its rights. */
async function guardDatabase(client: pg.Client): Promise<void> {
  await client.query(
    `DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$`,
  );
}

/** pg-boss's own schema, made by the owner; the application only works in it. Loaded only where the schema is behind. */
async function prepareJobs(client: pg.Client, ownerUrl: string): Promise<void> {
  if ((await jobsVersion(client)) === wantedJobsVersion()) return;
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`GRANT USAGE ON SCHEMA ${jobsSchema} TO ${appRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO ${appRole};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobsSchema} TO ${appRole};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobsSchema} TO ${appRole}`);
}

/** The version of pg-boss's schema that the application may work in; null where there is none. */
async function jobsVersion(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ ready: boolean }>(
    `SELECT to_regclass('${jobsSchema}.version') IS NOT NULL AND has_schema_privilege('${appRole}', to_regnamespace('${jobsSchema}'), 'USAGE') AS ready`,
  );
  if (!rows[0]?.ready) return null;
  const found = await client.query<{ version: number }>(`SELECT version FROM ${jobsSchema}.version`);
  return found.rows[0]?.version ?? null;
}

/** As the package says of itself. */
function wantedJobsVersion(): number {
  const said: unknown = createRequire(import.meta.url)('pg-boss/package.json');
  return z.object({ pgboss: z.object({ schema: z.number() }) }).parse(said).pgboss.schema;
}
