import type { PatternsView, TestResult as Result } from '@accelerator/contracts';
import type { ConditionFact, ProcessFact, TestFact } from './facts';
import { countOf, fewOf, formOf, listOf } from './small-numbers';

/** Whether her conditions hold: conditions by processes, in words and symbols; from ten processes on in counts. */
export function conditionsGrid(
  nonNegotiables: readonly ConditionFact[],
  tests: readonly TestFact[],
  processes: readonly ProcessFact[],
): PatternsView['nonNegotiableTests'] {
  const tested = new Set(tests.flatMap(({ debriefId }) => debriefId ?? []));
  const columns = processes.filter(({ id }) => tested.has(id));
  const n = columns.length;
  const form = formOf(n);
  if (form === 'few') return { n, form, sentence: fewOf(n), processes: [], rows: [] };
  // what was kept comes first and speaks for the card
  const found = new Map(
    [...tests].reverse().map((test) => [placeOf(test.nonNegotiableId, test.debriefId), test.result]),
  );
  const rows = nonNegotiables.map(({ id, statement }) => {
    const results = columns.map((process) => found.get(placeOf(id, process.id)) ?? null);
    const counts = countsOf(results);
    return { nonNegotiableId: id, statement, words: wordsOf(counts, form === 'bars' ? n : null), results, counts };
  });
  const grid = form === 'dots';
  return {
    n,
    form,
    sentence: sentenceOf(rows),
    processes: grid ? columns.map(({ id, process }) => ({ debriefId: id, process })) : [],
    rows: rows.map((row) => ({
      ...row,
      results: grid ? row.results : [],
      counts: form === 'sentences' ? [] : row.counts,
    })),
  };
}

function placeOf(nonNegotiableId: string, debriefId: string | null): string {
  return `${nonNegotiableId} ${debriefId ?? ''}`;
}

type Counts = readonly { readonly result: Result; readonly count: number }[];

function countsOf(results: readonly (Result | null)[]) {
  return order.flatMap((result) => {
    const count = results.filter((one) => one === result).length;
    return count === 0 ? [] : [{ result, count }];
  });
}

/** "broken once, met once, not seen in 3"; beside bars "broken in 2 of 12". */
function wordsOf(counts: Counts, n: number | null): string {
  const said = counts.map(({ result, count }) => phrase(result, count, n));
  return said.length === 0 ? 'not noted' : said.join(', ');
}

function phrase(result: Result, count: number, n: number | null): string {
  const word = result === 'not-seen' ? 'not seen' : result;
  if (n !== null) return `${word} in ${countOf(count, n)}`;
  return result === 'not-seen' ? `${word} in ${count}` : `${word} ${times[count] ?? `${count} times`}`;
}

/** The condition that was hurt most (a broken one weighs more than a bent one); else the first. */
function sentenceOf(rows: readonly { statement: string; words: string; counts: Counts }[]): string {
  const most = Math.max(0, ...rows.map(hurt));
  const first = most === 0 ? rows.slice(0, 1) : rows.filter((row) => hurt(row) === most);
  return first.length <= 2
    ? first.map(({ statement, words }) => `“${statement}”: ${words}.`).join(' ')
    : `${listOf(first.map(({ statement }) => `“${statement}”`))}: a tie.`;
}

function hurt({ counts }: { counts: Counts }): number {
  return counts.reduce(
    (sum, { result, count }) => sum + count * (result === 'broken' ? 2 : result === 'bent' ? 1 : 0),
    0,
  );
}

const order = ['broken', 'bent', 'met', 'not-seen'] as const;
const times: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' };
