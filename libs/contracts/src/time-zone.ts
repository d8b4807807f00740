import * as z from 'zod';

/** An IANA time zone such as `Europe/London`: one that the browser, the server and the database know alike. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'Not a time zone we know.');

/**
 * Browsers know short names (`CAT`, `BST`) that the database does not, or takes for another place: a name is one of
 * the tz database's, by its area or in this list.
 */
const area =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//i;
const withoutArea: ReadonlySet<string> = new Set(
  (
    'utc gmt uct zulu universal greenwich gmt0 gmt+0 gmt-0 cet met eet wet est mst hst est5edt cst6cdt mst7mdt pst8pdt ' +
    'cuba egypt eire gb gb-eire hongkong iceland iran israel jamaica japan kwajalein libya navajo nz nz-chat poland ' +
    'portugal prc roc rok singapore turkey w-su'
  ).split(' '),
);

function isTimeZone(text: string): boolean {
  if (!area.test(text) && !withoutArea.has(text.toLowerCase())) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
