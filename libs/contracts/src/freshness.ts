import type { Freshness } from './taxonomies';

/** For how long exact words are clearest, in hours: what a programme begins with, and what it may choose (product/02-debrief 2.6). */
export const freshWindow = { preset: 72, least: 24, most: 120 } as const;

/** Until when each later band lasts, in hours. */
export const freshnessHours = { recent: 10 * 24, settled: 30 * 24 } as const;

/**
 * The band by hours since the end of the day of the news or of the last conversation, the later of both.
 * @param hoursSince hours since that moment; negative while the day is still on
 * @param freshWindowHours the programme's choice
 */
export function freshnessOf(hoursSince: number, freshWindowHours: number): Freshness {
  if (hoursSince <= freshWindowHours) return 'fresh';
  if (hoursSince <= freshnessHours.recent) return 'recent';
  if (hoursSince <= freshnessHours.settled) return 'settled';
  return 'long-view';
}
