/** After it a sentence begins: it is empty, or ends with a line, or with a stop that belongs to no abbreviation. */
export function beginsSentence(before: string): boolean {
  const opened = before.replace(/["'“‘(]+$/u, '');
  if (/(?:^|\n)[\s•–-]*$/u.test(opened)) return true;
  return /[.!?…]["'”’)]*\s+$/u.test(opened) && !abbreviated.test(opened);
}

/** With a capital first letter. */
export function withCapital(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase('en-GB') + words.slice(first.length);
}

const abbreviated = /(?:^|[^\p{L}])(?:e\.g|i\.e|cf|vs|approx|incl|esp|Mr|Mrs|Ms|Dr|Prof|St|\p{Lu})\.\s+$/u;
