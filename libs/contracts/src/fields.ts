import * as z from 'zod';

export * from './days';
export * from './local-date-time';
export * from './time-zone';

/** An id; made by the client for things it creates, so that a repeated request makes no double. In lower case, as the database gives it. */
export const Id = z.uuid().toLowerCase();
/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

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

/** Hours somebody worked at something, halves too, `null` apart; what is wrong is said in words for its field. */
export function hoursUpTo(most: number) {
  const wrong = `Please give hours between 0 and ${most.toLocaleString('en')}.`;
  return z.number(wrong).min(0, wrong).max(most, wrong);
}
