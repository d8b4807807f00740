import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(120_000);

const house = new SpecHouse();

beforeAll(() => house.open());
afterAll(() => house.close());

/** Four people post until `count` replies are answered. @returns texts answered, and the refusals on the way */
async function write(thread, count, during) {
  const answered = [];
  const refusals = [];
  const lane = async (first) => {
    for (let n = first; n < count; n += 4) {
      const reply = { id: randomUUID(), kind: 'thanks', body: `reply ${n}` };
      await house.askUntilDone('POST', `${thread}/replies`, reply, (answer) => {
        if (answer.status >= 500) refusals.push([answer.status, answer.headers.get('retry-after') !== null]);
      });
      answered.push(reply.body);
      if (answered.length === Math.floor(count / 3)) during();
    }
  };
  await Promise.all([0, 1, 2, 3].map(lane));
  return { answered, refusals };
}

const bodiesIn = async (thread) => (await house.repliesIn(thread)).map(({ body }) => body).sort();

describe('kill -9 of PostgreSQL while people write', () => {
  it('loses nothing that was answered; the API says "not now" and finds its way back by itself', async () => {
    const thread = await house.openThread(randomUUID(), 'While the database breaks');
    let back = Promise.resolve();
    const { answered, refusals } = await write(thread, 120, () => {
      back = house.killPostgres().then(() => house.restartPostgres());
    });
    await back;
    expect(await bodiesIn(thread)).toEqual(answered.sort());
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(refusal).toEqual([503, true]);
    expect(house.api.exitCode).toBeNull();
  });
});

describe('a table that is held by somebody else', () => {
  it('is waited for shortly, then the answer is "not now"; other people’s pages go on, and afterwards all is well', async () => {
    const thread = await house.openThread(randomUUID(), 'While a table is held');
    const holder = new pg.Client({ connectionString: house.postgres.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE replies IN SHARE MODE');
    const reply = { id: randomUUID(), kind: 'thanks', body: 'held up' };
    const refused = await house.ask('POST', `${thread}/replies`, reply);
    expect([refused.status, refused.headers.get('retry-after') !== null]).toEqual([503, true]);
    expect((await house.ask('GET', thread)).status).toBe(200);
    await holder.query('ROLLBACK');
    await holder.end();
    expect((await house.ask('POST', `${thread}/replies`, reply)).status).toBe(201);
    expect(await bodiesIn(thread)).toEqual(['held up']);
  });
});

describe('SIGTERM while people write', () => {
  it('answers what is under way, ends by itself, and loses nothing that was answered', async () => {
    const thread = await house.openThread(randomUUID(), 'While it is asked to end');
    let ending;
    const { answered } = await write(thread, 120, () => {
      ending = house.endApi('SIGTERM').then(async (ended) => {
        await house.startApi();
        return ended;
      });
    });
    expect(await ending).toBe(0);
    expect(await bodiesIn(thread)).toEqual(answered.sort());
  });
});
