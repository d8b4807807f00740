import { comeBackDay, reminderDay } from './reminder-days';

const wednesday = new Date('2026-11-25T12:00:00Z');

describe('the day of a reminder', () => {
  it.each([
    ['tomorrow', '2026-11-26'],
    ['in-three-days', '2026-11-28'],
    ['at-the-weekend', '2026-11-28'],
    ['never', null],
  ] as const)('for %s, said on a Wednesday, is %s', (choice, day) => {
    expect(reminderDay(choice, wednesday, 'Europe/London')).toBe(day);
  });

  it('is counted where she is', () => {
    const lateInLondon = new Date('2026-11-25T23:30:00Z');
    expect(reminderDay('tomorrow', lateInLondon, 'Europe/London')).toBe('2026-11-26');
    expect(reminderDay('tomorrow', lateInLondon, 'Europe/Berlin')).toBe('2026-11-27');
  });

  it('at the weekend is never today', () => {
    expect(reminderDay('at-the-weekend', new Date('2026-11-28T12:00:00Z'), 'Europe/London')).toBe('2026-12-05');
    expect(reminderDay('at-the-weekend', new Date('2026-11-29T12:00:00Z'), 'Europe/London')).toBe('2026-12-05');
  });
});

describe('the day on which she wants to see it again', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-25', null],
    ['2026-11-24', null],
    [null, null],
    [undefined, null],
  ])('of %s is %s', (day, expected) => {
    expect(comeBackDay(day, wednesday, 'Europe/London')).toBe(expected);
  });
});
