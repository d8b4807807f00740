import type { DebriefAnswers, DebriefMode, OutcomeKind } from '@accelerator/contracts';
import { holdsText } from './debrief.entity';

/** What is known at the close. `roll` is a number from 0 up to 1 that picks among the lines that fit. */
export interface Close {
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  /** Index of the line she was told last, or null. */
  readonly lastLine: number | null;
  readonly roll: number;
}

export interface ClosingWords {
  readonly confirmation: string;
  /** One of product/07-copy 7.3, or the landing line of 7.4. */
  readonly closeLine: string | null;
  /** Index of the line in 7.3, to be remembered; null where none of them is said. */
  readonly line: number | null;
}

/** What is said when a debrief is put down (product/07-copy 7.3 and 7.4). */
export function closingWords(close: Close): ClosingWords {
  if (close.answers.dayWeight === 'heavy')
    return { confirmation: 'Saved. That is enough for today.', closeLine: null, line: null };
  const confirmation =
    close.mode === 'log' ? 'Noted. You can come back to it, or not.' : 'Put down. It will be here when you want it.';
  if (close.answers.outcomeKind === 'accepted') return { confirmation, closeLine: landingLine, line: null };
  if (close.mode === 'log') return { confirmation, closeLine: null, line: null };
  const fitting = [0, 1, 2, 3, 4].filter((line) => line !== close.lastLine && fits(line, close.answers));
  const line = fitting[Math.floor(close.roll * fitting.length)] ?? null;
  return { confirmation, closeLine: line === null ? null : (lines[line] ?? null), line };
}

/** The lines of 7.3 in their order. A quick debrief keeps one thing: what she said that is worth keeping. */
const lines = [
  'One yes is all it takes. This one left you with one thing worth keeping.',
  'It was a no, and one thing worth keeping is yours to keep.',
  'You know something about what you want that you did not know before.',
  'Closer, in the sense that counts here: clearer.',
  'Nothing kept from this one? That is fine. It is put down.',
] as const;

const landingLine =
  'One yes. Congratulations. Would you like to write down what made the difference, while it is clear?';
const afterANo: readonly (OutcomeKind | undefined)[] = [
  'rejected-by-organisation',
  'ghosted',
  'role-cancelled-or-frozen',
];

function fits(line: number, answers: DebriefAnswers): boolean {
  if (line <= 1) return holds(answers.kept) && afterANo.includes(answers.outcomeKind);
  if (line <= 3) return holdsText(answers);
  return !holds(answers.kept);
}

function holds(text: string | undefined): boolean {
  return (text ?? '').trim().length > 0;
}
