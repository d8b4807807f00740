import { stageGroupOf, stageGroups, keysOf, type PatternsView } from '@accelerator/contracts';
import type { OpportunityFact } from './facts';

/** Where her opportunities stand: how many came at least as far as each group. No rate under ten. */
export function searchOverview(
  opportunities: readonly Pick<OpportunityFact, 'stages'>[],
): PatternsView['searchOverview'] {
  const groups = keysOf(stageGroups);
  const reached = opportunities.map(({ stages }) =>
    Math.max(0, ...stages.map((stage) => groups.indexOf(stageGroupOf(stage)))),
  );
  const counts = groups.map((group, at) => ({
    label: stageGroups[group],
    count: reached.filter((one) => one >= at).length,
  }));
  return { counts, sentence: sentenceOf(counts.map(({ count }) => count)) };
}

function sentenceOf(counts: readonly number[]): string {
  const [all = 0, screens = 0] = counts;
  const row = counts.join(' · ');
  if (all === 0) return 'No opportunities noted yet.';
  if (all < 10) return row;
  return `${row}. In your own search so far, ${Math.round((screens / all) * 100)} % came to a first conversation.`;
}
