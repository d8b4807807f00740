import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(300_000);

const house = new SpecHouse();
const rounds = 10;

beforeAll(() => house.open());
afterAll(() => house.close());

describe('SIGTERM with an open stream and a request under way', () => {
  it('is ready no more and lives until the request is answered; sends the stream on, and ends with 0; each time', async () => {
    const thread = await house.openThread(randomUUID(), 'While it is asked to end');
    for (let round = 0; round < rounds; round += 1) {
      const stream = await openStream();
      const reply = beginReply(thread, round);
      await reply.underWay;

      const ended = house.endApi('SIGTERM');
      if (round % 2) house.api.kill('SIGTERM');
      expect(await whenNotReady()).toBe(503);
      expect((await house.health('live')).status).toBe(200);
      // who comes back too early is sent on again
      expect(await (await openStream()).text()).toMatch(/retry: 500\n\n$/);
      expect(await stream.text()).toMatch(/^retry: 1000\n\n[\s\S]*retry: 500\n\n$/);
      reply.finish();
      expect(await reply.status).toBe(201);
      expect(await ended).toBe(0);
      await house.startApi();
    }
    const kept = (await house.repliesIn(thread)).map(({ body }) => body);
    expect(kept.sort()).toEqual(Array.from({ length: rounds }, (_, round) => `reply ${round}`).sort());
  });
});

function openStream() {
  return fetch(`${house.origin}/api/v1/live`, { headers: { cookie: house.cookie } });
}

/** Half a reply: the server has begun with it, and waits for the rest until `finish`. */
function beginReply(thread, n) {
  const body = JSON.stringify({ id: randomUUID(), kind: 'thanks', body: `reply ${n}` });
  const sent = request(`${house.origin}/api/v1${thread}/replies`, {
    method: 'POST',
    headers: {
      cookie: house.cookie,
      'content-type': 'application/json',
      'content-length': body.length,
      // answered by Node as soon as the server has the request
      expect: '100-continue',
    },
  });
  const underWay = new Promise((resolve) => sent.once('continue', resolve));
  const status = new Promise((resolve, reject) => {
    sent.once('response', (answer) => resolve(answer.resume().statusCode));
    sent.once('error', reject);
  });
  sent.write(body.slice(0, 10));
  return { underWay, status, finish: () => sent.end(body.slice(10)) };
}

async function whenNotReady() {
  for (let tries = 0; tries < 200; tries += 1) {
    const { status } = await house.health('ready');
    if (status !== 200) return status;
    await pause(10);
  }
  return 200;
}
