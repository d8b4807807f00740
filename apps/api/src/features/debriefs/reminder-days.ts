import type { ReminderChoice } from '@accelerator/contracts';
import { DateTime } from 'luxon';
import { dayAt } from './freshness';

/** The day on which to remind her, counted where she is; the weekend is the next Saturday. Null where on none. */
export function reminderDay(choice: ReminderChoice, now: Date, timeZone: string): string | null {
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  const weekend = daysToSaturday(today.weekday);
  const days = { tomorrow: 1, 'in-three-days': 3, 'at-the-weekend': weekend, never: null, whenever: null }[choice];
  return days === null ? null : today.plus({ days }).toFormat('yyyy-MM-dd');
}

/** The day on which she wanted to see it again, if that day is still to come where she is; otherwise null. */
export function comeBackDay(circleBackOn: string | null | undefined, now: Date, timeZone: string): string | null {
  return circleBackOn && circleBackOn > dayAt(now, timeZone) ? circleBackOn : null;
}

const saturday = 6;

/** From a weekday (1 is Monday) to the Saturday after it; from a Saturday it is a week. */
function daysToSaturday(weekday: number): number {
  return weekday < saturday ? saturday - weekday : saturday + 7 - weekday;
}
