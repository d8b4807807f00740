import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, migrationFiles } from '@api/platform/database/migrate';

/** A database of one's own for a spec file, cloned from a migrated template. */
export interface SpecDatabase {
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** Makes one. The template is migrated once a run, whoever comes first. */
export async function makeSpecDatabase(): Promise<SpecDatabase> {
  const superuserUrl = needed('TEST_SUPERUSER_URL');
  const template = `template_${createHash('sha256')
    .update(
      migrationFiles()
        .map(({ sql }) => sql)
        .join(''),
    )
    .digest('hex')
    .slice(0, 12)}`;
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(4711)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${template} OWNER accelerator_owner`);
      await migrate(ownerUrlOf(template));
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER accelerator_owner`);
  });
  return {
    ownerUrl: ownerUrlOf(name),
    drop: () =>
      asSuperuser(superuserUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

function ownerUrlOf(database: string): string {
  const url = new URL(needed('TEST_OWNER_URL'));
  url.pathname = `/${database}`;
  return url.href;
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function needed(name: string): string {
  // the specs' own harness, told by jest's global setup
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the specs through jest.`);
  return value;
}
