import type { PatternsView } from '@accelerator/contracts';
import type { Facts, ProcessFact, TestFact } from './facts';
import { fewOf, formOf, listOf } from './small-numbers';

type Result = TestFact['result'];

/** Whether her conditions hold: conditions by processes, in words and symbols. */
export function conditionsGrid({
  nonNegotiables,
  tests,
  processes,
}: Pick<Facts, 'nonNegotiables' | 'tests' | 'processes'>): PatternsView['nonNegotiableTests'] {
  const tested = new Set(tests.flatMap(({ debriefId }) => debriefId ?? []));
  const columns = processes.filter(({ id }) => tested.has(id));
  const n = columns.length;
  const form = formOf(n);
  if (form === 'few') return { n, form, sentence: fewOf(n), processes: [], rows: [] };
  const rows = nonNegotiables.map(({ id, statement }) => {
    const results = columns.map((process) => resultIn(tests, id, process));
    return { nonNegotiableId: id, statement, words: wordsOf(results), results };
  });
  const drawn = form !== 'sentences';
  return {
    n,
    form,
    sentence: sentenceOf(rows),
    processes: drawn ? columns.map(({ id, process }) => ({ debriefId: id, process })) : [],
    rows: rows.map((row) => ({ ...row, results: drawn ? row.results : [] })),
  };
}

function resultIn(tests: readonly TestFact[], nonNegotiableId: string, process: ProcessFact): Result | null {
  const found = tests.find((test) => test.nonNegotiableId === nonNegotiableId && test.debriefId === process.id);
  return found?.result ?? null;
}

/** "broken once, met once, not seen in 3" */
function wordsOf(results: readonly (Result | null)[]): string {
  const said = order.flatMap((result) => {
    const count = results.filter((one) => one === result).length;
    return count === 0 ? [] : [phrase(result, count)];
  });
  return said.length === 0 ? 'not noted' : said.join(', ');
}

function phrase(result: Result, count: number): string {
  if (result === 'not-seen') return `not seen in ${count}`;
  return `${result} ${times[count] ?? `${count} times`}`;
}

/** The condition that was hurt most (a broken one weighs more than a bent one); else the first. */
function sentenceOf(
  rows: readonly { statement: string; words: string; results: readonly (Result | null)[] }[],
): string {
  const most = Math.max(0, ...rows.map(hurt));
  const first = most === 0 ? rows.slice(0, 1) : rows.filter((row) => hurt(row) === most);
  return first.length <= 2
    ? first.map(({ statement, words }) => `“${statement}”: ${words}.`).join(' ')
    : `${listOf(first.map(({ statement }) => `“${statement}”`))}: a tie.`;
}

function hurt({ results }: { results: readonly (Result | null)[] }): number {
  return results.reduce((sum, one) => sum + (one === 'broken' ? 2 : one === 'bent' ? 1 : 0), 0);
}

const order = ['broken', 'bent', 'met', 'not-seen'] as const;
const times: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' };
