import { randomUUID } from 'node:crypto';
import {
  acceptInvitation,
  agreementText,
  changeCohort,
  createCohort,
  listCohortPeople,
  listPlaces,
  lookAtInvitation,
  readAdminCohort,
  type CoachDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { makeClient, type Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let house: SpecApp;
let petra: Client;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  petra = await house.as(personId('petra'));
});
afterAll(() => house.stop());

const coach = (name: string, leads = false): CoachDraft => ({
  id: randomUUID(),
  name,
  email: `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`,
  leads,
});
const cohort = (coaches: readonly CoachDraft[], changes: object = {}) => ({
  id: randomUUID(),
  name: 'Rowan',
  cloth: 'russet' as const,
  startsOn: '2027-01-11',
  endsOn: '2027-04-05',
  timeZone: 'Europe/Oslo',
  capacity: 12,
  agreementBody: agreementText,
  coaches: [...coaches],
  ...changes,
});
const placesIn = async (cohortId: string) =>
  (await petra.call(listPlaces, { params: { cohortId } })).body.items.map(({ name, role, status, lead }) => [
    name,
    role,
    status,
    lead,
  ]);

async function tokenFor(email: string): Promise<string> {
  await house.deliver();
  const mails = await house.owner.query<{ body: string }>('SELECT body FROM mails WHERE address = $1', [email]);
  return /\/invitation#token=([A-Za-z0-9_-]{43})/.exec(mails.rows.at(-1)?.body ?? '')?.[1] ?? '';
}

/** Takes the place that the letter to this address offers; gives who came in. */
async function arrive(email: string): Promise<{ personId: string; client: Client }> {
  const token = await tokenFor(email);
  const { agreement } = (await house.client().call(lookAtInvitation, { body: { token } })).body;
  const answer = await house.client().call(acceptInvitation, {
    body: { token, name: 'Tamsin Vale', timeZone: 'Europe/Oslo', agreementId: agreement.id, acceptsAgreement: true },
  });
  const session = /session=([A-Za-z0-9_-]{43});/.exec(String(answer.headers['set-cookie']))?.[1];
  return { personId: answer.body.id, client: makeClient(house.app, session) };
}

describe('a cohort that is set up with its coaches', () => {
  it('invites them, and whoever is to lead does so from the day she comes in', async () => {
    const [tamsin, uma] = [coach('Tamsin', true), coach('Uma')];
    const rowan = cohort([tamsin, uma]);
    const { status, body } = await petra.call(createCohort, { body: rowan });
    expect([status, body.invitedCoachCount, body.invitedMemberCount, body.memberCount]).toEqual([201, 2, 0, 0]);
    expect(body.leadCoachId).toBeNull();
    expect(await placesIn(rowan.id)).toEqual([
      ['Tamsin', 'coach', 'invited', true],
      ['Uma', 'coach', 'invited', false],
    ]);
    await arrive(uma.email);
    expect((await petra.call(readAdminCohort, { params: { cohortId: rowan.id } })).body.leadCoachId).toBeNull();
    const lead = await arrive(tamsin.email);
    const people = (await lead.client.call(listCohortPeople, { params: { cohortId: rowan.id } })).body.items;
    expect(people.filter((one) => one.lead).map(({ id }) => id)).toEqual([lead.personId]);
  });

  it('keeps the lead whom the office has chosen meanwhile', async () => {
    const [tamsin, uma] = [coach('Tamsin', true), coach('Uma')];
    const rowan = cohort([tamsin, uma]);
    await petra.call(createCohort, { body: rowan });
    const chosen = (await arrive(uma.email)).personId;
    const at = { params: { cohortId: rowan.id } };
    expect(
      (await petra.call(changeCohort, { ...at, body: { leadCoachId: chosen, base: { leadCoachId: null } } })).status,
    ).toBe(200);
    await arrive(tamsin.email);
    expect((await petra.call(readAdminCohort, at)).body.leadCoachId).toBe(chosen);
  });

  it('keeps the place of a member who takes up what was meant for a coach: she does not lead', async () => {
    const tamsin = coach('Tamsin', true);
    const rowan = cohort([tamsin]);
    await petra.call(createCohort, { body: rowan });
    const token = await tokenFor(tamsin.email);
    const { agreement } = (await house.client().call(lookAtInvitation, { body: { token } })).body;
    const adaeze = personId('adaeze');
    await house.owner.query('UPDATE accounts SET email = $1 WHERE person_id = $2', [tamsin.email, adaeze]);
    await house.owner.query(
      `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES ($1, $2, $3, 'member', 'active', $4)`,
      [randomUUID(), rowan.id, adaeze, house.clock.now()],
    );
    const body = { token, agreementId: agreement.id, acceptsAgreement: true as const };
    expect((await house.client().call(acceptInvitation, { body })).status).toBe(200);
    expect((await petra.call(readAdminCohort, { params: { cohortId: rowan.id } })).body.leadCoachId).toBeNull();
  });

  it('is the same when it is sent again, and another with another coach', async () => {
    const rowan = cohort([coach('Tamsin', true)]);
    const first = await petra.call(createCohort, { body: rowan });
    expect((await petra.call(createCohort, { body: rowan })).body).toEqual(first.body);
    for (const coaches of [[{ ...rowan.coaches[0], leads: false }], [...rowan.coaches, coach('Uma')]])
      expect((await petra.send(createCohort, { body: { ...rowan, coaches } })).status).toBe(409);
    expect(await placesIn(rowan.id)).toHaveLength(1);
  });

  it('is not set up at all where one of them cannot be invited', async () => {
    const tamsin = coach('Tamsin');
    const rowan = cohort([tamsin, { ...coach('Uma'), email: tamsin.email }]);
    const { status, problem } = await petra.send(createCohort, { body: rowan });
    expect([status, problem.issues?.[0]?.path]).toEqual([422, ['coaches', 1, 'email']]);
    expect((await petra.call(readAdminCohort, { params: { cohortId: rowan.id } })).status).toBe(404);
    expect(await tokenFor(tamsin.email)).toBe('');
  });

  it('has one who leads, at most', async () => {
    const body = cohort([coach('Tamsin', true), coach('Uma', true)]);
    const { status, problem } = await petra.send(createCohort, { body });
    expect([status, problem.issues?.[0]?.path]).toEqual([422, ['coaches']]);
  });
});
