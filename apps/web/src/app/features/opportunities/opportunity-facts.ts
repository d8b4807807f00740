import {
  type OpportunityView,
  type ReasonView,
  type RoundView,
  sources,
  stageGroups,
  stages,
  statedReasons,
} from '@accelerator/contracts';
import { dayWords, endWords, roundWords, timeWords } from './opportunity-words';

/** "Director of People, Dunmarrow Public Services" */
export function headingOf(view: OpportunityView | null): string {
  if (!view) return 'Opportunity';
  return [view.roleTitle, view.organisationName].filter(Boolean).join(', ');
}

/** What comes next, or how it ended. */
export function leadOf(view: OpportunityView | null, today: string): string {
  if (!view) return '';
  if (view.outcome !== null) return `${endWords(view)}.`;
  const planned = view.rounds.find(({ onDate }) => onDate >= today);
  if (planned) return `${roundWords(planned, today)}.`;
  const time = timeWords(view.since, today);
  return time === '' ? '' : `${stageGroups[view.group]}, ${time}.`;
}

/** What she noted, as pairs of words; what she left empty is not there. */
export function factsOf(view: OpportunityView | null, today: string): readonly { label: string; text: string }[] {
  if (!view) return [];
  const step = view.nextStepOn === null ? view.nextStep : `${view.nextStep} ${dayWords(view.nextStepOn, today)}`.trim();
  const facts: readonly (readonly [string, string])[] = [
    ['Next step', step],
    ['Sector', view.sector],
    ['Size', view.size],
    ['How it came', view.source === null ? '' : sources[view.source]],
    ['Search consultant', view.searchConsultant],
    ['Search firm', view.searchFirm],
    ['Ended', view.endedOn === null ? '' : dayWords(view.endedOn, today)],
    ['Notes on pay', view.payNotes],
    ['Notes', view.notes],
  ];
  return facts.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}

/** A round in words; it is planned until its day has come. */
export function roundInWords(round: RoundView, today: string) {
  return {
    round,
    id: round.id,
    stage: stages[round.stage],
    when: roundDay(round, today),
    planned: round.onDate >= today,
    people: round.people.map(({ role, name }) => (name === '' ? role : `${role}: ${name}`)).join('; '),
    promised: round.promised,
    back: round.backOn === null ? '' : `They come back on ${dayWords(round.backOn, today)}.`,
    prep: round.prep,
    effort:
      round.effortHours === null ? '' : `About ${round.effortHours} ${round.effortHours === 1 ? 'hour' : 'hours'}.`,
  };
}

/** "29 Oct", "3 Dec at 14:00". */
export function roundDay({ onDate, atTime }: Pick<RoundView, 'onDate' | 'atTime'>, today: string): string {
  return `${dayWords(onDate, today)}${atTime === null ? '' : ` at ${atTime}`}`;
}

/** A reason as they said it. */
export function reasonWords({ id, key, text }: ReasonView) {
  return { id, label: statedReasons[key], text };
}
