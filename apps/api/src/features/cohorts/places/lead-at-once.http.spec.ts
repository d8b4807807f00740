import {
  acceptInvitation,
  changeCohort,
  endEnrolment,
  inviteToCohort,
  lookAtInvitation,
  moveEnrolment,
  readAdminCohort,
} from '@accelerator/contracts';
import { randomUUID } from 'node:crypto';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { held, untilItWaits } from '@api/testing/waits';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** Who leads a cohort and who has a place there, changed in the same moment. */
let house: SpecApp;
let petra: Client;

beforeEach(async () => {
  house = await startApp();
  await layWorld(house.owner);
  petra = await house.as(personId('petra'));
});
afterEach(() => house.stop());

const inJuniper = { params: { cohortId: juniper } };
const leading = async () => (await petra.call(readAdminCohort, inJuniper)).body.leadCoachId;
const seen = { leadCoachId: personId('ruth') };
const lead = (key: Somebody) =>
  petra.send(changeCohort, { ...inJuniper, body: { leadCoachId: personId(key), base: seen } });
const end = (key: Somebody) => petra.send(endEnrolment, { params: { enrolmentId: enrolmentId(key) } });
const move = (key: Somebody, cohortId: string) =>
  petra.send(moveEnrolment, { params: { enrolmentId: enrolmentId(key) }, body: { cohortId } });

/** Both deeds come as far as to the record, which nobody can write before both are there. */
async function bothAtTheRecord(...deeds: readonly (() => Promise<{ status: number }>)[]): Promise<number[]> {
  const { all } = await held(house, async (holder) => {
    await holder.query('LOCK TABLE audit_events IN SHARE MODE');
    const begun: Promise<{ status: number }>[] = [];
    for (const deed of deeds) {
      begun.push(deed());
      await untilItWaits(house, Promise.all(begun), begun.length);
    }
    return { all: Promise.all(begun) };
  });
  return (await all).map(({ status }) => status);
}

describe('a lead coach', () => {
  it('who is chosen while her place ends does not lead without a place', async () => {
    const statuses = await bothAtTheRecord(
      () => lead('naomi'),
      () => end('naomi'),
    );
    expect(statuses).toEqual([200, 200]);
    expect(await leading()).toBeNull();
  });

  it('is not chosen after her place ended a moment before', async () => {
    const statuses = await bothAtTheRecord(
      () => end('naomi'),
      () => lead('naomi'),
    );
    expect(statuses).toEqual([200, 422]);
    expect(await leading()).toBe(personId('ruth'));
  });

  it('who is chosen while she moves to another cohort does not lead the one that she left', async () => {
    const statuses = await bothAtTheRecord(
      () => lead('naomi'),
      () => move('naomi', alder),
    );
    expect(statuses).toEqual([200, 200]);
    expect(await leading()).toBeNull();
  });

  it('changes places with another: neither waits for the other for ever', async () => {
    const { all } = await held(house, async (holder) => {
      await holder.query('SELECT 1 FROM cohorts FOR UPDATE');
      const moves = Promise.all([move('ruth', alder), move('odette', juniper)]);
      await untilItWaits(house, moves, 2);
      return { all: moves };
    });
    expect((await all).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('who takes up an invitation to lead while her present place ends leads with a place, or not at all', async () => {
    await house.owner.query('UPDATE cohorts SET lead_coach_id = NULL WHERE id = $1', [juniper]);
    const take = await invitationFor('naomi');
    const { deed } = await held(house, async (holder) => {
      await holder.query('SELECT 1 FROM cohorts WHERE id = $1 FOR UPDATE', [juniper]);
      const begun = take();
      await untilItWaits(house, begun);
      await holder.query(`UPDATE enrolments SET status = 'withdrawn', ended_at = $2 WHERE id = $1`, [
        enrolmentId('naomi'),
        house.clock.now(),
      ]);
      return { deed: begun };
    });
    expect((await deed).status).toBe(200);
    const { rowCount } = await house.owner.query(
      `SELECT 1 FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id AND c.lead_coach_id = e.person_id WHERE c.id = $1 AND e.ended_at IS NULL`,
      [juniper],
    );
    expect([await leading(), rowCount]).toEqual([personId('naomi'), 1]);
  });
});

/** An invitation to lead, written to an address that becomes hers afterwards. */
async function invitationFor(key: Somebody) {
  const email = 'somebody.new@example.org';
  await petra.call(inviteToCohort, {
    ...inJuniper,
    body: { id: randomUUID(), name: 'Naomi Castellwood', email, role: 'coach' },
  });
  await house.owner.query('UPDATE invitations SET leads = true');
  await house.deliver();
  const { rows } = await house.owner.query<{ body: string }>('SELECT body FROM mails');
  const token = /\/invitation#token=([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
  await house.owner.query('UPDATE accounts SET email = $1 WHERE person_id = $2', [email, personId(key)]);
  const { agreement } = (await house.client().call(lookAtInvitation, { body: { token } })).body;
  const body = { token, agreementId: agreement.id, acceptsAgreement: true as const };
  return () => house.client().call(acceptInvitation, { body });
}
