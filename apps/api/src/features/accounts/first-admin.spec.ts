import { readProgramme, redeemSignInLink } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { makeAdmin } from './first-admin';

describe('the first admin', () => {
  let house: SpecApp;
  beforeEach(async () => (house = await startApp()));
  afterEach(() => house.stop());

  const draft = { email: 'office@example.org', name: 'Programme office', timeZone: 'Europe/London' };

  it('comes into an empty house by a link that works once', async () => {
    const token = await makeAdmin(house.owner, { ...draft, now: house.clock.now() });
    const answer = await house.client().call(redeemSignInLink, { body: { token } });
    expect(answer.body).toMatchObject({ admin: true, name: 'Programme office', enrolments: [], hasPassword: false });
    expect((await house.client().call(redeemSignInLink, { body: { token } })).status).toBe(404);
    expect((await house.client().call(readProgramme)).body.name).toBe('The programme');
    const { rows } = await house.owner.query('SELECT deed, actor_id FROM audit_events');
    expect(rows).toEqual([{ deed: 'account.admin-made', actor_id: null }]);
  });

  it('may be somebody who is here already; she keeps her name', async () => {
    await layWorld(house.owner);
    const before = await house.as(personId('ruth'));
    const token = await makeAdmin(house.owner, { ...draft, email: 'ruth@example.org', now: house.clock.now() });
    expect((await house.client().call(redeemSignInLink, { body: { token } })).body).toMatchObject({
      id: personId('ruth'),
      name: 'Ruth Ellerslade',
      admin: true,
    });
    expect(before.token).toBeDefined();
    expect((await house.owner.query('SELECT 1 FROM sign_in_sessions')).rowCount).toBe(1);
  });

  it('leaves nothing half done', async () => {
    await expect(
      makeAdmin(house.owner, { ...draft, email: 'OFFICE@example.org', now: house.clock.now() }),
    ).rejects.toThrow();
    expect((await house.owner.query('SELECT 1 FROM people UNION ALL SELECT 1 FROM programmes')).rowCount).toBe(0);
  });
});
