import * as z from 'zod';

/** The years in which a moment or day that somebody gives can lie; what is counted from it stays a date. */
export const years = { first: 1900, last: 2100, firstSession: 2000 } as const;

/** A calendar day as it was written down at any time, also one that is not taken any more. */
export const WrittenDay = z.iso.date({ abort: true });
/** A calendar day, `2026-11-25`, without zone. */
export const Day = WrittenDay.refine(within(years.first), `Please give a day from ${years.first} to ${years.last}.`);

/** Whether a date or time begins with a year between this one and the last. */
export function within(first: number): (text: string) => boolean {
  return (text) => Number(text.slice(0, 4)) >= first && Number(text.slice(0, 4)) <= years.last;
}
