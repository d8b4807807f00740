import type { EntityManager } from 'typeorm';
import type { Identity } from '@api/platform/database/database';
import { startApp, type SpecApp } from '@api/testing/app';
import { RowAttempts } from '@api/testing/row-attempts';
import { layWorld, personId, type Somebody } from '@api/testing/world';

let house: SpecApp;
let straight: RowAttempts;
const at = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  house = await startApp();
  straight = new RowAttempts(house);
  await layWorld(house.owner);
  for (const key of ['adaeze', 'ruth', 'petra', 'zelda'] as const) {
    const id = personId(key);
    await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [id, 'a hash', at]);
    await house.owner.query(
      `INSERT INTO sign_in_sessions VALUES (gen_random_uuid(), decode(md5($1 || 's'), 'hex'), $1::uuid, 'x', $2, $2, 60, $2, $2)`,
      [id, at],
    );
    await house.owner.query(
      `INSERT INTO one_time_tokens VALUES (gen_random_uuid(), 'sign-in', decode(md5($1 || 't'), 'hex'), $1::uuid, NULL, $2, $2)`,
      [id, at],
    );
  }
  await house.owner.query(`INSERT INTO throttles VALUES ('k', 1, 1)`);
  await house.owner.query(`INSERT INTO mails VALUES (gen_random_uuid(), NULL, 'a@example.org', 's', 'b', $1)`, [at]);
});
afterAll(() => house.stop());

const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const juniper: readonly Somebody[] = ['adaeze', 'birgit', 'carmen', 'farida', 'naomi', 'ruth'];
const everybody: readonly Somebody[] = [
  'adaeze',
  'birgit',
  'carmen',
  'farida',
  'naomi',
  'odette',
  'petra',
  'ruth',
  'zelda',
];

async function keys(identity: Identity, table: string, column: string): Promise<string[]> {
  const rows = await house.database.as(identity, (manager) =>
    manager.query<{ id: string }[]>(`SELECT ${column} AS id FROM ${table}`),
  );
  const nameOf = new Map(everybody.map((key) => [personId(key), key]));
  return rows.map(({ id }) => nameOf.get(id) ?? id).sort();
}

const attempt = (identity: Identity, work: (manager: EntityManager) => Promise<unknown>) =>
  house.database.as(identity, work);

describe('who sees whom', () => {
  it.each([
    ['a member', person('adaeze'), juniper, ['adaeze'], ['adaeze']],
    ['a coach', person('ruth'), juniper, ['ruth'], ['ruth']],
    ['a stranger', person('zelda'), ['odette', 'zelda'], ['zelda'], ['zelda']],
    ['an admin', person('petra'), everybody, everybody, ['petra']],
    ['the postman', { kind: 'postman' }, everybody, everybody, []],
    ['the door', { kind: 'door' }, everybody, everybody, ['adaeze', 'petra', 'ruth', 'zelda']],
    ['dev', { kind: 'dev' }, [], [], []],
  ] as const)('%s', async (...row) => {
    const [, identity, people, accounts, sessions] = row;
    expect(await keys(identity, 'people', 'id')).toEqual([...people]);
    expect(await keys(identity, 'accounts', 'person_id')).toEqual([...accounts]);
    expect(await keys(identity, 'sign_in_sessions', 'person_id')).toEqual([...sessions]);
  });

  it.each(['credentials', 'one_time_tokens', 'throttles'])('%s are the door’s alone', async (table) => {
    for (const identity of [
      person('adaeze'),
      person('ruth'),
      person('petra'),
      { kind: 'postman' },
      { kind: 'dev' },
    ] as const)
      expect(await attempt(identity, (manager) => manager.query(`SELECT * FROM ${table}`))).toEqual([]);
    expect(await attempt({ kind: 'door' }, (manager) => manager.query(`SELECT * FROM ${table}`))).not.toEqual([]);
  });

  it('kept mail is read by dev, and found again by the postman', async () => {
    for (const identity of [person('adaeze'), person('petra'), { kind: 'door' }, { kind: 'house' }] as const)
      expect(await attempt(identity, (manager) => manager.query('SELECT * FROM mails'))).toEqual([]);
    expect(await attempt({ kind: 'dev' }, (manager) => manager.query('SELECT * FROM mails'))).toHaveLength(1);
  });

  it('kept mail is cleared by the postman alone', async () => {
    for (const identity of [person('petra'), { kind: 'door' }, { kind: 'house' }, { kind: 'dev' }] as const)
      expect(await straight.reach(identity, 'DELETE FROM mails')).toBe(0);
    expect(await straight.reach({ kind: 'postman' }, 'DELETE FROM mails')).toBe(1);
  });
});

