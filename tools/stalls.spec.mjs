import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(120_000);

const house = new SpecHouse({ road: true });
/** What has not been answered by then hangs; far beyond every limit of the API. */
const hangs = 40_000;
/** Connections of the API's pool. */
const pool = 10;
const notNow = [503, true];

beforeAll(() => house.open());
afterAll(() => house.close());

const replyTo = (thread, n) => ({
  road: `${thread}/replies`,
  body: { id: randomUUID(), kind: 'thanks', body: `${n}` },
});

async function send({ road, body }) {
  const { status, headers } = await house.ask('POST', road, body, AbortSignal.timeout(hangs));
  return [status, headers.get('retry-after') !== null];
}

/** Uses every connection of the pool once, so that all of them are there. */
async function fillPool() {
  await Promise.all(Array.from({ length: 4 * pool }, () => house.ask('GET', '/me')));
}

describe('a database from which nothing comes back', () => {
  it('is "not now" to everybody in bounded time: first to those who wait for a connection; then all goes on by itself', async () => {
    const thread = await house.openThread(randomUUID(), 'While nothing comes back');
    const [first, later] = [0, pool].map((from) => Array.from({ length: pool }, (_, n) => replyTo(thread, from + n)));
    const { pid } = house.api;
    await fillPool();

    house.road.stall();
    const order = [];
    const told = (turn) => async (reply) => {
      const answer = await send(reply);
      order.push(turn);
      return answer;
    };
    const underWay = first.map(told('under way'));
    await pause(200);
    const waiting = later.map(told('waiting'));
    expect((await house.health('live', hangs)).status).toBe(200);
    expect((await house.health('ready', hangs)).status).toBe(503);
    for (const answer of await Promise.all([...underWay, ...waiting])) expect(answer).toEqual(notNow);
    expect(order.slice(0, pool)).toEqual(Array(pool).fill('waiting'));

    house.road.goOn();
    for (const { road, body } of [...first, ...later]) await house.askUntilDone('POST', road, body);
    expect((await house.repliesIn(thread)).map(({ id }) => id).sort()).toEqual(
      [...first, ...later].map(({ body }) => body.id).sort(),
    );
    expect((await house.health('ready', hangs)).status).toBe(200);
    expect([house.api.pid, house.api.exitCode]).toEqual([pid, null]);
  });
});

describe('more writers than connections, all held up by somebody', () => {
  it('are told "not now", those who wait for a connection too; afterwards the pool is whole', async () => {
    const thread = await house.openThread(randomUUID(), 'While all are held up');
    const replies = Array.from({ length: 4 * pool }, (_, n) => replyTo(thread, n));
    const holder = new pg.Client({ connectionString: house.postgres.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE replies IN SHARE MODE');
    for (const answer of await Promise.all(replies.map(send))) expect(answer).toEqual(notNow);
    await holder.query('ROLLBACK');
    await holder.end();
    for (const answer of await Promise.all(replies.map(send))) expect(answer).toEqual([201, false]);
    const answers = await Promise.all(Array.from({ length: 4 * pool }, () => house.ask('GET', thread)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
