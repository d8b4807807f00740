/** Times in words, always in a stated zone and in British English. `at` is an ISO instant, `day` is `2026-11-25`. */

const locale = 'en-GB';
const formats = new Map<string, Intl.DateTimeFormat>();

/** "12:30" */
export function clock(at: string, timeZone: string): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone).format(new Date(at));
}

/** "Wednesday, 25 November"; the year is added where it is not this year. */
export function longDay(at: string, timeZone: string, now = new Date()): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  return joinDay(format(withYear(options, at, timeZone, now), timeZone).format(new Date(at)));
}

/** "25 Nov"; the year is added where it is not this year. */
export function shortDay(at: string, timeZone: string, now = new Date()): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  return format(withYear(options, at, timeZone, now), timeZone).format(new Date(at));
}

/** "Today", "Tomorrow", "Yesterday", a weekday within the six days around now, else "25 Nov". */
export function nearDay(at: string, timeZone: string, now = new Date()): string {
  const away = daysBetween(dayIn(now.toISOString(), timeZone), dayIn(at, timeZone));
  const words: Readonly<Record<number, string>> = { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' };
  if (Math.abs(away) < 7) return words[away] ?? format({ weekday: 'long' }, timeZone).format(new Date(at));
  return shortDay(at, timeZone, now);
}

/** The same in the middle of a line: "yesterday"; names of days and months keep their capital. */
export function nearDayInside(at: string, timeZone: string, now = new Date()): string {
  const day = nearDay(at, timeZone, now);
  return ['Yesterday', 'Today', 'Tomorrow'].includes(day) ? day.toLowerCase() : day;
}

/** "yesterday", "on Tuesday", "on 25 Nov". */
export function onNearDay(at: string, timeZone: string, now = new Date()): string {
  const day = nearDayInside(at, timeZone, now);
  return /^\p{Ll}/u.test(day) ? day : `on ${day}`;
}

/** "12:30 to 14:00" */
export function span(from: string, minutes: number, timeZone: string): string {
  const until = new Date(Date.parse(from) + minutes * 60_000).toISOString();
  return `${clock(from, timeZone)} to ${clock(until, timeZone)}`;
}

/** The calendar day of an instant in a zone, "2026-11-25". */
export function dayIn(at: string, timeZone: string): string {
  const parts = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone).formatToParts(new Date(at));
  const value = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('year')}-${value('month')}-${value('day')}`;
}

/** A calendar day in words, "Wednesday, 25 November"; it has no zone. */
export function dayInWords(day: string, now = new Date()): string {
  return longDay(`${day}T12:00:00Z`, 'UTC', now);
}

/** The same with day and month on one line: in a narrow margin it breaks after the weekday. */
export function unbroken(day: string): string {
  return day.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00a0');
}

/** The zone of this browser, for a first guess. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, known);
  return known;
}

function withYear(
  options: Intl.DateTimeFormatOptions,
  at: string,
  timeZone: string,
  now: Date,
): Intl.DateTimeFormatOptions {
  const sameYear = dayIn(at, timeZone).slice(0, 4) === dayIn(now.toISOString(), timeZone).slice(0, 4);
  return sameYear ? options : { ...options, year: 'numeric' };
}

/** Browsers differ in the comma after the weekday. */
function joinDay(words: string): string {
  return words.replace(/^(\p{L}+),? /u, '$1, ');
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
