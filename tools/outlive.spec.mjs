import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(120_000);

const house = new SpecHouse({ preload: 'tools/spec-throws.mjs' });
/** As many as tools/spec-throws.mjs throws at a time. */
const thrown = 5;
const rounds = 3;

beforeAll(() => house.open());
afterAll(() => house.close());

const linesOf = (log) => log.split('\n').filter((line) => line.includes('Nobody caught an error.'));

async function untilLogged(count) {
  for (let tries = 0; tries < 400 && linesOf(house.log).length < count; tries += 1) await pause(50);
}

describe('errors that nobody caught, in a timer, a stream, an emitter, a promise and a queue', () => {
  it('are logged by their place and without a word, and the process goes on', async () => {
    const { pid } = house.api;
    const thread = await house.openThread(randomUUID(), 'While it throws');
    for (let round = 1; round <= rounds; round += 1) {
      house.api.kill('SIGUSR2');
      await untilLogged(round * thrown);
      const reply = { id: randomUUID(), kind: 'thanks', body: `reply ${round}` };
      expect((await house.ask('POST', `${thread}/replies`, reply)).status).toBe(201);
    }
    expect([house.api.pid, house.api.exitCode, house.api.signalCode]).toEqual([pid, null, null]);
    expect((await house.health('ready')).status).toBe(200);
    expect(linesOf(house.log)).toHaveLength(rounds * thrown);
    expect(house.log).toContain('spec-throws.mjs');
    expect(house.log).not.toMatch(/canary|somebody wrote|no error at all/);
  });
});
