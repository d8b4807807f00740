import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** How long a file waits for what others hold, in milliseconds, and how often it is tried. */
export interface Patience {
  readonly lockMs: number;
  readonly tries: number;
  readonly pauseMs: number;
}

/**
 * Whoever asks for a table that a file waits for, waits behind it: so a file does not wait for long, and lets the others
 * through before it is tried again.
 */
const patient: Patience = { lockMs: 5_000, tries: 6, pauseMs: 2_000 };

/**
 * Brings the schema up to date: dated SQL files, each in its own transaction, one migrator at a time.
 * @throws Error when a file fails (nothing of it stays), when what it changes is held by others for longer than patience
 * lasts, when the database is newer than this program, or when a missing file belongs before one that was applied
 */
export async function migrate(ownerUrl: string, files = migrationFiles(), patience: Patience = patient): Promise<void> {
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
    await applyMissing(client, files, patience);
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

async function applyMissing(
  client: pg.Client,
  files: readonly MigrationFile[],
  { lockMs, tries, pauseMs }: Patience,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations');
  const missing = missingOf(files, new Set(rows.map(({ name }) => name)));
  await client.query(`SELECT set_config('lock_timeout', $1, false)`, [String(lockMs)]);
  for (const file of missing) {
    let left = tries - 1;
    while (!(await applied(client, file, left === 0))) {
      left -= 1;
      await setTimeout(pauseMs);
    }
  }
}

/** @returns false where something that it changes was held by others for too long, unless this was the last try */
async function applied(client: pg.Client, { name, sql }: MigrationFile, last: boolean): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    const held = error instanceof pg.DatabaseError && error.code === '55P03';
    if (held && !last) return false;
    const why = error instanceof Error ? error.message : String(error);
    const advice = held
      ? '. Stop whatever else works with the database (other processes, a backup) and start again'
      : '';
    throw new Error(`Migration ${name} failed: ${why}${advice}`, { cause: error });
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

/** Done once: it locks the table, for which a start would wait while a backup is made. */
async function guardMigrations(client: pg.Client): Promise<void> {
  await client.query(`DO $$ BEGIN
    IF NOT (SELECT relforcerowsecurity FROM pg_class WHERE oid = 'schema_migrations'::regclass) THEN
      ALTER TABLE schema_migrations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE schema_migrations FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_works ON schema_migrations TO CURRENT_USER USING (true) WITH CHECK (true);
    END IF; END $$`);
}

/**
 * Tables of a session stand outside the row policies; nothing of ours makes one. Looked at at each start, because rights
 * on a database stay behind where it is copied, or restored into a new one.
 */
async function guardDatabase(client: pg.Client): Promise<void> {
  await client.query(`DO $$ BEGIN
    IF has_database_privilege('${appRole}', current_database(), 'TEMPORARY') THEN
      EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    END IF; END $$`);
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
