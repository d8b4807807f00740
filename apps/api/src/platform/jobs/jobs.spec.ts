import { pino } from 'pino';
import { makeApp } from '@api/app.setup';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { makeGround } from '@api/platform/ground';
import { post } from '@api/platform/mail/outbox';
import { LetterTemplates } from '@api/platform/mail/templates';
import { Jobs } from './jobs';

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

describe('a deed of the house that breaks off', () => {
  it('is in the log by its name, without a word of what it was about', async () => {
    const house = await startApp();
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line) => lines.push(line) });
    const ground = await makeGround({ ...house.env, worker: true }, house.clock);
    const app = await makeApp({ ...ground, logger });
    const work = () => Promise.reject(new Error('The words of somebody'));
    app.get(Jobs).every({ name: 'spec-breaks-off', cron: '0 0 1 1 *', work });
    await app.init();
    await house.owner.query(`INSERT INTO pgboss.job (name) VALUES ('spec-breaks-off')`);
    const end = Date.now() + 20_000;
    const said = () => lines.find((line) => line.includes('"deed":"spec-breaks-off"'));
    while (!said() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
    await app.close();
    await house.stop();
    expect(said()).toContain('broke off');
    expect(lines.join('')).not.toContain('The words of somebody');
  }, 40_000);
});
