import type { PatternForm } from '@accelerator/contracts';

/** What `n` debriefs allow to be shown: product/03-patterns 3.2, the table of small numbers. */
export function formOf(n: number): PatternForm {
  if (n < 3) return 'few';
  if (n < 5) return 'sentences';
  return n < 10 ? 'dots' : 'bars';
}

/** "2 of 5"; from twenty on with a percentage beside it. */
export function countOf(count: number, n: number): string {
  const words = `${count} of ${n}`;
  return n < 20 ? words : `${words} (${Math.round((count / n) * 100)} %)`;
}

/** Said where a picture would say more than so few can. */
export function fewOf(n: number): string {
  return n === 0 ? 'Patterns need a few more.' : `Patterns need a few more. What you kept from ${n} is already yours.`;
}

/** "two", "five"; figures from ten on. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}

/** "a", "a and b", "a, b and c". */
export function listOf(things: readonly string[]): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`;
}

/** "1 story", "2 stories". */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** "1 process", "5 processes". */
export function processesOf(count: number): string {
  return many(count, 'process', 'processes');
}

/** The first letter large, the rest as it is. */
export function opening(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
