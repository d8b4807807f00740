import {
  doors,
  keysOf,
  outcomeKinds,
  stageGroups,
  stages,
  type OpportunityLine,
  type RoundView,
} from '@accelerator/contracts';
import { shortDay } from '@web/platform/times';
import { inWords } from '@web/platform/numbers';

/** "25 Nov" of a calendar day, the year where it is another one. */
export function dayWords(day: string, today: string): string {
  return shortDay(`${day}T12:00:00Z`, 'UTC', new Date(`${today}T12:00:00Z`));
}

/** How long it has stood there, in plain words: nothing counts days. Empty for what is still to come. */
export function timeWords(since: string | null, today: string): string {
  if (since === null || since > today) return '';
  const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
  if (days < 2) return days === 0 ? 'since today' : 'since yesterday';
  if (days < 6) return 'for a few days';
  if (days < 11) return 'for about a week';
  if (days < 60) return `for about ${inWords(Math.round(days / 7))} weeks`;
  return days < 350 ? `for about ${inWords(Math.round(days / 30.4))} months` : 'for about a year or more';
}

/** A round with its day: "Panel interview, Thu 14:00" once it is planned, else where it stood last. */
export function roundWords(round: Pick<RoundView, 'stage' | 'onDate' | 'atTime'>, today: string): string {
  const time = round.atTime === null ? '' : ` at ${round.atTime}`;
  const when = round.onDate === today ? `today${time}` : `${dayWords(round.onDate, today)}${time}`;
  return `${stages[round.stage]}, ${when}`;
}

/** The one line of what is next: her next step, else the round that is planned. */
export function nextWords(line: OpportunityLine, today: string): string {
  if (line.nextStep !== '')
    return line.nextStepOn === null ? line.nextStep : `${line.nextStep}, ${dayWords(line.nextStepOn, today)}`;
  const planned = line.lastRound !== null && line.lastRound.onDate >= today;
  return line.lastRound !== null && planned ? roundWords(line.lastRound, today) : '';
}

/** How it ended, with the word on the door; empty while it is open. */
export function endWords({ outcome, door }: Pick<OpportunityLine, 'outcome' | 'door'>): string {
  if (outcome === null) return '';
  return door === null ? outcomeKinds[outcome] : `${outcomeKinds[outcome]}. The door: ${doors[door].toLowerCase()}`;
}

/** A card or line of hers, in words. */
export function lineInWords(line: OpportunityLine, today: string) {
  const order = keysOf(stageGroups);
  const later = order.slice(order.indexOf(line.group) + 1);
  return {
    ...line,
    where: stageGroups[line.group],
    stageWords: line.stage === null ? '' : stages[line.stage],
    time: timeWords(line.since, today),
    next: nextWords(line, today),
    end: endWords(line),
    later: later.map((group) => ({ value: group, label: stageGroups[group] })),
  };
}
export type LineInWords = ReturnType<typeof lineInWords>;
