import { SlowDown } from '@api/platform/http/problem';
import { startApp, type SpecApp } from '@api/testing/app';
import { DoorThrottle, type Knock } from './door-throttle';

let house: SpecApp;
let throttle: DoorThrottle;

beforeAll(async () => {
  house = await startApp();
  throttle = new DoorThrottle(house.database);
});
beforeEach(() => house.owner.query('DELETE FROM throttles'));
afterAll(() => house.stop());

const from = (ip: string, account?: string): Knock => ({
  deed: 'sign-in',
  ip,
  ...(account !== undefined && { account }),
});
const forgive = (knock: Knock) => house.database.as({ kind: 'door' }, (manager) => throttle.forgive(manager, knock));

async function refusal(knock: Knock): Promise<SlowDown | undefined> {
  try {
    await throttle.count(knock);
    return undefined;
  } catch (error) {
    if (error instanceof SlowDown) return error;
    throw error;
  }
}

async function countTimes(times: number, knockAt: (time: number) => Knock): Promise<void> {
  for (let time = 0; time < times; time += 1) await throttle.count(knockAt(time));
}

describe('tries at the door', () => {
  it('are ten for an account from one place on the net, and leave the door open to her from her own', async () => {
    const guess = from('203.0.113.7', 'her@example.org');
    await countTimes(10, () => guess);
    expect((await refusal(guess))?.retryAfter).toBeGreaterThan(600);
    expect(await refusal(from('198.51.100.1', 'her@example.org'))).toBeUndefined();
    await forgive(guess);
    expect(await refusal(guess)).toBeUndefined();
  });

  it('are fifty for an account, however it is written and from wherever, until she was who she said', async () => {
    await countTimes(50, (time) => from(`203.0.113.${time}`, time % 2 === 0 ? 'her@example.org' : 'HER@Example.org'));
    const refused = await refusal(from('198.51.100.1', 'Her@example.ORG'));
    expect(refused?.retryAfter).toBeGreaterThan(600);
    expect(refused?.retryAfter).toBeLessThanOrEqual(900);
    expect(await refusal(from('198.51.100.2', 'another@example.org'))).toBeUndefined();
    await forgive(from('198.51.100.1', 'HER@example.org'));
    expect(await refusal(from('198.51.100.1', 'her@example.org'))).toBeUndefined();
  });

  it('are sixty from one place on the net, and a right one is given back', async () => {
    const here = (time: number) => from('203.0.113.7', `nobody-${time}@example.org`);
    await countTimes(60, here);
    expect(await refusal(here(60))).toBeInstanceOf(SlowDown);
    await forgive(here(60));
    await forgive(here(60));
    expect(await refusal(here(61))).toBeUndefined();
    expect(await refusal(here(62))).toBeInstanceOf(SlowDown);
    expect(await refusal(from('203.0.113.8'))).toBeUndefined();
  });

  it('at once, for two accounts from two places, wait for each other and never in a ring', async () => {
    const knocks = Array.from({ length: 32 }, (_, time) =>
      from(`203.0.113.${time % 2}`, `${time % 4 < 2 ? 'her' : 'his'}@example.org`),
    );
    const done = await Promise.allSettled(
      knocks.flatMap((knock, time) => [refusal(knock), ...(time % 3 === 0 ? [forgive(knock)] : [])]),
    );
    expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('do not touch what is counted for the whole house when they are given back', async () => {
    await throttle.count(from('203.0.113.9', 'her@example.org'));
    await forgive(from('203.0.113.9', 'her@example.org'));
    const { rows } = await house.owner.query<{ points: number }>('SELECT points FROM throttles ORDER BY points');
    expect(rows.map(({ points }) => points)).toEqual([0, 1]);
  });

  it('are kept by no name and no address', async () => {
    await throttle.count(from('203.0.113.9', 'her@example.org'));
    const { rows } = await house.owner.query<{ key: string }>('SELECT key FROM throttles');
    expect(rows).toHaveLength(4);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
  });

  it('look something up on the same way, also where it is nothing', async () => {
    const found = await throttle.countWith(from('203.0.113.9'), (manager) =>
      manager.query<unknown[]>('SELECT 7 AS found'),
    );
    expect(found).toEqual([{ found: 7 }]);
  });
});
