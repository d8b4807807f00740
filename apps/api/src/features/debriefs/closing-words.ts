import type { DebriefAnswers, DebriefMode } from '@accelerator/contracts';

/** What is said when a debrief is put down (product/07-copy 7.3 and 7.4). */
export function confirmationOf({ mode, answers }: { mode: DebriefMode; answers: DebriefAnswers }): string {
  if (answers.dayWeight === 'heavy') return 'Saved. That is enough for today.';
  return mode === 'log' ? 'Noted. You can come back to it, or not.' : 'Put down. It will be here when you want it.';
}

/** Said after a yes, in place of a line. */
export function landingLineOf({ dayWeight, outcomeKind }: DebriefAnswers): string | null {
  return dayWeight !== 'heavy' && outcomeKind === 'accepted' ? landingLine : null;
}

const landingLine =
  'One yes. Congratulations. Would you like to write down what made the difference, while it is clear?';
