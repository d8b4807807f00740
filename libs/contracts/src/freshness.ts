import type { Freshness } from './taxonomies';

/** Settings of product/02-debrief 2.6, in hours. */
export const freshnessHours = { fresh: 72, recent: 10 * 24, settled: 30 * 24 } as const;

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
