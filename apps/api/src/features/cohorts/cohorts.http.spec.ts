import { randomUUID } from 'node:crypto';
import {
  acceptAgreement,
  agreementText,
  changeCohort,
  createCohort,
  listCohortPeople,
  listCohorts,
  readAdminCohort,
  readCohort,
  readMe,
  type AdminCohort,
} from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { alder, juniper, layWorld, personId } from '@api/testing/world';

let house: SpecApp;
let adaeze: Client;
let petra: Client;
const agreement = idOf('other', 'agreement-juniper');
const inJuniper = { params: { cohortId: juniper } };

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  adaeze = await house.as(personId('adaeze'));
  petra = await house.as(personId('petra'));
});
afterAll(() => house.stop());

const draft = (changes: object = {}) => ({
  id: randomUUID(),
  name: 'Rowan',
  cloth: 'russet' as const,
  startsOn: '2027-01-11',
  endsOn: '2027-04-05',
  timeZone: 'Europe/Oslo',
  capacity: 12,
  agreementBody: agreementText,
  ...changes,
});
/** As she does who has seen what stands there now. */
async function changing(cohortId: string, words: Partial<AdminCohort>) {
  const now = new Map<string, unknown>(
    Object.entries((await petra.call(readAdminCohort, { params: { cohortId } })).body),
  );
  const base = Object.fromEntries(Object.keys(words).map((field) => [field, now.get(field)]));
  return petra.send(changeCohort, { params: { cohortId }, body: { ...words, base } });
}
async function deeds(): Promise<string[]> {
  const { rows } = await house.owner.query<{ deed: string }>('SELECT deed FROM audit_events ORDER BY at, deed');
  return rows.map(({ deed }) => deed);
}

