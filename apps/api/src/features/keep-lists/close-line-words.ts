import { holdsText, noes, type DebriefAnswers, type DebriefMode } from '@accelerator/contracts';
import type { KeptWords } from './ledger';

/** What is known at the close. `roll` is a number from 0 up to 1 that picks among the lines that fit. */
export interface Close {
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  /** What she has kept of it, in words; null where that is nothing. */
  readonly kept: KeptWords | null;
  /** Index of the line she was told last, or null. */
  readonly lastLine: number | null;
  readonly roll: number;
}

/** Which of the lines of 7.3 is said once it is known what she keeps, by its index; null where none is. */
export function closeLineOf(close: Close): number | null {
  const fitting = lines.map((_, line) => line).filter((line) => line !== close.lastLine && lineFits(line, close));
  return fitting[Math.floor(close.roll * fitting.length)] ?? null;
}

export function lineFits(line: number, { mode, answers, kept }: Pick<Close, 'mode' | 'answers' | 'kept'>): boolean {
  if (mode === 'log' || answers.dayWeight === 'heavy' || answers.outcomeKind === 'accepted') return false;
  if (line <= 1) return kept !== null && answers.outcomeKind !== undefined && noes.includes(answers.outcomeKind);
  return line <= 3 ? kept !== null || holdsText(answers) : kept === null;
}

export function lineText(line: number, kept: KeptWords | null): string | null {
  return lines[line]?.(kept ?? { words: '', one: true }) ?? null;
}

/** In the order of 7.3. */
const lines: readonly ((kept: KeptWords) => string)[] = [
  ({ words }) => `One yes is all it takes. This one left you with ${words}.`,
  ({ words, one }) => `It was a no, and ${words} ${one ? 'is' : 'are'} yours to keep.`,
  () => 'You know something about what you want that you did not know before.',
  () => 'Closer, in the sense that counts here: clearer.',
  () => 'Nothing kept from this one? That is fine. It is put down.',
];
