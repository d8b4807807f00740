import {
  clock,
  dayIn,
  dayInWords,
  longDay,
  nearDay,
  nearDayInside,
  onNearDay,
  shortDay,
  span,
  unbroken,
} from './times';

const now = new Date('2026-10-06T09:00:00Z');

describe('times', () => {
  it('tells the time of her zone, also across the change of clocks', () => {
    expect(clock('2026-10-24T11:30:00Z', 'Europe/London')).toBe('12:30');
    expect(clock('2026-10-26T11:30:00Z', 'Europe/London')).toBe('11:30');
    expect(clock('2026-10-06T00:05:00Z', 'UTC')).toBe('00:05');
    expect(span('2026-10-07T11:30:00Z', 90, 'Europe/London')).toBe('12:30 to 14:00');
  });

  it('keeps a day and its month on one line', () => {
    expect(unbroken('Monday, 23 November 2026')).toBe('Monday, 23\u00a0November 2026');
    expect(unbroken('Yesterday')).toBe('Yesterday');
  });

  it('names days in words', () => {
    expect(longDay('2026-10-06T09:00:00Z', 'Europe/London', now)).toBe('Tuesday, 6 October');
    expect(longDay('2027-01-13T09:00:00Z', 'Europe/London', now)).toBe('Wednesday, 13 January 2027');
    expect(shortDay('2026-11-25T09:00:00Z', 'Europe/London', now)).toBe('25 Nov');
    expect(dayInWords('2026-09-18', now)).toBe('Friday, 18 September');
  });

  it('calls near days by their nearness', () => {
    const near = (at: string) => nearDay(at, 'Europe/London', now);
    expect(near('2026-10-06T22:30:00Z')).toBe('Today');
    expect(near('2026-10-06T23:30:00Z')).toBe('Tomorrow');
    expect(near('2026-10-05T09:00:00Z')).toBe('Yesterday');
    expect(near('2026-10-10T09:00:00Z')).toBe('Saturday');
    expect(near('2026-09-20T09:00:00Z')).toBe('20 Sept');
    const inside = (at: string) => [nearDayInside(at, 'Europe/London', now), onNearDay(at, 'Europe/London', now)];
    expect(inside('2026-10-05T09:00:00Z')).toEqual(['yesterday', 'yesterday']);
    expect(inside('2026-10-10T09:00:00Z')).toEqual(['Saturday', 'on Saturday']);
    expect(inside('2026-09-20T09:00:00Z')).toEqual(['20 Sept', 'on 20 Sept']);
  });

  it('knows the day of an instant in a zone', () => {
    expect(dayIn('2026-10-06T23:30:00Z', 'Asia/Dubai')).toBe('2026-10-07');
  });
});