describe('a cohort for its people', () => {
  it('shows name, days, week and agreement', async () => {
    const { body, statements } = await adaeze.call(readCohort, inJuniper);
    expect(body).toMatchObject({
      id: juniper,
      name: 'Juniper',
      startsOn: '2026-10-12',
      endsOn: '2027-01-03',
      week: 7,
      weeks: 12,
      memberCount: 4,
      coachCount: 2,
      agreement: { id: agreement, version: 1, acceptedAt: null },
    });
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('lists its people by name, with nothing that finds them outside', async () => {
    const { body, statements, text } = await adaeze.call(listCohortPeople, inJuniper);
    expect(body.items.map(({ name }) => name)).toEqual([
      'Adaeze Thornbury',
      'Birgit Solheim-Marsh',
      'Carmen Oyelaran-Pike',
      'Farida Nasserwell',
      'Naomi Castellwood',
      'Ruth Ellerslade',
    ]);
    expect(body.items.filter(({ lead }) => lead).map(({ name }) => name)).toEqual(['Ruth Ellerslade']);
    expect(text).not.toContain('@');
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('leaves out whoever is deactivated', async () => {
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('carmen'),
      house.clock.now(),
    ]);
    expect((await adaeze.call(listCohortPeople, inJuniper)).text).not.toContain('Carmen');
    expect((await adaeze.call(readCohort, inJuniper)).body.memberCount).toBe(3);
    await house.owner.query('DELETE FROM deactivations');
  });

  it('keeps which version of the agreement somebody accepted, and when; again is the same', async () => {
    expect((await adaeze.call(readMe)).body.enrolments[0]?.agreementToAccept).toBe(agreement);
    for (const _ of [1, 2]) {
      const { status, body } = await adaeze.call(acceptAgreement, { ...inJuniper, body: { agreementId: agreement } });
      expect([status, body.agreement.acceptedAt]).toEqual([200, '2026-11-23T10:00:00.000Z']);
    }
    expect((await deeds()).filter((deed) => deed === 'agreement.accepted')).toHaveLength(1);
    expect((await adaeze.call(readMe)).body.enrolments[0]?.agreementToAccept).toBeNull();
  });

  it('knows no agreement of another cohort', async () => {
    const body = { agreementId: idOf('other', 'agreement-alder') };
    expect((await adaeze.call(acceptAgreement, { ...inJuniper, body })).status).toBe(404);
  });

  it.each([readCohort, listCohortPeople])('$name is not there for a stranger or an admin', async (spec) => {
    for (const key of ['zelda', 'odette', 'petra'] as const)
      expect((await (await house.as(personId(key))).call(spec, inJuniper)).status).toBe(404);
  });
});

describe('cohorts for the office', () => {
  it('are listed with counts, in as many statements as one', async () => {
    const { body, statements } = await petra.call(listCohorts);
    expect(body.items.map(({ name, memberCount, coachNames }) => [name, memberCount, coachNames])).toEqual([
      ['Alder', 1, ['Odette Vanbrugh-Hale']],
      ['Juniper', 4, ['Naomi Castellwood', 'Ruth Ellerslade']],
    ]);
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('are set up with the agreement’s first version; the same again is the same', async () => {
    const rowan = draft();
    const first = await petra.call(createCohort, { body: rowan });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({ name: 'Rowan', agreementVersion: 1, memberCount: 0, leadCoachId: null }),
    ]);
    expect((await petra.call(createCohort, { body: rowan })).body).toEqual(first.body);
    expect((await petra.call(createCohort, { body: { ...rowan, name: 'Hazel' } })).status).toBe(409);
    expect((await petra.call(createCohort, { body: draft({ id: juniper }) })).status).toBe(409);
    expect((await deeds()).filter((deed) => deed === 'cohort.created')).toHaveLength(1);
  });

  it.each([
    [{ endsOn: '2027-01-11' }, 'endsOn'],
    [{ name: ' ' }, 'name'],
    [{ timeZone: 'Mars/Base' }, 'timeZone'],
    [{ capacity: 0 }, 'capacity'],
    [{ cloth: 'velvet' }, 'cloth'],
  ])('are refused with %j', async (change, field) => {
    const { status, problem } = await petra.send(createCohort, { body: draft(change) });
    expect([status, problem.issues?.[0]?.path]).toEqual([422, [field]]);
  });

  it('ask everybody anew when the agreement changes, and only then', async () => {
    const change = (words: Partial<AdminCohort>) => changing(alder, words);
    expect((await change({ name: 'Alder Two', agreementBody: 'What is said here stays here.' })).body).toMatchObject({
      name: 'Alder Two',
      agreementVersion: 1,
    });
    expect((await change({ agreementBody: 'Other words.' })).body).toMatchObject({
      agreementVersion: 2,
      agreementBody: 'Other words.',
    });
    const zelda = await house.as(personId('zelda'));
    const toAccept = (await zelda.call(readMe)).body.enrolments[0]?.agreementToAccept ?? '';
    const former = idOf('other', 'agreement-alder');
    expect(toAccept).not.toBe(former);
    const at = { params: { cohortId: alder } };
    expect((await zelda.call(acceptAgreement, { ...at, body: { agreementId: former } })).status).toBe(409);
    expect((await zelda.call(acceptAgreement, { ...at, body: { agreementId: toAccept } })).status).toBe(200);
    expect(await deeds()).toEqual(expect.arrayContaining(['cohort.changed', 'agreement.changed']));
  });

  it.each([
    [{ leadCoachId: personId('adaeze') }, 'leadCoachId'],
    [{ leadCoachId: personId('odette') }, 'leadCoachId'],
    [{ endsOn: '2026-10-01' }, 'endsOn'],
    [{ capacity: 3 }, 'capacity'],
  ])('are not changed to %j', async (words, field) => {
    const { status, problem } = await changing(juniper, words);
    expect([status, problem.issues?.[0]?.path]).toEqual([422, [field]]);
  });

  it('take another of their coaches as lead, or none', async () => {
    for (const leadCoachId of [personId('naomi'), null, personId('ruth')])
      expect((await changing(juniper, { leadCoachId })).body).toMatchObject({ leadCoachId });
  });

  it('are not there for members, coaches, or under an unknown id', async () => {
    for (const key of ['adaeze', 'ruth'] as const)
      expect((await (await house.as(personId(key))).call(readAdminCohort, inJuniper)).status).toBe(404);
    const nowhere = { params: { cohortId: randomUUID() } };
    expect((await petra.call(readAdminCohort, nowhere)).status).toBe(404);
    expect((await petra.call(changeCohort, { ...nowhere, body: { name: 'X', base: { name: 'Y' } } })).status).toBe(404);
  });
});
