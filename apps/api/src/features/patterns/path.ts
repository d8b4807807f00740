import { keysOf, stageGroupOf, stageGroups, stages, type PatternsView } from '@accelerator/contracts';
import type { ProcessFact } from './facts';
import { countOf, fewOf, formOf } from './small-numbers';

/**
 * How far each process went, furthest first. Notes are in: how far it went is all that a note holds, and "3 of 6
 * reached a panel or a final" counts the note among Adaeze's six (product/03-patterns 3.2, 06-demo-data 6.4). Up to
 * nine it is a line for each, from ten on counts.
 */
export function pathOf(processes: readonly ProcessFact[]): PatternsView['path'] {
  const placed = processes.flatMap((process) =>
    process.stage === null ? [] : [{ process, stage: process.stage, reached: reachedBy(process.stage) }],
  );
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

/** 1 sourcing … 5 offers. */
function reachedBy(stage: keyof typeof stages): number {
  return keysOf(stageGroups).indexOf(stageGroupOf(stage)) + 1;
}
