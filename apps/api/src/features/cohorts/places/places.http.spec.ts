import { randomUUID } from 'node:crypto';
import {
  deactivatePerson,
  endEnrolment,
  inviteToCohort,
  listCohortPeople,
  listMyAuditEvents,
  listPlaces,
  moveEnrolment,
  reactivatePerson,
  readAdminCohort,
  readCohort,
  readMe,
  resendInvitation,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared } from '@api/testing/conversations';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let house: SpecApp;
let petra: Client;

beforeEach(async () => {
  house = await startApp();
  await layWorld(house.owner);
  petra = await house.as(personId('petra'));
});
afterEach(() => house.stop());

const placesIn = async (cohortId: string) => (await petra.call(listPlaces, { params: { cohortId } })).body.items;
const end = (key: Somebody) => petra.call(endEnrolment, { params: { enrolmentId: enrolmentId(key) } });
const move = (key: Somebody, cohortId: string) =>
  petra.call(moveEnrolment, { params: { enrolmentId: enrolmentId(key) }, body: { cohortId } });
async function deeds(): Promise<string[]> {
  const { rows } = await house.owner.query<{ deed: string }>('SELECT deed FROM audit_events ORDER BY deed');
  return rows.map(({ deed }) => deed);
}

describe('the places of a cohort', () => {
  it('are listed by name with status and what may be done, in one statement', async () => {
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('carmen'),
      house.clock.now(),
    ]);
    const { body, statements } = await petra.call(listPlaces, { params: { cohortId: juniper } });
    expect(body.items.map(({ name, role, status, lead }) => [name.split(' ')[0], role, status, lead])).toEqual([
      ['Adaeze', 'member', 'active', false],
      ['Birgit', 'member', 'active', false],
      ['Carmen', 'member', 'deactivated', false],
      ['Farida', 'member', 'active', false],
      ['Naomi', 'coach', 'active', false],
      ['Ruth', 'coach', 'active', true],
    ]);
    expect(body.items[0]?.abilities).toEqual({ resend: false, revoke: false, move: true, end: true });
    expect(statements).toBeLessThanOrEqual(3);
    expect((await petra.call(listPlaces, { params: { cohortId: randomUUID() } })).status).toBe(404);
  });

  it('say of an invitation whose letter has not gone out that it waits, or came back, to the office alone', async () => {
    const id = randomUUID();
    const body = { id, name: 'New One', email: 'new.one@example.org', role: 'member' as const };
    await petra.call(inviteToCohort, { params: { cohortId: juniper }, body });
    const letter = async () => (await placesIn(juniper)).find((place) => place.id === id)?.letter;
    expect(await letter()).toBeNull();
    await house.owner.query('UPDATE outbox SET attempts = 2');
    expect(await letter()).toBe('waits');
    await house.owner.query('UPDATE outbox SET failed_at = now()');
    expect(await letter()).toBe('came-back');
    const asked = house.database.as({ kind: 'person', personId: personId('ruth') }, (manager) =>
      manager.query<{ said: string | null }[]>('SELECT app.invitation_letter($1) AS said', [id]),
    );
    expect(await asked).toEqual([{ said: null }]);
    house.clock.advance(1000);
    await petra.call(resendInvitation, { params: { invitationId: id } });
    expect(await letter()).toBeNull();
  });

  it('end at once, and what she wrote stays hers; again is the same', async () => {
    const shared = await layShared(house, { author: 'adaeze' });
    const adaeze = await house.as(personId('adaeze'));
    const inJuniper = { params: { cohortId: juniper } };
    expect((await adaeze.call(readCohort, inJuniper)).status).toBe(200);
    const first = await end('adaeze');
    expect(first.body).toMatchObject({ status: 'withdrawn', abilities: { move: false, end: false } });
    expect((await end('adaeze')).body).toEqual(first.body);
    expect((await adaeze.call(readCohort, inJuniper)).status).toBe(404);
    expect((await adaeze.call(readMe)).body.enrolments).toEqual([]);
    const { rowCount } = await house.owner.query('SELECT 1 FROM shared_versions WHERE id = $1', [
      shared.sharedVersionId,
    ]);
    expect(rowCount).toBe(1);
    expect(await deeds()).toEqual(['enrolment.ended']);
    expect((await move('adaeze', alder)).status).toBe(409);
  });

  it('leave a cohort without lead coach when hers ends', async () => {
    expect((await end('ruth')).body).toMatchObject({ role: 'coach', status: 'withdrawn', lead: false });
    expect((await petra.call(readAdminCohort, { params: { cohortId: juniper } })).body.leadCoachId).toBeNull();
    expect((await (await house.as(personId('ruth'))).call(readCohort, { params: { cohortId: juniper } })).status).toBe(
      404,
    );
  });

  it('are moved with their role: out here, in there', async () => {
    const { status, body } = await move('adaeze', alder);
    expect([status, body]).toEqual([200, expect.objectContaining({ role: 'member', status: 'active' })]);
    const adaeze = await house.as(personId('adaeze'));
    expect((await adaeze.call(listCohortPeople, { params: { cohortId: alder } })).body.items).toHaveLength(3);
    expect((await adaeze.call(readCohort, { params: { cohortId: juniper } })).status).toBe(404);
    expect((await placesIn(juniper)).find(({ name }) => name.startsWith('Adaeze'))?.status).toBe('withdrawn');
    expect(await deeds()).toEqual(['enrolment.moved-in', 'enrolment.moved-out']);
    const back = await petra.call(moveEnrolment, { params: { enrolmentId: body.id }, body: { cohortId: juniper } });
    expect(back.status).toBe(200);
    expect((await placesIn(juniper)).filter(({ name }) => name.startsWith('Adaeze'))).toMatchObject([
      { id: back.body.id, status: 'active' },
    ]);
  });

  it('bring a coach openly when she is moved: whoever takes part there finds it on record, and of a member nothing', async () => {
    const joined = async (key: Somebody) =>
      (await (await house.as(personId(key))).call(listMyAuditEvents)).body.items
        .filter(({ deed }) => deed === 'coach.joined')
        .map(({ actorName, cohortName, mine }) => [actorName, cohortName, mine]);
    await move('naomi', alder);
    await move('adaeze', alder);
    expect(await joined('zelda')).toEqual([['Naomi Castellwood', 'Alder', false]]);
    expect(await joined('naomi')).toEqual([['Naomi Castellwood', 'Alder', true]]);
    expect(await joined('birgit')).toEqual([]);
  });

  it('are not moved to the same cohort, to one where she is, to a full one, to none; nothing is changed by that', async () => {
    expect((await move('adaeze', juniper)).problem.issues?.[0]?.path).toEqual(['cohortId']);
    expect((await move('adaeze', randomUUID())).problem.issues?.[0]?.path).toEqual(['cohortId']);
    await house.owner.query('UPDATE cohorts SET capacity = 1 WHERE id = $1', [alder]);
    expect((await move('adaeze', alder)).problem.detail).toBe(
      'The one place in Alder is taken or kept by an invitation.',
    );
    await house.owner.query('UPDATE cohorts SET capacity = 9 WHERE id = $1', [alder]);
    await house.owner.query(
      `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES (gen_random_uuid(), $1, $2, 'member', 'active', $3)`,
      [alder, personId('adaeze'), house.clock.now()],
    );
    expect((await move('adaeze', alder)).problem.detail).toBe('This person has a place in Alder already.');
    expect((await placesIn(juniper))[0]?.status).toBe('active');
    expect(await deeds()).toEqual([]);
    expect((await petra.call(endEnrolment, { params: { enrolmentId: randomUUID() } })).status).toBe(404);
  });

  it('of somebody who is deactivated stay taken until they end, so that she finds hers when she is let in again', async () => {
    await house.owner.query('UPDATE cohorts SET capacity = 1 WHERE id = $1', [alder]);
    const zelda = { params: { personId: personId('zelda') } };
    const inAlder = async () => (await petra.call(readAdminCohort, { params: { cohortId: alder } })).body.memberCount;
    await petra.call(deactivatePerson, zelda);
    expect([await inAlder(), (await move('adaeze', alder)).status]).toEqual([1, 409]);
    expect((await petra.call(reactivatePerson, zelda)).body.deactivatedAt).toBeNull();
    expect((await placesIn(alder)).find(({ role }) => role === 'member')?.status).toBe('active');
    await petra.call(deactivatePerson, zelda);
    await end('zelda');
    expect([await inAlder(), (await move('adaeze', alder)).status]).toEqual([0, 200]);
    expect((await petra.call(reactivatePerson, zelda)).status).toBe(200);
    expect(await inAlder()).toBe(1);
  });

  it('are not given by an admin to herself', async () => {
    const id = randomUUID();
    await house.owner.query(
      `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES ($1, $2, $3, 'member', 'active', $4)`,
      [id, juniper, personId('petra'), house.clock.now()],
    );
    const answer = await petra.call(moveEnrolment, { params: { enrolmentId: id }, body: { cohortId: alder } });
    expect(answer.status).toBe(403);
    expect((await petra.call(endEnrolment, { params: { enrolmentId: id } })).body.status).toBe('withdrawn');
  });
});
