import { randomUUID } from 'node:crypto';
import { addStatedReason, writeOpportunity } from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';
import { startApp, type SpecApp } from '@api/testing/app';
import { enrolmentId, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const id = randomUUID();

/** Adaeze has left her cohort: what is hers stays hers. Carmen was a member and is no more. */
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  const adaeze = await spec.as(personId('adaeze'));
  const firstRound = { id: randomUUID(), stage: 'panel' as const, onDate: '2026-11-20' };
  await adaeze.call(writeOpportunity, { body: { id, roleTitle: 'CPO', organisationName: 'Halden', firstRound } });
  await adaeze.call(addStatedReason, {
    params: { opportunityId: id },
    body: { id: randomUUID(), key: 'budget', text: 'None left' },
  });
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('carmen')]);
});
afterAll(() => spec.stop());

const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const others: readonly (readonly [string, Identity])[] = [
  ['buddy', person('farida')],
  ['mate', person('birgit')],
  ['former member', person('carmen')],
  ['coach', person('ruth')],
  ['stranger', person('zelda')],
  ['stranger’s coach', person('odette')],
  ['admin', person('petra')],
  ['nobody', { kind: 'person', personId: randomUUID() }],
  ['door', { kind: 'door' }],
  ['postman', { kind: 'postman' }],
  ['house', { kind: 'house' }],
  ['dev', { kind: 'dev' }],
];
const tables = ['opportunities', 'opportunity_rounds', 'stated_reasons'] as const;

const run = (identity: Identity, sql: string) => spec.database.as(identity, (manager) => manager.query<unknown[]>(sql));

describe.each(tables)('%s', (table) => {
  it('are the owner’s', async () => {
    expect(await run(person('adaeze'), `SELECT id FROM ${table}`)).toHaveLength(1);
  });

  it.each(others)('are not there for the %s', async (_, identity) => {
    expect(await run(identity, `SELECT id FROM ${table}`)).toEqual([]);
  });
});

describe.each(others)('as the %s', (_, identity) => {
  it('nothing of hers is changed', async () => {
    const before = await all();
    for (const sql of [
      `UPDATE opportunities SET role_title = 'x'`,
      'UPDATE opportunities SET owner_id = app.me()',
      `UPDATE opportunity_rounds SET stage = 'offer'`,
      'DELETE FROM opportunity_rounds',
    ])
      await run(identity, sql);
    expect(await all()).toEqual(before);
  });

  it.each([
    `INSERT INTO opportunities (id, owner_id, role_title, created_at, updated_at) VALUES (gen_random_uuid(), '${personId('adaeze')}', 'x', '2026-11-23', '2026-11-23')`,
    `INSERT INTO opportunity_rounds (id, owner_id, opportunity_id, stage, on_date, created_at, updated_at) VALUES (gen_random_uuid(), '${personId('adaeze')}', '${id}', 'offer', '2026-11-23', '2026-11-23', '2026-11-23')`,
    `INSERT INTO stated_reasons (id, owner_id, opportunity_id, key, at) VALUES (gen_random_uuid(), '${personId('adaeze')}', '${id}', 'other', '2026-11-23')`,
  ])('nothing is put among hers', async (sql) => {
    await expect(run(identity, sql)).rejects.toThrow(/row-level security/);
  });
});

describe('a round', () => {
  it('of one’s own cannot hang on somebody else’s process', async () => {
    const sql = `INSERT INTO opportunity_rounds (id, owner_id, opportunity_id, stage, on_date, created_at, updated_at)
      VALUES (gen_random_uuid(), app.me(), '${id}', 'offer', '2026-11-23', '2026-11-23', '2026-11-23')`;
    await expect(run(person('birgit'), sql)).rejects.toThrow(/foreign key/);
  });
});

describe('reasons as they said them', () => {
  it.each([`UPDATE stated_reasons SET text = 'x'`, 'DELETE FROM stated_reasons'])(
    'are not changed, not even by their owner: %s',
    async (sql) => {
      await expect(run(person('adaeze'), sql)).rejects.toThrow(/permission denied/);
    },
  );
});

async function all(): Promise<unknown[]> {
  const { rows } = await spec.owner.query<object>(
    'SELECT * FROM opportunities o JOIN opportunity_rounds r ON r.opportunity_id = o.id JOIN stated_reasons s ON s.opportunity_id = o.id',
  );
  return rows;
}
