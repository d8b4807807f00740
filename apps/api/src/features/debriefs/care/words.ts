import { firstNameOf } from '@api/platform/first-name';

/** The exact sentence that a buddy reads, and that she saw before she sent it. */
export function wordsOf(name: string): string {
  return `${firstNameOf(name)} had a no today. She does not need an answer, only to know that you know.`;
}
