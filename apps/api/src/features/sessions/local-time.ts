import { DateTime } from 'luxon';

/**
 * The instant of a wall clock such as `2026-11-25T12:30` in an IANA zone. An hour that the clock skips moves
 * forward by what is skipped (02:30 → 03:30); of an hour that it repeats, the first is meant.
 */
export function instantOf(wallClock: string, zone: string): Date {
  const asked = DateTime.fromISO(wallClock, { zone });
  const [first] = asked.getPossibleOffsets();
  const chosen = first && first.toMillis() < asked.toMillis() ? first : asked;
  return chosen.toJSDate();
}

/** The wall clock of an instant in a zone, to the minute. */
export function wallClockOf(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The day of an instant in a zone, as `2026-11-25`. */
export function dayOf(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
}
