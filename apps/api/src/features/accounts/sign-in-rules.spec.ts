import { deviceOf } from './device';
import { weekOf } from './me.presenter';
import { network } from './network';
import { provenWithin } from '@api/platform/http/proven';
import { freshSignInSeconds, limitsFor } from './session.policy';

describe('how long a sign-in lasts', () => {
  it.each([
    [
      { admin: false, coach: false, sharedComputer: false },
      { idleSeconds: 14 * 86_400, absoluteSeconds: 60 * 86_400 },
    ],
    [
      { admin: false, coach: true, sharedComputer: false },
      { idleSeconds: 3600, absoluteSeconds: 12 * 3600 },
    ],
    [
      { admin: true, coach: false, sharedComputer: false },
      { idleSeconds: 3600, absoluteSeconds: 12 * 3600 },
    ],
    [
      { admin: true, coach: true, sharedComputer: false },
      { idleSeconds: 3600, absoluteSeconds: 12 * 3600 },
    ],
    [
      { admin: false, coach: false, sharedComputer: true },
      { idleSeconds: 3600, absoluteSeconds: 12 * 3600 },
    ],
  ])('%j', (holder, limits) => {
    expect(limitsFor(holder)).toEqual(limits);
  });

  it('a proof is fresh for fifteen minutes', () => {
    const at = new Date('2026-11-23T10:00:00Z');
    expect(provenWithin(freshSignInSeconds, at, new Date('2026-11-23T10:15:00Z'))).toBe(true);
    expect(provenWithin(freshSignInSeconds, at, new Date('2026-11-23T10:15:00.001Z'))).toBe(false);
  });
});

describe('the week of a cohort', () => {
  const cohort = { startsOn: '2026-10-12', endsOn: '2027-01-03', timeZone: 'Europe/London' };
  it.each([
    ['2026-10-11T22:59:00Z', 0],
    ['2026-10-11T23:00:00Z', 1],
    ['2026-10-18T22:59:00Z', 1],
    ['2026-10-18T23:00:00Z', 2],
    ['2026-10-25T23:59:00Z', 2],
    ['2026-10-26T00:00:00Z', 3],
    ['2027-01-03T12:00:00Z', 12],
    ['2027-06-01T12:00:00Z', 12],
  ])('changes at midnight of its own zone, over the end of summer time, too: %s', (now, week) => {
    expect(weekOf(cohort, new Date(now))).toEqual({ week, weeks: 12 });
  });

  it('is another day in another zone', () => {
    const now = new Date('2026-10-11T12:00:00Z');
    expect(weekOf({ ...cohort, timeZone: 'Pacific/Kiritimati' }, now).week).toBe(1);
    expect(weekOf({ ...cohort, timeZone: 'Pacific/Honolulu' }, now).week).toBe(0);
  });
});

describe('what is kept of a request', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1',
      'Safari on iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.0 <script>', 'A browser'],
    [undefined, 'A browser'],
  ])('%s is %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (ip, counted) => {
    expect(network(ip)).toBe(counted);
  });
});
