import {
  type EndedProcess,
  type Freshness,
  freshnessBands,
  type ReminderChoice,
  type WaitingDebrief,
} from '@accelerator/contracts';
import { dayIn, onNearDay } from '@web/platform/times';

/** "You noted three lines on Thursday. Recent: still plenty to find." */
export function waitingWords(waiting: WaitingDebrief, timeZone: string, now: Date): string {
  return withFreshness(knownOf(waiting, timeZone, now), waiting.freshness);
}

/** "It ended on Thursday. Recent: still plenty to find." */
export function endedWords({ endedOn, freshness }: EndedProcess, timeZone: string, now: Date): string {
  if (endedOn === null) return 'It has ended.';
  return withFreshness(`It ended ${onNearDay(`${endedOn}T12:00:00Z`, 'UTC', atNoon(timeZone, now))}.`, freshness);
}

/** She has gone through it, and wanted to see it again. */
export function seenAgain({ askedFor, state, mode }: WaitingDebrief): boolean {
  return askedFor !== null && mode !== 'log' && (state === 'rested' || mode === 'full');
}

/** When to ask next, with the name of that day: at the weekend, or where that is now, in three days. */
export function nextAsk(timeZone: string, now: Date): { readonly when: ReminderChoice; readonly day: string } {
  const today = atNoon(timeZone, now);
  const weekday = today.getUTCDay();
  const weekend = weekday === saturday || weekday === sunday;
  const days = weekend ? 3 : saturday - weekday;
  const name = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
  return {
    when: weekend ? 'in-three-days' : 'at-the-weekend',
    day: name.format(new Date(today.getTime() + days * 86_400_000)),
  };
}

const [sunday, saturday] = [0, 6];
const linesInWords = ['it', 'one line', 'two lines', 'three lines'];

function withFreshness(known: string, freshness: Freshness | null): string {
  if (freshness === null) return known;
  const { label, line } = freshnessBands[freshness];
  return `${known} ${label}: ${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

function knownOf(waiting: WaitingDebrief, timeZone: string, now: Date): string {
  const { askedFor, mode, lines, notedAt } = waiting;
  if (askedFor !== null && seenAgain(waiting))
    return `You wanted to look at it again ${onNearDay(`${askedFor}T12:00:00Z`, 'UTC', atNoon(timeZone, now))}.`;
  const noted = mode === 'full' ? 'began it' : `noted ${linesInWords[lines] ?? 'it'}`;
  return `You ${noted} ${onNearDay(notedAt, timeZone, now)}.`;
}

/** The day that it is where she is, as a moment of the calendar. */
function atNoon(timeZone: string, now: Date): Date {
  return new Date(`${dayIn(now.toISOString(), timeZone)}T12:00:00Z`);
}
