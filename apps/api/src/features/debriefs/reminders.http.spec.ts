import { randomUUID } from 'node:crypto';
import {
  changeMe,
  deleteDebrief,
  openDebrief,
  remindOfDebrief,
  restDebrief,
  saveDebrief,
  type ReminderChoice,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';
import { Reminders } from './reminders';

let spec: SpecApp;
let adaeze: Client;
const hour = 3_600_000;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  for (const table of ['debriefs', 'reminders', 'outbox', 'mails']) await spec.owner.query(`DELETE FROM ${table}`);
  await spec.owner.query('UPDATE accounts SET quiet_until = NULL, stopped_mail = DEFAULT');
});

async function noted(): Promise<string> {
  const body = { id: randomUUID(), mode: 'log', answers: { process: 'CPO, Halden insurer' } } as const;
  return (await adaeze.call(openDebrief, { body })).body.id;
}
const remind = (debriefId: string, when: ReminderChoice) =>
  adaeze.call(remindOfDebrief, { params: { debriefId }, body: { when } });

/** An hour of the house, and what it sent. */
async function round(): Promise<{ address: string; subject: string; body: string }[]> {
  await spec.app.get(Reminders).sendDue();
  await spec.deliver();
  return (
    await spec.owner.query<{ address: string; subject: string; body: string }>(
      'SELECT address, subject, body FROM mails',
    )
  ).rows;
}

describe('a reminder', () => {
  it.each([
    ['tomorrow', '2026-11-24'],
    ['in-three-days', '2026-11-26'],
    ['at-the-weekend', '2026-11-28'],
    ['never', null],
    ['whenever', null],
  ] as const)('for %s is on %s', async (when, day) => {
    expect((await remind(await noted(), when)).body.remindOn).toBe(day);
  });

  it('comes once, from eight in the morning, and names nothing', async () => {
    const id = await noted();
    await remind(id, 'tomorrow');
    expect(await round()).toEqual([]);
    spec.clock.advance(21.9 * hour);
    expect(await round()).toEqual([]);
    spec.clock.advance(0.2 * hour);
    const [mail] = await round();
    expect(mail).toMatchObject({ address: 'adaeze@example.org', subject: 'If you have two minutes' });
    expect(mail?.body).toMatch(/^Dear Adaeze,\n\nYou noted an ending on Monday\./);
    expect(mail?.body).toContain(`/debriefs/${id}`);
    expect(mail?.body).not.toMatch(/Halden|CPO|reject|chose not/);
    spec.clock.advance(hour);
    expect(await round()).toHaveLength(1);
  });

  it('says where this kind is stopped, and then comes no more until she wants it', async () => {
    await remind(await noted(), 'tomorrow');
    spec.clock.advance(22.1 * hour);
    const [mail] = await round();
    expect(mail?.body).toContain('/profile · Stop this kind: ');
    expect(mail?.body).toContain('/profile?stop=reminder\n');
    expect((await adaeze.call(changeMe, { body: { stoppedMail: ['reminder'] } })).body.stoppedMail).toEqual([
      'reminder',
    ]);
    await remind(await noted(), 'tomorrow');
    spec.clock.advance(24 * hour);
    expect(await round()).toHaveLength(1);
    await adaeze.call(changeMe, { body: { stoppedMail: [] } });
    await remind(await noted(), 'tomorrow');
    spec.clock.advance(24 * hour);
    expect(await round()).toHaveLength(2);
  });

  it('does not come in the evening', async () => {
    await remind(await noted(), 'tomorrow');
    spec.clock.advance(34.1 * hour);
    expect(await round()).toEqual([]);
    spec.clock.advance(12 * hour);
    expect(await round()).toHaveLength(1);
  });

  it('waits for the end of quiet view, and of a pause', async () => {
    await remind(await noted(), 'tomorrow');
    spec.clock.advance(24 * hour);
    await spec.owner.query(`UPDATE accounts SET quiet_until = '2026-11-25T09:00:00Z'`);
    expect(await round()).toEqual([]);
    spec.clock.advance(24 * hour);
    await spec.owner.query(`UPDATE enrolments SET status = 'paused' WHERE person_id = $1`, [personId('adaeze')]);
    expect(await round()).toEqual([]);
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE person_id = $1`, [personId('adaeze')]);
    expect(await round()).toHaveLength(1);
  });

  it('goes with the debrief, with a change of mind, and once it has been gone through', async () => {
    const [deleted, unwanted, done] = [await noted(), await noted(), await noted()];
    for (const id of [deleted, unwanted, done]) await remind(id, 'tomorrow');
    await adaeze.call(deleteDebrief, { params: { debriefId: deleted } });
    await remind(unwanted, 'never');
    await spec.owner.query(`UPDATE debriefs SET mode = 'quick' WHERE id = $1`, [done]);
    await adaeze.call(restDebrief, { params: { debriefId: done } });
    spec.clock.advance(24 * hour);
    expect(await round()).toEqual([]);
  });

  it('stays with a note that has been put down', async () => {
    const id = await noted();
    await remind(id, 'tomorrow');
    expect((await adaeze.call(restDebrief, { params: { debriefId: id } })).body.debrief.remindOn).toBe('2026-11-24');
    spec.clock.advance(24 * hour);
    expect(await round()).toHaveLength(1);
  });

  it('comes on the day that she wanted to see it again, put down or not', async () => {
    const id = await noted();
    const body = { mode: 'quick', answers: { circleBackOn: '2026-11-26' }, base: {} } as const;
    const saved = await adaeze.call(saveDebrief, { params: { debriefId: id }, body });
    expect(saved.body.debrief.remindOn).toBe('2026-11-26');
    expect(saved.statements).toBeLessThanOrEqual(6);
    expect((await adaeze.call(restDebrief, { params: { debriefId: id } })).body.debrief.remindOn).toBe('2026-11-26');
    spec.clock.advance(48 * hour);
    expect(await round()).toEqual([]);
    spec.clock.advance(24 * hour);
    const [mail] = await round();
    expect(mail?.subject).toBe('Something to look at again');
    expect(mail?.body).not.toMatch(/Halden|CPO|debrief that|ending/);
  });

  it('comes though somebody else is in a zone that this database does not know', async () => {
    await remind(await noted(), 'tomorrow');
    const birgit = await spec.as(personId('birgit'));
    const body = { id: randomUUID(), mode: 'log', answers: { process: 'CHRO' } } as const;
    const { id: debriefId } = (await birgit.call(openDebrief, { body })).body;
    await birgit.call(remindOfDebrief, { params: { debriefId }, body: { when: 'tomorrow' } });
    const zone = `UPDATE accounts SET time_zone = $2 WHERE person_id = $1`;
    await spec.owner.query('ALTER TABLE accounts DISABLE TRIGGER known_zones');
    await spec.owner.query(zone, [personId('birgit'), 'Mars/Olympus']);
    spec.clock.advance(24 * hour);
    const sent = await round();
    await spec.owner.query(zone, [personId('birgit'), 'Europe/Berlin']);
    await spec.owner.query('ALTER TABLE accounts ENABLE TRIGGER known_zones');
    expect(sent.map(({ address }) => address).sort()).toEqual(['adaeze@example.org', 'birgit@example.org']);
  });

  it('is for its owner', async () => {
    const id = await noted();
    const birgit = await spec.as(personId('birgit'));
    expect((await birgit.call(remindOfDebrief, { params: { debriefId: id }, body: { when: 'tomorrow' } })).status).toBe(
      404,
    );
  });
});
