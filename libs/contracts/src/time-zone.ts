import * as z from 'zod';

/**
 * Browsers know short names (`CAT`, `BST`) that the database does not, or takes for another place: of three letters
 * are those that the tz database has itself.
 */
const known = /^(?!systemv\/)(?![a-z]{3}$)[a-z]|^([cemw]et|[ehm]st|gmt|prc|ro[ck]|uct|utc)$/i;

/** An IANA time zone such as `Europe/London`: one that the browser, the server and the database know alike. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'Not a time zone we know.');

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text });
    return known.test(text);
  } catch {
    return false;
  }
}
