import { randomUUID } from 'node:crypto';
import { askForContact, openDebrief, readOpening, shareDebrief, type Audience } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

/** Juniper has no coach who would get anything: one has left, the other is deactivated. */
let spec: SpecApp;
let adaeze: Client;
let debriefId: string;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  const body = { id: randomUUID(), mode: 'quick' as const, answers: { process: 'CPO' } };
  debriefId = (await adaeze.call(openDebrief, { body })).body.id;
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('ruth')]);
  await spec.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, now())', [personId('naomi')]);
});
afterEach(async () => {
  await spec.owner.query('DELETE FROM deactivations');
  await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE id = $1`, [enrolmentId('ruth')]);
});

const ask = () => adaeze.call(askForContact, { params: { cohortId: juniper }, body: { id: randomUUID() } });
const share = (audience: Audience) =>
  adaeze.call(shareDebrief, {
    params: { debriefId },
    body: {
      ...{ id: randomUUID(), cohortId: juniper, audience, authorDisplay: 'named', adviceSetting: 'ideas-welcome' },
      ...{ roleTitle: '', publicAlias: '', parts: [{ part: 'stayed', text: 'The corridor was very long.' }] },
    },
  });

describe('a cohort without a coach', () => {
  it('takes no wish for a call, and does not say that she has asked', async () => {
    const { status, problem } = await ask();
    expect([status, problem.detail]).toEqual([409, 'Your cohort has no coach at the moment, so nobody would see it.']);
    const { rows } = await spec.owner.query('SELECT FROM contact_requests');
    expect(rows).toEqual([]);
    const { coaches } = (await adaeze.call(readOpening)).body;
    expect(coaches).toMatchObject([{ cohortId: juniper, coachNames: [], askedAt: null }]);
  });

  it('takes no version for its coaches, says so at the field, and one for the cohort as ever', async () => {
    const { status, problem } = await share('coaches');
    expect(status).toBe(422);
    expect(problem.issues).toEqual([
      { path: ['audience'], message: 'This cohort has no coach at the moment, so nobody would read it.' },
    ]);
    expect((await share('cohort')).status).toBe(201);
  });

  it('takes both once one is there again', async () => {
    await spec.owner.query('DELETE FROM deactivations');
    expect((await ask()).status).toBe(201);
    expect((await share('coaches')).status).toBe(201);
  });
});
