import { request, type IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { deactivatePerson, endEnrolment, postReply } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let house: SpecApp;

beforeAll(async () => {
  house = await startApp({ listen: true });
  await layWorld(house.owner);
});
afterAll(() => house.stop());

/** What one browser hears on its stream. */
async function listen(key: Somebody) {
  const { token } = await house.as(personId(key));
  const { port } = new URL(await house.app.getUrl());
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/api/v1/live', headers: { cookie: `session=${token ?? ''}` } }, resolve)
      .on('error', reject)
      .end();
  });
  const ear = { text: '', ended: false, close: () => void stream.destroy() };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => (ear.text += chunk));
  stream.on('end', () => (ear.ended = true)).on('error', () => (ear.ended = true));
  return ear;
}

async function until(holds: () => boolean): Promise<void> {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > 3_000) throw new Error('It did not come to pass in three seconds.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

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
    const [gone, mate] = [await listen('birgit'), await listen('farida')];
    const petra = await house.as(personId('petra'));
    await petra.call(endEnrolment, { params: { enrolmentId: enrolmentId('birgit') } });
    await until(() => gone.text.includes('"kind":"me"'));
    const replyId = await reply(threadId);
    await until(() => mate.text.includes(replyId));
    expect(gone.text).not.toContain(threadId);
    expect(mate.text).not.toContain(personId('birgit'));
    for (const ear of [gone, mate]) ear.close();
  });

  it('ends at once when she is deactivated', async () => {
    const gone = await listen('carmen');
    const petra = await house.as(personId('petra'));
    await petra.call(deactivatePerson, { params: { personId: personId('carmen') } });
    await until(() => gone.ended);
  });
});
