import { endpoint } from '@accelerator/contracts';
import { Controller } from '@nestjs/common';
import { pino } from 'pino';
import * as z from 'zod';
import { makeApp } from '@api/app.setup';
import { startApp, type SpecApp } from '@api/testing/app';
import { makeGround } from './ground';
import { Endpoint, FromBody } from './http/endpoint.decorator';

const canary = 'canary-7c1f';
const Words = z.strictObject({ words: z.string() });
const speak = endpoint({
  name: 'speak',
  method: 'POST',
  path: '/probe/speak',
  access: 'public',
  summary: 'Only for this spec.',
  body: Words,
  reply: Words,
});

@Controller()
class ProbeController {
  @Endpoint(speak)
  speak(@FromBody(speak) { words }: z.output<typeof Words>) {
    if (words.startsWith('fail')) throw new Error(`Cannot store ${words}\n${words} again`);
    return { words };
  }
}

describe('the log', () => {
  let house: SpecApp;
  beforeAll(async () => (house = await startApp()));
  afterAll(() => house.stop());

  it('holds roads and ids, and no word, cookie, query or message of an error', async () => {
    const lines: string[] = [];
    const ground = await makeGround(house.env, house.clock);
    const logger = pino({ level: 'trace', base: null }, { write: (line) => lines.push(line) });
    const app = await makeApp({ ...ground, logger }, [ProbeController]);
    await app.init();
    const url = `/api/v1/probe/speak?token=${canary}`;
    for (const payload of [{ words: canary }, { words: `fail ${canary}` }, { words: 1, [canary]: canary }])
      await app.inject({
        method: 'POST',
        url,
        payload,
        headers: { cookie: `session=${canary}`, 'user-agent': canary },
      });
    await app.close();
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.join('')).toContain('/api/v1/probe/speak');
    expect(lines.join('')).not.toContain(canary);
  });
});
