import { freshnessOf, type DebriefAnswers, type Freshness } from '@accelerator/contracts';
import { DateTime } from 'luxon';

type Dates = Pick<DebriefAnswers, 'newsOn' | 'lastConversationOn' | 'decidedToCloseOn'>;

/**
 * The band by the later of the news and the last conversation, from the end of that day where she is
 * (product/02-debrief 2.6). Where no answer came, "the news" is the day on which she last heard, and the ending her own
 * decision (2.5): it counts, too. Null where no date is known.
 * @param timeZone IANA name of her zone
 */
export function freshnessAt(now: Date, timeZone: string, dates: Dates): Freshness | null {
  const { newsOn, lastConversationOn, decidedToCloseOn } = dates;
  const day = [newsOn, lastConversationOn, decidedToCloseOn].filter(isDay).sort().at(-1);
  if (!day) return null;
  const since = DateTime.fromJSDate(now).diff(DateTime.fromISO(day, { zone: timeZone }).endOf('day'), 'hours');
  return freshnessOf(since.hours);
}

/** The calendar day that it is where she is, `2026-11-25`. */
export function dayAt(now: Date, timeZone: string): string {
  return DateTime.fromJSDate(now, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

function isDay(day: string | null | undefined): day is string {
  return typeof day === 'string';
}
