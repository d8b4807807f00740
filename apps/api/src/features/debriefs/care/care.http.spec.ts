import { randomUUID } from 'node:crypto';
import { askForContact, changeMe, openDebrief, readOpening, saveSetbackPlan, tellBuddy } from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;
const sentence = 'Adaeze had a no today. She does not need an answer, only to know that you know.';

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  for (const table of ['buddy_words', 'contact_requests', 'outbox', 'mails'])
    await spec.owner.query(`DELETE FROM ${table}`);
});

const tell = (key: Somebody, to: Somebody, cohortId = juniper, id = randomUUID()) =>
  as(key).call(tellBuddy, { params: { cohortId }, body: { id, personId: personId(to) } });
const ask = (key: Somebody, cohortId = juniper, id: string = randomUUID()) =>
  as(key).call(askForContact, { params: { cohortId }, body: { id } });

async function mails(): Promise<{ address: string; subject: string; body: string }[]> {
  await spec.deliver();
  const { rows } = await spec.owner.query<{ address: string; subject: string; body: string }>(
    'SELECT address, subject, body FROM mails ORDER BY address',
  );
  return rows;
}

describe('letting a buddy know', () => {
  it('sends exactly the sentence that she was shown, and a mail that says nothing', async () => {
    expect((await as('adaeze').call(readOpening)).body.buddies).toEqual([
      { cohortId: juniper, personId: personId('farida'), firstName: 'Farida', words: sentence },
    ]);
    const answer = await tell('adaeze', 'farida');
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ words: sentence, at: '2026-11-23T10:00:00.000Z' });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ address: 'farida@example.org', subject: 'A line for you' });
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/adaeze|a no\b|reject|process/i);
    expect(mail?.body).toContain('/today');
  });

  it('sends no mail to whom stopped that kind, and the call for help to a coach all the same', async () => {
    await as('farida').call(changeMe, { body: { stoppedMail: ['buddy-line'] } });
    await tell('adaeze', 'farida');
    expect(await mails()).toEqual([]);
    await as('farida').call(changeMe, { body: { stoppedMail: [] } });
    await as('ruth').call(changeMe, { body: { stoppedMail: ['buddy-line', 'reminder'] } });
    await ask('adaeze');
    const sent = await mails();
    expect(sent.map(({ address }) => address)).toContain('ruth@example.org');
    expect(sent.map(({ body }) => body).join()).not.toContain('Stop this kind');
    await as('ruth').call(changeMe, { body: { stoppedMail: [] } });
  });

  it('is once a day where she is', async () => {
    const first = await tell('adaeze', 'farida');
    spec.clock.advance(13 * 3_600_000);
    expect((await tell('adaeze', 'farida')).body).toEqual(first.body);
    expect(await mails()).toHaveLength(1);
    spec.clock.advance(2 * 3_600_000);
    expect((await tell('adaeze', 'farida')).body.at).toBe('2026-11-24T01:00:00.000Z');
    expect(await mails()).toHaveLength(2);
  });

  it('asks for five minutes once a week, whatever else she told', async () => {
    const five = (caller = as('adaeze')) =>
      caller.call(tellBuddy, {
        params: { cohortId: juniper },
        body: { id: randomUUID(), personId: personId('farida'), line: 'five-minutes' },
      });
    await tell('adaeze', 'farida');
    const first = await five();
    expect(first.status).toBe(201);
    spec.clock.advance(6 * 24 * 3_600_000);
    expect((await five()).body).toEqual(first.body);
    spec.clock.advance(25 * 3_600_000);
    expect((await five(await spec.as(personId('adaeze')))).body.at).toBe('2026-11-30T11:00:00.000Z');
    expect(await mails()).toHaveLength(3);
  });

  it('takes no id for another line', async () => {
    const id = randomUUID();
    await tell('adaeze', 'farida', juniper, id);
    const body = { id, personId: personId('farida'), line: 'five-minutes' } as const;
    expect((await as('adaeze').call(tellBuddy, { params: { cohortId: juniper }, body })).status).toBe(409);
  });

  it('eight times at once is once', async () => {
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => tell('adaeze', 'farida', juniper, index % 2 ? id : randomUUID())),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('is for buddies of that cohort only', async () => {
    expect((await tell('adaeze', 'birgit')).status).toBe(404);
    expect((await tell('adaeze', 'adaeze')).status).toBe(404);
    expect((await tell('ruth', 'farida')).status).toBe(404);
    expect((await tell('zelda', 'adaeze', juniper)).status).toBe(404);
    expect((await tell('adaeze', 'farida', alder)).status).toBe(404);
    expect(await mails()).toEqual([]);
  });

  it('reaches nobody who has left by then', async () => {
    await tell('adaeze', 'farida');
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE person_id = $1`, [personId('farida')]);
    expect(await mails()).toEqual([]);
    expect((await tell('adaeze', 'farida')).status).toBe(404);
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE person_id = $1`, [personId('farida')]);
  });
});

