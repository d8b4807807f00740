import { releaseTime, shownTime } from './release-time';

const now = new Date('2026-11-23T23:40:00Z');

describe('what is shared without a name', () => {
  it('waits for two to twelve hours, never twice the same way', () => {
    const waits = Array.from({ length: 400 }, () => {
      const at = releaseTime({ authorDisplay: 'without-name', atOnce: false }, now);
      return ((at?.getTime() ?? 0) - now.getTime()) / 3_600_000;
    });
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(12);
    // spread over the whole of it: each of the ten hours has some
    expect(new Set(waits.map((wait) => Math.min(Math.floor(wait), 11))).size).toBe(10);
    expect(new Set(waits).size).toBeGreaterThan(300);
  });

  it('is there at once where she wants it so, as everything with a name is', () => {
    expect(releaseTime({ authorDisplay: 'without-name', atOnce: true }, now)).toBeNull();
    expect(releaseTime({ authorDisplay: 'named', atOnce: false }, now)).toBeNull();
  });

  it('shows the day and no hour', () => {
    expect(shownTime('without-name', now).toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(shownTime('named', now)).toBe(now);
  });
});
