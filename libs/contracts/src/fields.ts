import * as z from 'zod';

export * from './time-zone';

/** An id; made by the client for things it creates, so that a repeated request makes no double. In lower case, as the database gives it. */
export const Id = z.uuid().toLowerCase();
/** The years in which a moment or day that somebody gives can lie; what is counted from it stays a date. */
export const years = { first: 1900, last: 2100, firstSession: 2000 } as const;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime({ abort: true });
/** An instant that a client sends. */
export const GivenInstant = Instant.refine(within(years.first), 'This moment cannot be meant.');
/** A calendar day as it was written down at any time, also one that is not taken any more. */
export const WrittenDay = z.iso.date({ abort: true });
/** A calendar day, `2026-11-25`, without zone. */
export const Day = WrittenDay.refine(
  within(years.first),
  `Please give a day in the years ${years.first} to ${years.last}.`,
);
/** A wall-clock time without zone, `2026-11-25T12:30`; the zone stands beside it. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'Please give a date and a time.', abort: true })
  .refine((text) => WrittenDay.safeParse(text.slice(0, 10)).success && !Number.isNaN(Date.parse(`${text}:00Z`)), {
    error: 'Please give a date and a time.',
    abort: true,
  })
  .refine(
    within(years.firstSession),
    `Please give a date and a time in the years ${years.firstSession} to ${years.last}.`,
  );

/**
 * One address, strict on purpose: no quotes, no comments, no controls, ASCII only, so that nothing in
 * it can steer a mail server. Stored in lower case.
 */
export const Email = z
  .string()
  .trim()
  .max(254)
  .regex(
    /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
    'This does not look like an e-mail address.',
  )
  .transform((text) => text.toLowerCase());

/** A secret from a mailed link: 32 random bytes, base64url. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not complete.');

/** Where a list goes on; opaque to the client. */
export const Cursor = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/);

export const HttpsUrl = z
  .url({ protocol: /^https?$/, error: 'Please give a web address that begins with https://' })
  .max(500);

/** A page of a list, newest or next first; `next` is absent on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.nullable() });
}

/** Whether a date or time begins with a year between this one and the last. */
function within(first: number): (text: string) => boolean {
  return (text) => Number(text.slice(0, 4)) >= first && Number(text.slice(0, 4)) <= years.last;
}
