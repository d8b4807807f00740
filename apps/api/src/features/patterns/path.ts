import { keysOf, stageGroupOf, stageGroups, stages, type PatternsView } from '@accelerator/contracts';
import type { OpportunityFact, ProcessFact } from './facts';
import { countOf, fewOf, formOf } from './small-numbers';
import { writtenOf, type Whole } from './wholes';

/**
 * How far each process went, furthest first. Notes are in: how far it went is all that a note holds, and "3 of 6
 * reached a panel or a final" counts the note among Adaeze's six (product/03-patterns 3.2, 06-demo-data 6.4). Up to
 * nine it is a line for each process, from ten on counts.
 */
export function pathOf(
  processes: readonly ProcessFact[],
  opportunities: readonly OpportunityFact[],
): PatternsView['path'] {
  const placed = writtenOf(processes, opportunities).flatMap(furthestOf);
  const n = placed.length;
  const form = formOf(n);
  if (form === 'few') return { n, form, sentence: fewOf(n), rows: [], groups: [] };
  const far = (group: number) => placed.filter(({ reached }) => reached >= group).length;
  const rows = [...placed]
    .sort((one, other) => other.reached - one.reached)
    .map(({ process, stage, reached }) => ({
      debriefId: process.id,
      process: process.process,
      reached: form === 'dots' ? reached : null,
      words: stages[stage],
    }));
  const groups = keysOf(stageGroups).map((group, at) => {
    const count = far(at + 1);
    return { label: stageGroups[group], count, words: countOf(count, n) };
  });
  return {
    n,
    form,
    sentence: `${countOf(far(reachedBy('panel')), n)} reached a panel or a final.`,
    rows: form === 'bars' ? [] : rows,
    groups: form === 'bars' ? groups : [],
  };
}

/** Of several debriefs of one process the one that tells of the furthest stage, the latest of them. */
function furthestOf({ debriefs }: Whole) {
  const [furthest] = debriefs
    .flatMap((process) =>
      process.stage === null ? [] : [{ process, stage: process.stage, reached: reachedBy(process.stage) }],
    )
    .reverse()
    .sort((one, other) => other.reached - one.reached);
  return furthest ?? [];
}

/** 1 sourcing … 5 offers. */
function reachedBy(stage: keyof typeof stages): number {
  return keysOf(stageGroups).indexOf(stageGroupOf(stage)) + 1;
}
