import { dayIn } from '@web/platform/times';

/** What of her day has a date. */
export interface DatedThings {
  readonly comingSessions: readonly { readonly startsAt: string }[];
  readonly openCommitments: readonly { readonly lookBackOn: string | null }[];
  readonly comingRounds: readonly unknown[];
}

const numbers = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things'];

/**
 * The sentence under the date: what has a time in the seven days to come, today among them. Counts her dated things
 * only; what she looks back on at the session is a part of it.
 */
export function dayLead(home: DatedThings, timeZone: string, now: Date): string {
  const until = new Date(now.getTime() + 7 * 86_400_000);
  const [today, horizon] = [now, until].map((moment) => dayIn(moment.toISOString(), timeZone));
  const coming = (day: string) => today !== undefined && horizon !== undefined && day >= today && day < horizon;
  const sessions = home.comingSessions.map(({ startsAt }) => dayIn(startsAt, timeZone));
  const looks = home.openCommitments.filter(
    ({ lookBackOn }) => lookBackOn !== null && !sessions.includes(lookBackOn) && coming(lookBackOn),
  ).length;
  const count = sessions.filter(coming).length + looks + home.comingRounds.length;
  if (count === 0) return 'Nothing has a time this week. That is allowed.';
  return `${numbers[count] ?? `${count} things`} ${count === 1 ? 'has' : 'have'} a time this week. The rest can wait.`;
}
