import { agreementText, changeCohort, createCohort, readAdminCohort, readCohortTemplate } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { alder, juniper, layWorld, personId } from '@api/testing/world';

let house: SpecApp;
let petra: Client;

beforeEach(async () => {
  house = await startApp();
  await layWorld(house.owner);
  petra = await house.as(personId('petra'));
});
afterEach(() => house.stop());

const inJuniper = { params: { cohortId: juniper } };
const change = (body: object) => petra.send(changeCohort, { ...inJuniper, body });
const read = async () => (await petra.call(readAdminCohort, inJuniper)).body;
async function deeds(): Promise<string[]> {
  const { rows } = await house.owner.query<{ deed: string }>('SELECT deed FROM audit_events ORDER BY at, deed');
  return rows.map(({ deed }) => deed);
}

describe('a cohort that two of the office change at once', () => {
  it('holds what both did where they changed different fields', async () => {
    const { name, endsOn } = await read();
    expect((await change({ name: 'Juniper Two', base: { name } })).status).toBe(200);
    expect((await change({ endsOn: '2027-02-01', base: { endsOn } })).status).toBe(200);
    expect(await read()).toMatchObject({ name: 'Juniper Two', endsOn: '2027-02-01' });
  });

  it('shows what stands where both changed one field, and changes nothing of what came with it', async () => {
    const { agreementBody, capacity } = await read();
    await change({ agreementBody: 'It stays in this room.', base: { agreementBody } });
    const late = await change({ agreementBody: 'Nothing leaves.', capacity: 20, base: { agreementBody, capacity } });
    expect([late.status, late.problem.code]).toEqual([409, 'conflict']);
    expect(late.problem.current).toEqual(await read());
    expect(await read()).toMatchObject({
      agreementBody: 'It stays in this room.',
      agreementVersion: 2,
      capacity,
    });
    const base = { agreementBody: 'It stays in this room.', capacity };
    expect((await change({ agreementBody: 'Nothing leaves.', capacity: 20, base })).status).toBe(200);
    expect(await read()).toMatchObject({ agreementBody: 'Nothing leaves.', agreementVersion: 3, capacity: 20 });
  });

  it('takes the same again for no change, whatever its writer saw', async () => {
    const { agreementBody } = await read();
    for (let time = 0; time < 3; time += 1)
      expect((await change({ agreementBody: 'Other words.', base: { agreementBody } })).status).toBe(200);
    expect(await read()).toMatchObject({ agreementVersion: 2 });
    expect(await deeds()).toEqual(['agreement.changed', 'cohort.changed']);
  });

  it('lets one of several at the same moment through', async () => {
    const { name } = await read();
    const answers = await Promise.all(['A', 'B', 'C'].map((word) => change({ name: word, base: { name } })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('refuses, at its field, a change that does not say what its writer saw', async () => {
    const { status, problem } = await change({ name: 'X', base: {} });
    expect([status, problem.issues?.[0]?.path]).toEqual([422, ['base', 'name']]);
    expect((await change({ name: 'X' })).status).toBe(422);
    expect((await change({ base: { memberCount: 3 } })).status).toBe(422);
  });
});

describe('what a new cohort begins with', () => {
  it('is the agreement, the zone of the latest cohort, and who coaches in the programme', async () => {
    const { body } = await petra.call(readCohortTemplate);
    expect(body.agreementBody).toBe(agreementText);
    expect(body.coaches.map(({ name, email }) => [name, email])).toEqual([
      ['Naomi Castellwood', 'naomi@example.org'],
      ['Odette Vanbrugh-Hale', 'odette@example.org'],
      ['Ruth Ellerslade', 'ruth@example.org'],
    ]);
    const days = { startsOn: '2027-01-11', endsOn: '2027-04-05', timeZone: 'Europe/Oslo', capacity: 12 };
    const rowan = {
      id: personId('petra'),
      name: 'Rowan',
      cloth: 'russet' as const,
      ...days,
      agreementBody: agreementText,
    };
    await petra.call(createCohort, { body: rowan });
    expect((await petra.call(readCohortTemplate)).body.timeZone).toBe('Europe/Oslo');
  });

  it('names no coach who is kept out, or whose only place was taken from her', async () => {
    await house.owner.query('INSERT INTO deactivations (person_id, at, by_id) VALUES ($1, now(), $2)', [
      personId('naomi'),
      personId('petra'),
    ]);
    await house.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE cohort_id = $1`, [alder]);
    const { body } = await petra.call(readCohortTemplate);
    expect(body.coaches.map(({ name }) => name)).toEqual(['Ruth Ellerslade']);
  });

  it('is for the office alone', async () => {
    for (const key of ['adaeze', 'ruth'] as const)
      expect((await (await house.as(personId(key))).call(readCohortTemplate)).status).toBe(404);
    expect((await house.client().call(readCohortTemplate)).status).toBe(401);
  });
});
