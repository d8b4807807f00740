import { startApp, type SpecApp } from '@api/testing/app';
import { juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());

describe('the process', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await spec.app.inject({ url: '/api/health/live' })).statusCode).toBe(200);
    expect((await spec.app.inject({ url: '/api/health/ready' })).statusCode).toBe(200);
    expect((await spec.app.inject({ url: '/api/metrics' })).body).toContain('accelerator_live_streams');
  });

  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
    'tells its figures to nobody outside: %s',
    async (header) => {
      const answer = await spec.app.inject({ url: '/api/metrics', headers: { [header]: '203.0.113.7' } });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        404,
        expect.stringContaining('application/problem+json'),
      ]);
      expect(answer.body).not.toContain('accelerator_');
    },
  );

  it('answers an unknown address with a problem and nothing about itself', async () => {
    const answer = await spec.app.inject({ url: '/api/v1/nothing-here' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'not-found', status: 404 });
  });

  it('sends its headers with every answer', async () => {
    const { headers } = await spec.app.inject({ url: '/api/health/live' });
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });
});

describe('the database', () => {
  it('shows nothing to an identity that has not been named', async () => {
    const rows: unknown[] = await spec.database.as({ kind: 'postman' }, (manager) =>
      manager.query('SELECT * FROM debriefs'),
    );
    expect(rows).toEqual([]);
    const seen: unknown[] = await spec.database.as({ kind: 'person', personId: personId('zelda') }, (manager) =>
      manager.query('SELECT id FROM cohorts WHERE id = $1', [juniper]),
    );
    expect(seen).toEqual([]);
  });

  it('shows a member her own cohort and its people, without an address', async () => {
    const seen: { name: string }[] = await spec.database.as(
      { kind: 'person', personId: personId('adaeze') },
      (manager) => manager.query('SELECT name FROM people ORDER BY name'),
    );
    expect(seen.map(({ name }) => name)).toContain('Ruth Ellerslade');
    expect(seen.map(({ name }) => name)).not.toContain('Zelda Marchetti-Foss');
    const accounts: unknown[] = await spec.database.as({ kind: 'person', personId: personId('adaeze') }, (manager) =>
      manager.query('SELECT * FROM accounts'),
    );
    expect(accounts).toHaveLength(1);
  });

  it('has row security forced, with policies, on every table', async () => {
    const { rows } = await spec.owner.query(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`,
    );
    expect(rows).toEqual([]);
  });

  it('gives the application a role that owns nothing, bypasses nothing and cannot change the record of access', async () => {
    const { rows } = await spec.owner.query(
      `SELECT r.rolsuper, r.rolbypassrls, r.rolcreatedb, r.rolcreaterole,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns,
         has_table_privilege(r.rolname, 'audit_events', 'UPDATE') OR has_table_privilege(r.rolname, 'audit_events', 'DELETE') AS rewrites,
         has_schema_privilege(r.rolname, 'public', 'CREATE') AS creates
       FROM pg_roles r WHERE r.rolname = 'accelerator_app'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        owns: 0,
        rewrites: false,
        creates: false,
      },
    ]);
  });
});
