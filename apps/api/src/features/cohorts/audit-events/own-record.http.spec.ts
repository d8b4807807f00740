import {
  deactivatePerson,
  listAuditEvents,
  listMyAuditEvents,
  reactivatePerson,
  signOutEverywhere,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';

let house: SpecApp;
beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
});
afterAll(() => house.stop());

const at = (key: 'adaeze') => ({ params: { personId: personId(key) } });

describe('what the record of access holds of her', () => {
  it('she reads herself: her own deeds and what was done to her, without who sits in the office', async () => {
    const petra = await house.as(personId('petra'));
    await petra.call(deactivatePerson, at('adaeze'));
    house.clock.advance(1000);
    await petra.call(reactivatePerson, at('adaeze'));
    house.clock.advance(1000);
    await (await house.as(personId('adaeze'))).call(signOutEverywhere);
    const read = await (await house.as(personId('adaeze'))).call(listMyAuditEvents);
    expect(read.body.items.map(({ deed, mine, actorName }) => [deed, mine, actorName])).toEqual([
      ['account.signed-out-everywhere', true, 'Adaeze Thornbury'],
      ['account.reactivated', false, null],
      ['account.deactivated', false, null],
    ]);
    expect(read.body.next).toBeNull();
    expect(read.statements).toBeLessThanOrEqual(3);
  });

  it('nobody else reads there: a peer finds nothing of it, and of the office each only what concerns herself', async () => {
    expect((await (await house.as(personId('birgit'))).call(listMyAuditEvents)).body.items).toEqual([]);
    const petra = await house.as(personId('petra'));
    const all = (await petra.call(listAuditEvents)).body.items.map(({ deed }) => deed);
    const hers = (await petra.call(listMyAuditEvents)).body.items;
    expect(all).toContain('account.signed-out-everywhere');
    expect(hers.map(({ deed, mine, subjectName }) => [deed, mine, subjectName])).toEqual([
      ['account.reactivated', true, 'Adaeze Thornbury'],
      ['account.deactivated', true, 'Adaeze Thornbury'],
    ]);
    expect((await house.client().call(listMyAuditEvents)).status).toBe(401);
  });

  it('goes on by pages, and a cursor that is none is said', async () => {
    const birgit = await house.as(personId('birgit'));
    await house.owner.query(
      `INSERT INTO audit_events (id, at, deed, actor_id)
       SELECT gen_random_uuid(), timestamptz '2026-01-01' + make_interval(hours => n), 'agreement.accepted', $1 FROM generate_series(1, 60) n`,
      [personId('birgit')],
    );
    const first = (await birgit.call(listMyAuditEvents)).body;
    const second = (await birgit.call(listMyAuditEvents, { query: { cursor: first.next ?? '' } })).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60);
    expect((await birgit.call(listMyAuditEvents, { query: { cursor: 'nonsense' } })).status).toBe(422);
  });
});