describe('asking for a call', () => {
  it('tells the coaches of the cohort, without a name', async () => {
    const answer = await ask('adaeze');
    expect(answer.status).toBe(201);
    const sent = await mails();
    expect(sent.map(({ address }) => address)).toEqual(['naomi@example.org', 'ruth@example.org']);
    for (const { subject, body } of sent) {
      expect(subject).toBe('A member has asked for a call');
      expect(body).not.toMatch(/adaeze/i);
      expect(body).toContain(`/cohorts/${juniper}/table`);
    }
    expect((await as('adaeze').call(readOpening)).body.coaches).toEqual([
      {
        cohortId: juniper,
        cohortName: 'Juniper',
        coachNames: ['Naomi Castellwood', 'Ruth Ellerslade'],
        askedAt: '2026-11-23T10:00:00.000Z',
      },
    ]);
  });

  it('twice within a day is once', async () => {
    const id = randomUUID();
    const first = await ask('adaeze', juniper, id);
    spec.clock.advance(3_600_000);
    expect((await ask('adaeze', juniper, id)).body).toEqual(first.body);
    expect((await ask('adaeze')).body).toEqual(first.body);
    expect(await mails()).toHaveLength(2);
  });

  it('is for members of that cohort', async () => {
    expect((await ask('ruth')).status).toBe(403);
    expect((await ask('zelda')).status).toBe(404);
    expect((await ask('petra')).status).toBe(404);
  });
});

describe('the opening', () => {
  const plan = { first: 'walk to the river', tell: 'Farida', notDo: 'open the laptop', comeBack: 'Saturday', more: '' };
  const save = (key: Somebody, base: number, lines = plan) =>
    as(key).call(saveSetbackPlan, { body: { base, ...lines } });
  const stands = async (key: Somebody) => (await as(key).call(readOpening)).body.setbackPlan;
  beforeEach(() => spec.owner.query('DELETE FROM setback_plans'));

  it('shows her own plan first, and costs at most four statements', async () => {
    expect(await stands('adaeze')).toBeNull();
    const written = { ...plan, writtenOn: '2026-11-23', revision: 1 };
    expect((await save('adaeze', 0)).body).toEqual(written);
    const { id } = (
      await as('adaeze').call(openDebrief, { body: { id: randomUUID(), mode: 'log', answers: { process: 'CPO' } } })
    ).body;
    const answer = await as('adaeze').call(readOpening);
    expect(answer.body).toMatchObject({ setbackPlan: written, processes: [{ debriefId: id, process: 'CPO' }] });
    expect(answer.statements).toBeLessThanOrEqual(4);
  });

  it('shows nobody another one’s plan or endings', async () => {
    await save('adaeze', 0);
    for (const key of ['farida', 'ruth', 'petra', 'zelda'] as const)
      expect((await as(key).call(readOpening)).body).toMatchObject({ setbackPlan: null, processes: [] });
  });

  it('takes another plan from her who saw the one that stands, with the day of the change', async () => {
    await save('adaeze', 0);
    spec.clock.advance(48 * 3_600_000);
    const { body } = await save('adaeze', 1, { ...plan, tell: 'Farida and Ruth' });
    expect(body).toEqual({ ...plan, tell: 'Farida and Ruth', writtenOn: '2026-11-25', revision: 2 });
    expect(await stands('adaeze')).toEqual(body);
  });

  it('writes over nothing that she has not seen, and says what stands', async () => {
    const { body } = await save('adaeze', 0);
    for (const base of [0, 2]) {
      const late = await save('adaeze', base, { ...plan, first: 'ring nobody' });
      expect([late.status, late.problem.code, late.problem.current]).toEqual([409, 'conflict', body]);
    }
    expect(await stands('adaeze')).toEqual(body);
  });

  it('of two at one moment takes one, and tells the other', async () => {
    const both = await Promise.all(['river', 'sea'].map((first) => save('adaeze', 0, { ...plan, first })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = both.find(({ status }) => status === 200);
    expect(both.find(({ status }) => status === 409)?.problem.current).toEqual(won?.body);
  });

  it('sent again with the same words is the same', async () => {
    const first = await save('adaeze', 0);
    spec.clock.advance(48 * 3_600_000);
    expect((await save('adaeze', 0)).body).toEqual(first.body);
  });

  it('refuses a plan with other fields, too long a line, or without a base', async () => {
    const wrong = [
      { base: 0, ...plan, personId: personId('farida') },
      { base: 0, ...plan, first: 'x'.repeat(301) },
      { base: -1, ...plan },
      plan,
    ];
    for (const body of wrong) expect((await as('adaeze').send(saveSetbackPlan, { body })).status).toBe(422);
    expect((await spec.client().call(saveSetbackPlan, { body: { base: 0, ...plan } })).status).toBe(401);
  });
});
