import { randomUUID } from 'node:crypto';
import { deactivatePerson, endEnrolment, postReply } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import { listenAs, until } from '@api/testing/ear';
import { enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

let house: SpecApp;

beforeAll(async () => {
  house = await startApp({ listen: true });
  await layWorld(house.owner);
});
afterAll(() => house.stop());

async function reply(threadId: string): Promise<string> {
  const ruth = await house.as(personId('ruth'));
  const id = randomUUID();
  const body = { id, kind: 'appreciate' as const, body: 'Words.' };
  expect((await ruth.send(postReply, { params: { cohortId: juniper, threadId }, body })).status).toBe(201);
  return id;
}

describe('a live stream', () => {
  it('tells her that her place has ended, and nothing of the cohort from then on', async () => {
    const { threadId } = await layShared(house, { author: 'adaeze' });
    const [gone, mate] = [await listenAs(house, 'birgit'), await listenAs(house, 'farida')];
    const petra = await house.as(personId('petra'));
    await petra.call(endEnrolment, { params: { enrolmentId: enrolmentId('birgit') } });
    await until(() => gone.raw().includes('"kind":"me"'));
    const replyId = await reply(threadId);
    await until(() => mate.raw().includes(replyId));
    expect(gone.raw()).not.toContain(threadId);
    expect(mate.raw()).not.toContain(personId('birgit'));
    for (const ear of [gone, mate]) ear.close();
  });

  it('ends at once when she is deactivated', async () => {
    const gone = await listenAs(house, 'carmen');
    const petra = await house.as(personId('petra'));
    await petra.call(deactivatePerson, { params: { personId: personId('carmen') } });
    await until(gone.ended);
  });
});
