import { dayOf, instantOf, wallClockOf } from './local-time';

describe('a start in the cohort’s zone', () => {
  it.each([
    ['2026-11-25T12:30', 'Europe/London', '2026-11-25T12:30:00.000Z'],
    ['2026-11-25T12:30', 'Europe/Berlin', '2026-11-25T11:30:00.000Z'],
    ['2026-06-25T12:30', 'Europe/Berlin', '2026-06-25T10:30:00.000Z'],
    ['2026-11-25T12:30', 'Asia/Kolkata', '2026-11-25T07:00:00.000Z'],
    ['2028-02-29T09:00', 'America/New_York', '2028-02-29T14:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant);
    expect(wallClockOf(new Date(instant), zone)).toBe(local);
  });

  it.each([
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z', '2027-03-28T01:59'],
    ['2027-03-28T02:00', '2027-03-28T01:00:00.000Z', '2027-03-28T03:00'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z', '2027-03-28T03:30'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z', '2027-03-28T03:00'],
  ])('moves forward where Berlin’s clock skips an hour: %s', (local, instant, shown) => {
    expect(instantOf(local, 'Europe/Berlin').toISOString()).toBe(instant);
    expect(wallClockOf(new Date(instant), 'Europe/Berlin')).toBe(shown);
  });

  it.each([
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T02:00', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('is the first where Berlin’s clock repeats an hour: %s', (local, instant) => {
    expect(instantOf(local, 'Europe/Berlin').toISOString()).toBe(instant);
    expect(wallClockOf(new Date(instant), 'Europe/Berlin')).toBe(local);
  });

  it('is the first of a repeated hour in zones west of Greenwich too', () => {
    expect(instantOf('2026-11-01T01:30', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect(instantOf('2026-03-08T02:30', 'America/New_York').toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });
});

it('a day begins at midnight of its zone', () => {
  const instant = new Date('2026-11-25T23:30:00Z');
  expect([dayOf(instant, 'Europe/London'), dayOf(instant, 'Europe/Berlin')]).toEqual(['2026-11-25', '2026-11-26']);
});
