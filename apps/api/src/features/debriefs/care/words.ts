import type { BuddyLine } from '@accelerator/contracts';
import { firstNameOf } from '@api/platform/first-name';

/** The exact sentence that a buddy reads, and that she saw before she sent it. */
export function wordsOf(name: string, line: BuddyLine = 'no-today'): string {
  const first = firstNameOf(name);
  return line === 'five-minutes'
    ? `${first} asks whether you have five minutes for each other this week. Not this week is an answer, too.`
    : `${first} had a no today. She does not need an answer, only to know that you know.`;
}
