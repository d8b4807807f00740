import { freshnessOf, type DebriefAnswers, type Freshness } from '@accelerator/contracts';
import { DateTime } from 'luxon';

/** How hours are counted for her: in her zone, and with the programme’s choice. */
export interface Reckoning {
  /** IANA name. */
  readonly time_zone: string;
  readonly fresh_window_hours: number;
}

type Dates = Pick<DebriefAnswers, 'newsOn' | 'lastConversationOn' | 'decidedToCloseOn'>;

/**
 * The band by the later of the news and the last conversation, from the end of that day where she is
 * (product/02-debrief 2.6). Where no answer came, "the news" is the day on which she last heard, and the ending her own
 * decision (2.5): it counts, too. Null where no date is known.
 */
export function freshnessAt(now: Date, by: Reckoning, dates: Dates): Freshness | null {
  const { newsOn, lastConversationOn, decidedToCloseOn } = dates;
  const day = [newsOn, lastConversationOn, decidedToCloseOn].filter(isDay).sort().at(-1);
  if (!day) return null;
  const since = DateTime.fromJSDate(now).diff(DateTime.fromISO(day, { zone: by.time_zone }).endOf('day'), 'hours');
  return freshnessOf(since.hours, by.fresh_window_hours);
}

/** The calendar day that it is where she is, `2026-11-25`. */
export function dayAt(now: Date, timeZone: string): string {
  return DateTime.fromJSDate(now, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

function isDay(day: string | null | undefined): day is string {
  return typeof day === 'string';
}
