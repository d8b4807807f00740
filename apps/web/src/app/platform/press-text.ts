import type { AwayWords } from './deed';
import { problemFrom } from './problem';

/** For a press that held no words: nothing is sent later. */
export const press: AwayWords = {
  away: 'You are offline. Nothing has changed; please try again when the connection is back.',
  back: 'The connection is back. Please try again.',
};

/** What is said of a press that failed. */
export function pressText(error: unknown): string {
  const { code, text } = problemFrom(error);
  return code === 'offline' ? press.away : text;
}
