import type { OpportunityFact, ProcessFact } from './facts';

/** All that is noted of one process: its debriefs, and where there is one, the opportunity that they belong to. */
export interface Whole {
  readonly debriefs: readonly ProcessFact[];
  readonly opportunity: OpportunityFact | undefined;
}

/** Debriefs of one opportunity are one process; the order is that of the debriefs, then come those without one. */
export function wholesOf(
  processes: readonly ProcessFact[],
  opportunities: readonly OpportunityFact[],
): readonly Whole[] {
  const known = new Map(opportunities.map((opportunity) => [opportunity.id, opportunity]));
  const debriefs = Map.groupBy(processes, ({ id, opportunity }) =>
    opportunity !== null && known.has(opportunity) ? opportunity : id,
  );
  const written = [...debriefs].map(([id, found]) => ({ debriefs: found, opportunity: known.get(id) }));
  const others = opportunities.filter(({ id }) => !debriefs.has(id));
  return [...written, ...others.map((opportunity) => ({ debriefs: [], opportunity }))];
}

/** The same without those that she has not written of: how many processes her debriefs are about. */
export function writtenOf(
  processes: readonly ProcessFact[],
  opportunities: readonly OpportunityFact[],
): readonly Whole[] {
  return wholesOf(processes, opportunities).filter(({ debriefs }) => debriefs.length > 0);
}
