/**
 * What stays of a text within so many characters, and the rest of it: cut after a sentence where one ends in the second
 * half, else between two words. Together they are every word of it.
 */
export function parted(text: string, most: number): { readonly stays: string; readonly rest: string } {
  const head = [...text].slice(0, most).join('');
  const within = text.slice(0, head.length + 1);
  const at = lastOf(within, sentenceEnds, head.length / 2) ?? lastOf(within, spaces, 1) ?? head.length;
  return { stays: text.slice(0, at).trimEnd(), rest: text.slice(at).trim() };
}

const sentenceEnds = /(?<=[.!?…]["”’)]*)\s|\n/gu;
const spaces = /\s/gu;

/** Where the pattern comes last, not before `from`. */
function lastOf(text: string, pattern: RegExp, from: number): number | undefined {
  return [...text.matchAll(pattern)].map(({ index }) => index).findLast((index) => index >= from);
}
