import { randomUUID } from 'node:crypto';
import { deactivatePerson, listAuditEvents, listPeople, reactivatePerson, readMe } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId, type Somebody } from '@api/testing/world';

let house: SpecApp;
let petra: Client;

beforeEach(async () => {
  house = await startApp();
  await layWorld(house.owner);
  petra = await house.as(personId('petra'));
});
afterEach(() => house.stop());

const at = (key: Somebody) => ({ params: { personId: personId(key) } });

describe('people for the office', () => {
  it('are listed by name with their places, page by page, 20 for as many statements as 1', async () => {
    for (let n = 0; n < 60; n += 1) await layPerson(`Person ${String(n).padStart(2, '0')}`, `p${n}@example.org`);
    const first = await petra.call(listPeople);
    expect(first.body.items).toHaveLength(50);
    expect(first.body.items[0]).toMatchObject({
      name: 'Adaeze Thornbury',
      email: 'adaeze@example.org',
      places: [{ cohortName: 'Juniper', role: 'member', status: 'active' }],
      abilities: { deactivate: true, reactivate: false },
    });
    expect(first.statements).toBeLessThanOrEqual(3);
    const second = await petra.call(listPeople, { query: { cursor: first.body.next ?? '' } });
    const names = [...first.body.items, ...second.body.items].map(({ name }) => name);
    expect([second.body.next, names.length]).toEqual([null, 69]);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
    expect((await petra.call(listPeople, { query: { cursor: 'nonsense' } })).status).toBe(422);
  });

  it('are found by a piece of name or address, in which signs mean themselves', async () => {
    const found = async (q: string) =>
      (await petra.call(listPeople, { query: { q } })).body.items.map(({ name }) => name);
    expect(await found('SOLHEIM')).toEqual(['Birgit Solheim-Marsh']);
    expect(await found('zelda@')).toEqual(['Zelda Marchetti-Foss']);
    expect(await found('%')).toEqual([]);
    expect(await found("'; DROP TABLE people")).toEqual([]);
  });

  it('are out at once when deactivated, and sign in anew when reactivated', async () => {
    const adaeze = await house.as(personId('adaeze'));
    const first = await petra.call(deactivatePerson, at('adaeze'));
    expect(first.body).toMatchObject({
      deactivatedAt: '2026-11-23T10:00:00.000Z',
      abilities: { deactivate: false, reactivate: true },
    });
    expect((await adaeze.call(readMe)).status).toBe(401);
    expect((await petra.call(deactivatePerson, at('adaeze'))).body).toEqual(first.body);
    for (const _ of [1, 2])
      expect((await petra.call(reactivatePerson, at('adaeze'))).body.abilities.deactivate).toBe(true);
    expect((await adaeze.call(readMe)).status).toBe(401);
    expect((await (await house.as(personId('adaeze'))).call(readMe)).status).toBe(200);
    expect((await petra.call(deactivatePerson, { params: { personId: randomUUID() } })).status).toBe(404);
  });

  it('keep at least one admin: nobody deactivates herself, and of two admins only one the other', async () => {
    expect((await petra.call(deactivatePerson, at('petra'))).status).toBe(403);
    await house.owner.query('UPDATE accounts SET is_admin = true WHERE person_id = $1', [personId('naomi')]);
    const naomi = await house.as(personId('naomi'));
    const answers = await Promise.all([
      petra.call(deactivatePerson, at('naomi')),
      naomi.call(deactivatePerson, at('petra')),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rowCount } = await house.owner.query('SELECT 1 FROM deactivations');
    expect(rowCount).toBe(1);
  });
});

describe('the record of access', () => {
  it('names deed, actor and subject, newest first, page by page', async () => {
    for (let n = 0; n < 26; n += 1) {
      house.clock.advance(1000);
      await petra.call(deactivatePerson, at('adaeze'));
      await petra.call(reactivatePerson, at('adaeze'));
    }
    const first = await petra.call(listAuditEvents);
    expect(first.statements).toBeLessThanOrEqual(3);
    expect(first.body.items[0]).toMatchObject({
      actorName: 'Petra Lindquale',
      subjectName: 'Adaeze Thornbury',
      cohortName: null,
    });
    const second = await petra.call(listAuditEvents, { query: { cursor: first.body.next ?? '' } });
    const all = [...first.body.items, ...second.body.items];
    expect([all.length, second.body.next, new Set(all.map(({ id }) => id)).size]).toEqual([52, null, 52]);
    const times = all.map(({ at: time }) => time);
    expect(times).toEqual([...times].sort().reverse());
    expect((await petra.call(listAuditEvents, { query: { cursor: 'nonsense' } })).status).toBe(422);
  });
});

async function layPerson(name: string, email: string): Promise<void> {
  const id = randomUUID();
  await house.owner.query('INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)', [
    id,
    name,
    house.clock.now(),
  ]);
  await house.owner.query(`INSERT INTO accounts (person_id, email, time_zone) VALUES ($1, $2, 'UTC')`, [id, email]);
}
