import type { Freshness } from './taxonomies';

/** For how long exact words are clearest, in hours; between 24 and 120 (product/02-debrief 2.6). The only place that says so. */
export const freshWindowHours = 72;

/** Until when each band lasts, in hours. */
export const freshnessHours = { fresh: freshWindowHours, recent: 10 * 24, settled: 30 * 24 } as const;

/**
 * The band by hours since the end of the day of the news or of the last conversation, the later of both.
 * @param hoursSince hours since that moment; negative while the day is still on
 */
export function freshnessOf(hoursSince: number): Freshness {
  if (hoursSince <= freshnessHours.fresh) return 'fresh';
  if (hoursSince <= freshnessHours.recent) return 'recent';
  if (hoursSince <= freshnessHours.settled) return 'settled';
  return 'long-view';
}
