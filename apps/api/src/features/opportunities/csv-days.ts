import { Day } from '@accelerator/contracts';
import { DateTime } from 'luxon';

const written = ['d/M/yyyy', 'd.M.yyyy', 'd MMM yyyy', 'd MMMM yyyy', 'MMM d, yyyy', 'MMMM d, yyyy'];
/** They differ in how they shorten September. */
const locales = ['en-GB', 'en-US'];
const ways = locales.flatMap((locale) =>
  written.map((format) => ({ locale, parser: DateTime.buildFormatParser(format, { locale }) })),
);

/** A day as people and spreadsheets write it; anything else goes on as it is, to be refused. */
export function dayOf(cell: string): string {
  const text = cell.trim();
  if (Day.safeParse(text).success) return text;
  for (const { locale, parser } of ways) {
    const day = DateTime.fromFormatParser(text, parser, { locale, zone: 'utc' }).toISODate();
    if (day !== null) return day;
  }
  return text;
}