describe('who does what', () => {
  it('nobody makes an admin, the door neither', async () => {
    for (const identity of [{ kind: 'door' }, person('adaeze'), person('petra')] as const) {
      await expect(
        attempt(identity, (manager) => manager.query('UPDATE accounts SET is_admin = true')),
      ).rejects.toThrow('permission denied');
      const open = (manager: EntityManager) =>
        manager.query(
          `WITH p AS (INSERT INTO people VALUES (gen_random_uuid(), 'X', $1) RETURNING id)
          INSERT INTO accounts (person_id, email, time_zone, is_admin) SELECT id, 'x@example.org', 'UTC', true FROM p`,
          [at],
        );
      await expect(attempt(identity, open)).rejects.toThrow('row-level security');
    }
  });

  it('an admin changes neither a name nor an address nor a zone of somebody else', async () => {
    for (const sql of [
      `UPDATE people SET name = 'X' WHERE id = $1 RETURNING 1`,
      `UPDATE accounts SET email = 'x@example.org' WHERE person_id = $1 RETURNING 1`,
    ])
      expect(await attempt(person('petra'), (manager) => manager.query(sql, [personId('adaeze')]))).toEqual([[], 0]);
  });

  it('nobody but herself ends a person’s session', async () => {
    const end = (manager: EntityManager) =>
      manager.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [personId('zelda')]);
    for (const key of ['adaeze', 'odette', 'petra'] as const) expect(await attempt(person(key), end)).toEqual([[], 0]);
    expect(await attempt(person('zelda'), end)).toEqual([[], 1]);
  });

  it('a deletion without a condition ends one’s own sessions and no others', async () => {
    const all = 'DELETE FROM sign_in_sessions';
    for (const key of ['adaeze', 'ruth', 'petra'] as const) expect(await straight.reach(person(key), all)).toBe(1);
    for (const identity of [person('odette'), { kind: 'postman' }, { kind: 'dev' }] as const)
      expect(await straight.reach(identity, all)).toBe(0);
  });

  it('only the postman makes links, and only for a letter that lies in the outbox', async () => {
    await house.owner.query(
      `INSERT INTO outbox (id, kind, address, created_at, next_try_at) VALUES ('00000000-0000-4000-8000-000000000001', 'k', 'ruth@example.org', $1, $1)`,
      [new Date(at.getTime() - 1000)],
    );
    const mint = (letter: string) => (manager: EntityManager) =>
      manager.query<unknown[]>(`SELECT * FROM app.mint_link($1, 'sign-in', decode(md5('m'), 'hex'), $2, $2)`, [
        letter,
        at,
      ]);
    for (const identity of [person('adaeze'), person('petra'), { kind: 'door' }, { kind: 'house' }] as const)
      expect(await attempt(identity, mint('00000000-0000-4000-8000-000000000001'))).toEqual([]);
    expect(await attempt({ kind: 'postman' }, mint('00000000-0000-4000-8000-000000000002'))).toEqual([]);
    expect(await attempt({ kind: 'postman' }, mint('00000000-0000-4000-8000-000000000001'))).toEqual([]);
    await house.owner.query('DELETE FROM credentials WHERE person_id = $1', [personId('ruth')]);
    expect(await attempt({ kind: 'postman' }, mint('00000000-0000-4000-8000-000000000001'))).toEqual([
      { name: 'Ruth Ellerslade' },
    ]);
  });

  it('only an admin changes the programme’s words', async () => {
    const change = (manager: EntityManager) =>
      manager.query(`UPDATE programmes SET name = 'X', fresh_window_hours = 24`);
    for (const identity of [person('adaeze'), person('ruth'), { kind: 'door' }, { kind: 'postman' }] as const)
      expect(await attempt(identity, change)).toEqual([[], 0]);
    expect(await attempt(person('petra'), change)).toEqual([[], 1]);
  });
});
