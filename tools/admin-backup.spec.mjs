import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { restore } from './admin-backup.mjs';
import { at, node } from './paths.mjs';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(120_000);

/**
 * The embedded PostgreSQL brings no programs for backups, so two stand in for them: `pg_restore` says the SQL that
 * stands in the file and fails where its last line is missing; `psql` says to the real database what it hears, and is
 * gone without a word more at the end of it. What `pg_dump` makes of a database is its own matter.
 */
const standIns = {
  pg_restore: `#!/bin/sh
cat "$2" && tail -n 1 "$2" | grep --quiet '^-- whole$'`,
  psql: `#!${node}
const pg = require(${JSON.stringify(at('node_modules/pg'))});
const client = new pg.Client({ connectionString: process.argv.at(-1) });
client.connect().then(() => client.query(require('node:fs').readFileSync(0, 'utf8'))).then(
  () => process.exit(0), () => process.exit(3));`,
};

const house = new SpecHouse();
const folder = mkdtempSync(join(tmpdir(), 'accelerator-backup-'));
const before = { PATH: process.env.PATH, DATABASE_URL: process.env.DATABASE_URL };

beforeAll(async () => {
  await house.open();
  for (const [name, text] of Object.entries(standIns)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  process.env.PATH = `${folder}${delimiter}${before.PATH}`;
  process.env.DATABASE_URL = house.postgres.ownerUrl;
});
afterAll(async () => {
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

async function ask(text, url = house.postgres.ownerUrl) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function backupOf(...lines) {
  const file = join(folder, `${randomUUID()}.backup`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Each table of ours, with how many rows somebody reads in it. */
async function rowsRead(url) {
  const tables = await ask(`SELECT schemaname || '.' || tablename AS name FROM pg_tables
    WHERE schemaname IN ('public', 'app', 'pgboss') ORDER BY 1`);
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS read FROM ${name}`);
  return ask(counts.join(' UNION ALL '), url);
}

const schemas = async () =>
  (await ask(`SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^(pg_|information)' ORDER BY 1`)).map(
    ({ name }) => name,
  );

describe('a backup by the owner', () => {
  it('holds every row, since the owner reads what a superuser does', async () => {
    const everything = new URL(house.postgres.superuserUrl);
    everything.pathname = new URL(house.postgres.ownerUrl).pathname;
    await house.endApi('SIGTERM');
    const read = await rowsRead(house.postgres.ownerUrl);
    expect(read).toEqual(await rowsRead(everything.href));
    expect(read.find(({ name }) => name === 'public.debriefs').read).toBeGreaterThan(0);
  });
});

describe('a restore with DATABASE_URL', () => {
  it('leaves everything as it was where the backup breaks off, or the database refuses a line of it', async () => {
    const [read, there] = [await rowsRead(house.postgres.ownerUrl), await schemas()];
    const halves = [
      backupOf('CREATE TABLE kept (line text);'),
      backupOf('CREATE TABLE kept (line text);', 'INSERT INTO kept VALUES (1, 2);', '-- whole'),
      join(folder, 'none.backup'),
    ];
    for (const file of halves) await expect(restore(file, true)).rejects.toThrow(/ended with code/);
    expect(await rowsRead(house.postgres.ownerUrl)).toEqual(read);
    expect(await schemas()).toEqual(there);
  });

  it('asks first', async () => {
    await expect(restore(backupOf('-- whole'), false)).rejects.toThrow(/Say --yes/);
  });

  it('puts in what the backup says, and nothing stays of what it does not know', async () => {
    await ask('CREATE TABLE later (id uuid REFERENCES people)');
    await restore(backupOf('CREATE TABLE kept (line text);', "INSERT INTO kept VALUES ('a line');", '-- whole'), true);
    expect(await rowsRead(house.postgres.ownerUrl)).toEqual([{ name: 'public.kept', read: 1 }]);
    expect(await schemas()).toEqual(['public']);
  });

  it('leaves owners and rights in which the whole schema comes up', async () => {
    await house.startApi();
    const { status } = await house.ask('POST', '/demo/sign-in', { key: 'adaeze' });
    expect(status).toBe(200);
    expect(await schemas()).toEqual(['app', 'pgboss', 'public']);
  });
});
