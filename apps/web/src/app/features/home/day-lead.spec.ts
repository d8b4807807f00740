import { dayLead } from './day-lead';

const now = new Date('2026-11-24T10:00:00Z');
const zone = 'Europe/London';

/** A day with so much on it as the sentence asks about. */
function lead(startsAt: string | null, lookBacks: readonly (string | null)[], rounds = 0): string {
  const day = {
    comingSessions: startsAt === null ? [] : [{ startsAt }],
    openCommitments: lookBacks.map((lookBackOn) => ({ lookBackOn })),
    comingRounds: Array.from({ length: rounds }),
  };
  return dayLead(day, zone, now);
}

const none = 'Nothing has a time this week. That is allowed.';

describe('the sentence under the date', () => {
  it('counts the session, the interviews and the days on which she looks back', () => {
    expect(lead('2026-11-25T12:30:00Z', ['2026-11-27'], 1)).toBe(
      'Three things have a time this week. The rest can wait.',
    );
    expect(lead(null, ['2026-11-24'])).toBe('One thing has a time this week. The rest can wait.');
    expect(lead(null, [], 6)).toBe('6 things have a time this week. The rest can wait.');
  });

  it('counts a look-back at the session as a part of it', () => {
    expect(lead('2026-11-25T12:30:00Z', ['2026-11-25', '2026-11-25'], 1)).toBe(
      'Two things have a time this week. The rest can wait.',
    );
  });

  it('counts nothing that is past, without a day, or a week away', () => {
    expect(lead('2026-12-01T12:30:00Z', ['2026-11-23', null, '2026-12-01'])).toBe(none);
    expect(lead(null, [])).toBe(none);
  });
});
