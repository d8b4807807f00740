import pg from 'pg';
import { makeSpecDatabase, type SpecDatabase } from '@api/testing/spec-database';
import { makeDataSource, statements } from './data-source';
import { assertDurable } from './durability';
import { appUrlOf, migrate, migrationFiles } from './migrate';

describe('the schema', () => {
  let made: SpecDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    made = await makeSpecDatabase();
    owner = new pg.Client(made.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await made.drop();
  });

  it('is made of dated files, each applied once, in order', async () => {
    const { rows } = await owner.query<{ name: string }>(
      'SELECT name FROM schema_migrations ORDER BY applied_at, name',
    );
    const names = migrationFiles().map(({ name }) => name);
    expect(rows.map(({ name }) => name)).toEqual(names);
    for (const name of names) expect(name).toMatch(/^\d{12}-[a-z-]+\.sql$/);
  });

  it('is left alone by a second start, even by two at once', async () => {
    await Promise.all([migrate(made.ownerUrl), migrate(made.ownerUrl)]);
    const { rows } = await owner.query('SELECT 1 FROM schema_migrations');
    expect(rows).toHaveLength(migrationFiles().length);
  });

  it('is looked at while a backup is made, which holds all tables', async () => {
    await owner.query('BEGIN; LOCK TABLE schema_migrations, people IN ACCESS SHARE MODE');
    await migrate(made.ownerUrl);
    await owner.query('COMMIT');
    const { rows } = await owner.query<object>(
      `SELECT c.relrowsecurity AND c.relforcerowsecurity AS guarded, (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c WHERE c.oid = 'schema_migrations'::regclass`,
    );
    expect(rows).toEqual([{ guarded: true, policies: 1 }]);
  });

  it('that is newer than the program stops the program', async () => {
    await owner.query(`INSERT INTO schema_migrations (name) VALUES ('299901010000-future.sql')`);
    await expect(migrate(made.ownerUrl)).rejects.toThrow(/newer than this program/);
    await owner.query(`DELETE FROM schema_migrations WHERE name LIKE '2999%'`);
  });

  it('stays as it was where a file fails half-way, and the next start goes on', async () => {
    const half = {
      name: '299901010000-half.sql',
      sql: 'CREATE TABLE half (id int); UPDATE people SET name = name; SELECT 1 / 0',
    };
    const files = [...migrationFiles(), half];
    await expect(migrate(made.ownerUrl, files)).rejects.toThrow(/299901010000-half\.sql failed: division by zero/);
    const { rows } = await owner.query(
      `SELECT to_regclass('half') AS made, (SELECT count(*)::int FROM schema_migrations) AS applied`,
    );
    expect(rows).toEqual([{ made: null, applied: migrationFiles().length }]);
    await migrate(made.ownerUrl);
  });

  it('takes no file that belongs before one it has, and none of the others then', async () => {
    const [early, late] = ['202611230601-z-early.sql', '299901010000-late.sql'].map((name, at) => ({
      name,
      sql: `CREATE TABLE late_${String(at)} (id int)`,
    }));
    if (!early || !late) throw new Error('There are two.');
    const files = [...migrationFiles(), early, late].sort((a, b) => (a.name < b.name ? -1 : 1));
    const newest = migrationFiles().at(-1)?.name ?? '';
    await expect(migrate(made.ownerUrl, files)).rejects.toThrow(
      `belong before ${newest}, which this database has already: ${early.name}.`,
    );
    const { rows } = await owner.query(
      `SELECT to_regclass('late_0') AS early, to_regclass('late_1') AS late, (SELECT count(*)::int FROM schema_migrations) AS applied`,
    );
    expect(rows).toEqual([{ early: null, late: null, applied: migrationFiles().length }]);
    await migrate(made.ownerUrl);
  });

  it('waits for what another holds, tries again, and says at last what to do', async () => {
    const file = { name: '299901010000-held.sql', sql: 'ALTER TABLE people ADD COLUMN held int' };
    const files = [...migrationFiles(), file];
    const columns = async () =>
      (await owner.query(`SELECT 1 FROM pg_attribute WHERE attrelid = 'people'::regclass AND attname = 'held'`))
        .rowCount;
    await owner.query('BEGIN; LOCK TABLE people IN ACCESS SHARE MODE');
    await expect(migrate(made.ownerUrl, files, { lockMs: 30, tries: 2, pauseMs: 10 })).rejects.toThrow(
      /299901010000-held\.sql failed: .*lock timeout.*Stop whatever else works with the database/,
    );
    expect(await columns()).toBe(0);
    const late = migrate(made.ownerUrl, files, { lockMs: 30, tries: 400, pauseMs: 10 });
    await owner.query('SELECT pg_sleep(0.2)');
    await owner.query('COMMIT');
    await late;
    expect(await columns()).toBe(1);
    await owner.query(`ALTER TABLE people DROP COLUMN held; DELETE FROM schema_migrations WHERE name LIKE '2999%'`);
  });

  it('makes kept words anew where what they are made of has changed', async () => {
    const words = 'app.debrief_words(jsonb)';
    const { rows } = await owner.query<{ now: string }>('SELECT pg_get_functiondef($1::regprocedure) AS now', [words]);
    await owner.query(`CREATE OR REPLACE FUNCTION app.debrief_words(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $$ SELECT '' $$`);
    await owner.query(
      `WITH p AS (INSERT INTO people (id, name, created_at) VALUES (gen_random_uuid(), 'X', now()) RETURNING id)
      INSERT INTO debriefs (id, owner_id, mode, answers, created_at, updated_at)
      SELECT gen_random_uuid(), p.id, 'full', a, now(), now() FROM p, jsonb_array_elements($1::jsonb) a`,
      [JSON.stringify([{ newPlanThen: 'zeppelin' }, { kept: 'zeppelin' }])],
    );
    await owner.query(rows[0]?.now ?? '');
    const found = async () =>
      (await owner.query<object>(`SELECT answers FROM debriefs WHERE search @@ 'zeppelin'`)).rows;
    expect(await found()).toEqual([]);
    await owner.query(migrationFiles().find(({ name }) => name.endsWith('-plan-words-anew.sql'))?.sql ?? '');
    expect(await found()).toEqual([{ answers: { newPlanThen: 'zeppelin' } }]);
  });

  it('lets the application make no tables of a session, which row policies do not guard', async () => {
    const temporary = async () =>
      (
        await owner.query<object>(
          `SELECT has_database_privilege('accelerator_app', current_database(), 'TEMP') AS temporary`,
        )
      ).rows;
    await owner.query(
      `DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$`,
    );
    // as it is where all files were applied and the database was restored into a new one
    expect(await temporary()).toEqual([{ temporary: true }]);
    await migrate(made.ownerUrl);
    expect(await temporary()).toEqual([{ temporary: false }]);
  });

  it('gives nobody a function or procedure of ours but by name', async () => {
    const { rows } = await owner.query<object>(
      `SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND EXISTS (
         SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) r
         WHERE r.grantee = 0 AND r.privilege_type = 'EXECUTE') ORDER BY 1`,
    );
    expect(rows).toEqual([]);
  });

  it('is out of the application’s hands', async () => {
    const app = new pg.Client(appUrlOf(made.ownerUrl));
    await app.connect();
    for (const sql of [
      'CREATE TABLE mine (id int)',
      'DROP TABLE people',
      'ALTER TABLE people DISABLE ROW LEVEL SECURITY',
      'SET ROLE accelerator_owner',
      'CREATE SCHEMA mine',
    ])
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });
});

