import { keepKinds, keysOf, type KeepKind } from '@accelerator/contracts';
import type { KeptWords } from '@api/features/debriefs/public';

/** "Kept: 2 questions, 1 story." Null while nothing is. */
export function ledgerOf(kinds: readonly KeepKind[]): string | null {
  const counts = countsOf(kinds).map(({ count, words }) => `${count} ${words}`);
  return counts.length === 0 ? null : `Kept: ${counts.join(', ')}.`;
}

/** The same within a sentence: "two questions and one story". */
export function keptWordsOf(kinds: readonly KeepKind[]): KeptWords | null {
  const counts = countsOf(kinds).map(({ count, words }) => `${numbers[count] ?? count} ${words}`);
  const last = counts.pop();
  if (last === undefined) return null;
  const words = counts.length === 0 ? last : `${counts.join(', ')} and ${last}`;
  return { words, one: kinds.length === 1 };
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

function countsOf(kinds: readonly KeepKind[]) {
  return keysOf(keepKinds).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [{ count, words: count === 1 ? keepKinds[kind] : plural(keepKinds[kind]) }];
  });
}

function plural(words: string): string {
  if (words.startsWith('thing ')) return words.replace('thing ', 'things ');
  if (words.startsWith('answer ')) return words.replace('answer ', 'answers ');
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}
