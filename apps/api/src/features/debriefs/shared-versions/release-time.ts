import { randomInt } from 'node:crypto';
import type { AuthorDisplay } from '@accelerator/contracts';

/** A version without a name waits so long, in hours, that its time does not name her (product/02-debrief 2.7). */
export const waitingHours = { from: 2, to: 12 } as const;

/** When a version is let go: null for at once, else a time that nobody can guess. */
export function releaseTime(
  { authorDisplay, atOnce }: { readonly authorDisplay: AuthorDisplay; readonly atOnce: boolean },
  now: Date,
): Date | null {
  if (authorDisplay === 'named' || atOnce) return null;
  const seconds = randomInt(waitingHours.from * 3600, waitingHours.to * 3600 + 1);
  return new Date(now.getTime() + seconds * 1000);
}

/** The time that others read: of what carries no name, the day (UTC) alone. */
export function shownTime(authorDisplay: AuthorDisplay, at: Date): Date {
  if (authorDisplay === 'named') return at;
  const day = new Date(at);
  day.setUTCHours(0, 0, 0, 0);
  return day;
}
