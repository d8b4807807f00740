import type { HomeView } from '@accelerator/contracts';

const numbers = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things'];

/** The sentence under the date: what has a time in the seven days to come. Counts her dated things only. */
export function dayLead(home: HomeView, now: Date): string {
  const horizon = now.getTime() + 7 * 86_400_000;
  const session = home.nextSession !== null && Date.parse(home.nextSession.startsAt) < horizon ? 1 : 0;
  const dated = home.openCommitments.filter(
    ({ lookBackOn }) => lookBackOn !== null && Date.parse(lookBackOn) < horizon,
  ).length;
  const count = session + dated + home.comingRounds.length;
  if (count === 0) return 'Nothing has a time this week. That is allowed.';
  return `${numbers[count] ?? `${count} things`} ${count === 1 ? 'has' : 'have'} a time this week. The rest can wait.`;
}
