import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { post } from '@api/platform/mail/outbox';
import { LetterTemplates } from '@api/platform/mail/templates';

describe('a worker', () => {
  let house: SpecApp;
  beforeAll(async () => {
    house = await startApp({ env: { WORKER: 'on' } });
    await layWorld(house.owner);
    house.app
      .get(LetterTemplates)
      .register('spec-greeting', () => Promise.resolve({ subject: 'A note', body: 'Hello.' }));
  });
  afterAll(() => house.stop());

  it('keeps its queues in a schema of its own, as the role that owns nothing', async () => {
    const { rows } = await house.owner.query<{ name: string; cron: string }>(
      'SELECT name, cron FROM pgboss.schedule ORDER BY name',
    );
    expect(rows).toContainEqual({ name: 'post-round', cron: '* * * * *' });
    const { rows: owned } = await house.owner.query(
      `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'accelerator_app'`,
    );
    expect(owned).toEqual([]);
  });

  it('shows its queues to the role that works in them and to the owner, and to nobody else', async () => {
    const { rows } = await house.owner.query(
      `SELECT DISTINCT r.rolname FROM pg_class c CROSS JOIN LATERAL aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) acl
       LEFT JOIN pg_roles r ON r.oid = acl.grantee WHERE c.relnamespace = 'pgboss'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
    );
    expect(rows).toEqual([{ rolname: 'accelerator_app' }, { rolname: 'accelerator_owner' }]);
    const { rows: open } = await house.owner.query(
      `SELECT r.rolname FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) acl LEFT JOIN pg_roles r ON r.oid = acl.grantee
       WHERE n.nspname = 'pgboss' GROUP BY r.rolname ORDER BY 1`,
    );
    expect(open).toEqual([{ rolname: 'accelerator_app' }, { rolname: 'accelerator_owner' }]);
  });

  it('carries a letter as soon as its deed is done', async () => {
    await house.database.as({ kind: 'person', personId: personId('ruth') }, (manager) =>
      post(manager, { kind: 'spec-greeting', recipientId: personId('adaeze'), at: house.clock.now() }),
    );
    const end = Date.now() + 5_000;
    let kept: unknown[] = [];
    while (kept.length === 0 && Date.now() < end) kept = (await house.owner.query('SELECT address FROM mails')).rows;
    expect(kept).toEqual([{ address: 'adaeze@example.org' }]);
  });
});
