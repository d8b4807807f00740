import {
  competencyAreas,
  doors,
  inSentence,
  stageGroupOf,
  stageGroups,
  stages,
  type PatternsView,
} from '@accelerator/contracts';
import type { Facts, ProcessFact, StoryFact } from './facts';
import { fewOf, formOf, inWords, listOf, many, opening } from './small-numbers';

/** What all processes have left her with. */
export function keptLedger(facts: Facts): PatternsView['keptLedger'] {
  const ledger = {
    processes: facts.processes.length,
    stories: facts.stories.length,
    questions: facts.questionTotals.all,
    prepared: facts.questionTotals.prepared,
    signals: facts.signalTotal,
    nonNegotiables: facts.nonNegotiables.length,
    skills: facts.skills,
  };
  return { ...ledger, sentence: ledgerSentence(ledger) };
}

/** Which stories work, and where there is none. */
export function storyUse(stories: readonly StoryFact[]): PatternsView['storyUse'] {
  const covered = new Set(stories.flatMap(({ areas }) => areas));
  const withoutStory = Object.entries(competencyAreas).flatMap(([key, label]) => (covered.has(key) ? [] : [label]));
  const named = withoutStory.slice(0, 3).map(inSentence);
  const rest = withoutStory.length - named.length;
  return {
    sentence: noStoryYet(named, rest),
    rows: stories.map(({ id, title, receptions }) => ({ storyId: id, title, ...receivedAs(receptions) })),
    withoutStory,
  };
}

/** How far each process went, furthest first. */
export function pathOf(processes: readonly ProcessFact[]): PatternsView['path'] {
  const placed = processes.flatMap((process) =>
    process.stage === null ? [] : [{ process, stage: process.stage, reached: reachedBy(process.stage) }],
  );
  const n = placed.length;
  const form = formOf(n);
  if (form === 'few') return { n, form, sentence: fewOf(n), rows: [] };
  const late = placed.filter(({ reached }) => reached >= reachedBy('panel')).length;
  const rows = [...placed]
    .sort((one, other) => other.reached - one.reached)
    .map(({ process, stage, reached }) => ({
      debriefId: process.id,
      process: process.process,
      reached,
      words: stages[stage],
    }));
  return { n, form, sentence: `${late} of ${n} reached a panel or a final.`, rows };
}

/** Hours of tasks, where she noted them. */
export function effortOf(processes: readonly ProcessFact[]): PatternsView['effort'] {
  const noted = processes.flatMap(({ effortHours }) => effortHours ?? []);
  const hours = Math.round(noted.reduce((sum, one) => sum + one, 0));
  const sentence =
    noted.length === 0
      ? null
      : `About ${many(hours, 'hour')} of tasks in ${noted.length} ${noted.length === 1 ? 'process' : 'processes'}.`;
  return { hours, processes: noted.length, sentence };
}

/** Which doors she left open. */
export function doorsOf(processes: readonly ProcessFact[]): PatternsView['doors'] {
  const left = processes.flatMap(({ id, process, door }) => (door === null ? [] : [{ debriefId: id, process, door }]));
  const counts = Object.entries(doors).flatMap(([key, label]) => {
    const count = left.filter(({ door }) => door === key).length;
    return count === 0 ? [] : [`${count} ${label.toLowerCase().replace(',', '')}`];
  });
  return {
    sentence: counts.length === 0 ? null : `${counts.join(', ')}.`,
    rows: left.map((row) => ({ ...row, door: doors[row.door] })),
  };
}

function ledgerSentence(ledger: Omit<PatternsView['keptLedger'], 'sentence'>): string {
  const things = [
    many(ledger.stories, 'story', 'stories'),
    many(ledger.questions, 'question'),
    many(ledger.signals, 'signal'),
    `${many(ledger.nonNegotiables, 'thing')} you will not accept`,
  ].join(', ');
  return `${opening(inWords(ledger.processes))} ${ledger.processes === 1 ? 'process' : 'processes'}: ${things}.`;
}

function noStoryYet(named: readonly string[], rest: number): string {
  if (named.length === 0) return 'There is a story for each area.';
  return rest === 0
    ? `No story yet for: ${listOf(named)}.`
    : `No story yet for: ${named.join(', ')} and ${many(rest, 'other area')}.`;
}

function receivedAs(receptions: StoryFact['receptions']) {
  const count = (reception: StoryFact['receptions'][number]) => receptions.filter((one) => one === reception).length;
  return {
    told: receptions.length,
    landed: count('landed'),
    mixed: count('mixed'),
    fellFlat: count('fell-flat'),
    unsure: count('unsure'),
  };
}

/** 1 sourcing … 5 offers. */
function reachedBy(stage: keyof typeof stages): number {
  return Object.keys(stageGroups).indexOf(stageGroupOf(stage)) + 1;
}