describe('the data source', () => {
  let made: SpecDatabase;
  beforeAll(async () => (made = await makeSpecDatabase()));
  afterAll(() => made.drop());

  it('names its statements, so that each is planned once a connection, and counts them', async () => {
    const source = await makeDataSource(appUrlOf(made.ownerUrl)).initialize();
    const seen = await source.transaction(async (manager) => {
      const before = statements.count;
      for (let time = 0; time < 3; time += 1) await manager.query('SELECT $1::int AS number', [time]);
      const prepared: { calls: number }[] = await manager.query(
        `SELECT (generic_plans + custom_plans)::int AS calls FROM pg_prepared_statements WHERE statement = 'SELECT $1::int AS number'`,
      );
      return { prepared, counted: statements.count - before };
    });
    expect(seen).toEqual({ prepared: [{ calls: 3 }], counted: 4 });
    await source.destroy();
  });

  it('has time limits', async () => {
    const source = await makeDataSource(appUrlOf(made.ownerUrl)).initialize();
    const limits: unknown = await source.query(
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`,
    );
    expect(limits).toEqual([{ statement: '4s', lock: '2s', idle: '10s' }]);
    await source.destroy();
  });

  it('is refused where the server might lose what it answered, as this run’s own would', async () => {
    const source = await makeDataSource(appUrlOf(made.ownerUrl)).initialize();
    await expect(assertDurable(source)).rejects.toThrow(/fsync/);
    await source.destroy();
  });
});
