import { type PlanFields, wholeNumber } from './plan-fields';
import { inWords } from '@web/platform/numbers';
import { capital } from './session-words';

/** One way to make the minutes add up. */
export interface Give {
  readonly label: string;
  readonly change: Partial<PlanFields>;
}

/** How the minutes of the agenda stand to the length of the session. */
export interface PlanSum {
  /** "88 of 90 minutes" */
  readonly words: string;
  /** "Two minutes are free." or "Three minutes over. What gives?"; empty where they add up. */
  readonly rest: string;
  readonly gives: readonly Give[];
}

export function sumOf(fields: PlanFields): PlanSum {
  const length = wholeNumber(fields.minutes);
  const sum = fields.agenda.reduce((total, part) => total + wholeNumber(part.minutes), 0);
  const words = `${sum} of ${length} minutes`;
  if (sum === length || fields.agenda.length === 0) return { words, rest: '', gives: [] };
  return { words, rest: restWords(length - sum), gives: givesOf(fields, length - sum) };
}

function restWords(free: number): string {
  const minutes = Math.abs(free) === 1 ? 'One minute' : `${capital(inWords(Math.abs(free)))} minutes`;
  return free > 0 ? `${minutes} free. Where do they go?` : `${minutes} over. What gives?`;
}

/** The longest part takes or gives the difference; a pause that is the difference goes; or the session ends then. */
function givesOf(fields: PlanFields, free: number): readonly Give[] {
  const { agenda } = fields;
  const longest = agenda.reduce<(typeof agenda)[number] | undefined>(
    (found, part) => (wholeNumber(part.minutes) > wholeNumber(found?.minutes ?? '0') ? part : found),
    undefined,
  );
  const gives: Give[] = [];
  const minutes = wholeNumber(longest?.minutes ?? '0') + free;
  if (longest && minutes > 0) {
    const changed = { ...longest, minutes: String(minutes) };
    gives.push({
      label: `${longest.title}: ${minutes} minutes`,
      change: { agenda: agenda.map((part) => (part === longest ? changed : part)) },
    });
  }
  const pause = agenda.find((part) => part.kind === 'pause' && wholeNumber(part.minutes) === -free);
  if (pause) gives.push({ label: 'No pause', change: { agenda: agenda.filter((part) => part !== pause) } });
  const sum = wholeNumber(fields.minutes) - free;
  gives.push({ label: `The session: ${sum} minutes`, change: { minutes: String(sum) } });
  return gives;
}
