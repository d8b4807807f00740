import { polarities, skills, type KeptLine, type PatternsView } from '@accelerator/contracts';
import type { Facts, LineFact } from './facts';
import { inWords, many, opening } from './small-numbers';
import { writtenOf } from './wholes';

/** What all processes, notes among them, have left her with. */
export function keptLedger(facts: Facts): PatternsView['keptLedger'] {
  const { latest } = facts;
  const ledger = {
    processes: writtenOf(facts.processes, facts.opportunities).length,
    stories: facts.stories.length,
    questions: facts.questionTotals.all,
    prepared: facts.questionTotals.prepared,
    signals: facts.signalTotal,
    nonNegotiables: facts.nonNegotiables.length,
    skills: facts.skills,
  };
  return {
    ...ledger,
    sentence: sentenceOf(ledger),
    lists: {
      stories: linesOf(latest.stories, () => ''),
      questions: linesOf(latest.questions, (mark) => mark),
      signals: linesOf(latest.signals, (mark) => named(polarities, mark)),
      nonNegotiables: linesOf(latest.nonNegotiables, () => ''),
      skills: latest.skills.map(({ id, skill, times }) => ({
        id,
        words: named(skills, skill),
        note: times > 1 ? `${times} times` : '',
      })),
    },
  };
}

function linesOf(lines: readonly LineFact[], noteOf: (mark: string) => string): KeptLine[] {
  return lines.map(({ id, words, mark }) => ({ id, words, note: noteOf(mark) }));
}

function named(labels: Readonly<Record<string, string>>, key: string): string {
  return labels[key] ?? key;
}

function sentenceOf(ledger: Omit<PatternsView['keptLedger'], 'sentence' | 'lists'>): string {
  const things = [
    many(ledger.stories, 'story', 'stories'),
    many(ledger.questions, 'question'),
    many(ledger.signals, 'signal'),
    `${many(ledger.nonNegotiables, 'thing')} you will not accept`,
  ].join(', ');
  return `${opening(inWords(ledger.processes))} ${ledger.processes === 1 ? 'process' : 'processes'}: ${things}.`;
}
