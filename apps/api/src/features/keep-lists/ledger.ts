import { keepKinds, keysOf, type KeepKind } from '@accelerator/contracts';

/** "two questions and one story", and whether that is one thing. */
export interface KeptWords {
  readonly words: string;
  readonly one: boolean;
}

type Entry = { readonly kind: KeepKind; readonly kept: boolean };

/** "Kept: 2 questions, 1 story." Null while nothing is. */
export function ledgerOf(entries: readonly Entry[]): string | null {
  const counts = countsOf(entries).map(({ count, words }) => `${count} ${words}`);
  return counts.length === 0 ? null : `Kept: ${counts.join(', ')}.`;
}

/** The same within a sentence: "two questions and one story". */
export function keptWordsOf(entries: readonly Entry[]): KeptWords | null {
  const counts = countsOf(entries).map(({ count, words }) => `${numbers[count] ?? count} ${words}`);
  const last = counts.pop();
  if (last === undefined) return null;
  const words = counts.length === 0 ? last : `${counts.join(', ')} and ${last}`;
  return { words, one: entries.filter(({ kept }) => kept).length === 1 };
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

function countsOf(entries: readonly Entry[]) {
  return keysOf(keepKinds).flatMap((kind) => {
    const count = entries.filter((one) => one.kept && one.kind === kind).length;
    return count === 0 ? [] : [{ count, words: count === 1 ? keepKinds[kind] : plural(keepKinds[kind]) }];
  });
}

function plural(words: string): string {
  if (words.startsWith('thing ')) return words.replace('thing ', 'things ');
  if (words.startsWith('answer ')) return words.replace('answer ', 'answers ');
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}
