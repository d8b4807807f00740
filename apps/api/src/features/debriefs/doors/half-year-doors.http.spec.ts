import { randomUUID } from 'node:crypto';
import {
  changeMe,
  changeOpportunity,
  deleteDebrief,
  openDebrief,
  readMe,
  saveDebrief,
  writeOpportunity,
  type DebriefDraft,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';
import { HalfYearDoors } from './half-year-doors';

let spec: SpecApp;
let adaeze: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  for (const table of ['debriefs', 'opportunities', 'outbox', 'mails']) await spec.owner.query(`DELETE FROM ${table}`);
  await spec.owner.query('UPDATE accounts SET quiet_until = NULL, stopped_mail = DEFAULT');
  adaeze = await spec.as(personId('adaeze'));
});

const wanted = () => adaeze.call(changeMe, { body: { stoppedMail: [] } });

async function debrief(answers: Partial<DebriefDraft['answers']>, mode: DebriefDraft['mode'] = 'full') {
  const id = randomUUID();
  const body = { id, mode, answers: { process: 'CPO, Halden insurer', ...answers } };
  expect((await adaeze.call(openDebrief, { body })).status).toBe(201);
  return id;
}

async function opportunity(more: object = {}): Promise<string> {
  const id = randomUUID();
  const body = { id, roleTitle: 'CPO', organisationName: 'Halden', ...more };
  expect((await adaeze.call(writeOpportunity, { body })).status).toBe(201);
  return id;
}

/** So many days after the beginning, at ten in the morning: an hour of the house, and all that it has sent by then. */
async function after(days: number, hour = 10): Promise<{ address: string; subject: string; body: string }[]> {
  const at = new Date(specNow.getTime() + days * 86_400_000);
  at.setUTCHours(hour, 0, 0, 0);
  spec.clock.set(at);
  await spec.app.get(HalfYearDoors).sendDue();
  await spec.deliver();
  const mails = await spec.owner.query<{ address: string; subject: string; body: string }>(
    'SELECT address, subject, body FROM mails',
  );
  return mails.rows;
}

describe('a door that she left open', () => {
  it('is not written about unless she wants that', async () => {
    expect((await adaeze.call(readMe)).body.stoppedMail).toEqual(['door-open-half-year']);
    await opportunity({ door: 'open' });
    expect(await after(185)).toEqual([]);
  });

  it('is mentioned once after half a year, and nothing is named', async () => {
    await wanted();
    const id = await opportunity({ door: 'open' });
    expect(await after(180)).toEqual([]);
    expect(await after(185, 22)).toEqual([]);
    const [mail] = await after(185);
    expect(mail).toMatchObject({ address: 'adaeze@example.org', subject: 'Something to look at again' });
    expect(mail?.body).toContain(`/opportunities/${id}`);
    expect(mail?.body).toContain('/profile?stop=door-open-half-year\n');
    expect(mail?.body).not.toMatch(/Halden|CPO|reject|chose not/);
    expect(await after(186)).toHaveLength(1);
    expect(await after(380)).toHaveLength(1);
  });

  it('is that of a debrief where she said so there, and not of a note', async () => {
    await wanted();
    const id = await debrief({ door: 'open' });
    await debrief({ door: 'open' }, 'log');
    await debrief({ door: 'open-with-conditions' });
    const mails = await after(185);
    expect(mails.map(({ body }) => body.includes(`/debriefs/${id}`))).toEqual([true]);
  });

  it('is the one she answered last, on whichever page', async () => {
    await wanted();
    const id = await opportunity({ door: 'open' });
    const debriefId = await debrief({ door: 'open', opportunity: id });
    // weeks later she signs in anew
    const answer = async (door: 'closed' | 'open', base: number) => {
      adaeze = await spec.as(personId('adaeze'));
      return adaeze.call(saveDebrief, { params: { debriefId }, body: { answers: { door }, base: { door: base } } });
    };
    spec.clock.advance(20 * 86_400_000);
    expect((await answer('closed', 1)).status).toBe(200);
    expect(await after(186)).toEqual([]);
    spec.clock.set(new Date(specNow.getTime() + 30 * 86_400_000));
    expect((await answer('open', 2)).status).toBe(200);
    expect(await after(190)).toEqual([]);
    expect((await after(215)).map(({ body }) => body.includes(`/debriefs/${debriefId}`))).toEqual([true]);
    const params = { opportunityId: id };
    adaeze = await spec.as(personId('adaeze'));
    expect((await adaeze.call(changeOpportunity, { params, body: { base: 1, door: 'closed' } })).status).toBe(200);
    expect(await after(410)).toHaveLength(1);
  });

  it('waits for the end of quiet view and of a pause, a month at most; what is deleted or closed by then is not mentioned', async () => {
    await wanted();
    await opportunity({ door: 'open' });
    const deleted = await debrief({ door: 'open' });
    await adaeze.call(deleteDebrief, { params: { debriefId: deleted } });
    await spec.owner.query(`UPDATE accounts SET quiet_until = '2027-06-01T00:00:00Z'`);
    expect(await after(186)).toEqual([]);
    await spec.owner.query(`UPDATE accounts SET quiet_until = NULL`);
    await spec.owner.query(`UPDATE enrolments SET status = 'paused' WHERE person_id = $1`, [personId('adaeze')]);
    expect(await after(190)).toEqual([]);
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE person_id = $1`, [personId('adaeze')]);
    expect(await after(220)).toEqual([]);
    expect(await after(200)).toHaveLength(1);
  });

  it('is known to the house alone, and to nobody who asks for it', async () => {
    for (const identity of [
      { kind: 'person', personId: personId('adaeze') },
      { kind: 'person', personId: personId('petra') },
      { kind: 'postman' },
      { kind: 'door' },
    ] as const)
      await expect(
        spec.database.as(identity, (manager) => manager.query('SELECT app.remind_of_doors($1)', [specNow])),
      ).rejects.toThrow('permission denied');
  });
});
