import {
  type DebriefAnswers,
  doors,
  Ending,
  keysOf,
  type OpportunityView,
  outcomeKinds,
  type Stage,
  stageGroupOf,
  stageGroups,
  stages,
  type StatedReason,
  statedReasons,
} from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { dayInWords } from '@web/platform/times';

/** How a process stands at its end: the fields that a debrief speaks of too. */
export type EndFields = Pick<OpportunityView, 'outcome' | 'endedOn' | 'door'>;

/** What a debrief says of the end of its process, and the process does not yet. */
export interface ProcessEnding {
  readonly fields: Partial<EndFields>;
  readonly reason: { readonly key: StatedReason; readonly text: string } | null;
  /** The last conversation, where it goes further than any round that is noted there. */
  readonly round: { readonly stage: Stage; readonly onDate: string } | null;
}

/** Only what is filled, and differs; a process that still runs has no outcome and no day of its end. */
export function endingOf(answers: DebriefAnswers, process: OpportunityView): ProcessEnding {
  const outcome = Ending.safeParse(answers.outcomeKind).data;
  const said = { outcome, endedOn: outcome && answers.newsOn, door: answers.door };
  const stands = new Map<string, unknown>(Object.entries(process));
  const differs = Object.entries(said).filter(([field, value]) => value && value !== stands.get(field));
  const reason = reasonOf(answers);
  return {
    fields: Object.fromEntries(differs),
    reason: reason && !isThere(reason, process) ? reason : null,
    round: roundOf(answers, process),
  };
}

/** As it will stand there, line by line. */
export function wordsOf({
  fields,
  reason,
  round,
}: ProcessEnding): readonly { readonly label: string; readonly words: string }[] {
  const { outcome, endedOn, door } = fields;
  return [
    { label: 'Outcome', words: outcome ? outcomeKinds[outcome] : '' },
    { label: 'On', words: endedOn ? dayInWords(endedOn) : '' },
    { label: 'They said', words: reason ? (reason.text ? inQuotes(reason.text) : statedReasons[reason.key]) : '' },
    { label: 'The door', words: door ? doors[door] : '' },
    { label: 'How far', words: round ? `${stages[round.stage]}, ${dayInWords(round.onDate)}` : '' },
  ].filter(({ words }) => words !== '');
}

/** The same fields as they stand now, to be put back. */
export function formerOf(fields: object, process: OpportunityView): Partial<EndFields> {
  const { outcome, endedOn, door } = process;
  const named = Object.entries({ outcome, endedOn, door }).filter(([field]) => field in fields);
  return Object.fromEntries(named);
}

/** Whether the process still says this. */
export function says(process: OpportunityView, fields: object): boolean {
  const stands = new Map<string, unknown>(Object.entries(process));
  return Object.entries(fields).every(([field, value]) => stands.get(field) === value);
}

function reasonOf({ statedReason, statedReasonText = '' }: DebriefAnswers): ProcessEnding['reason'] {
  const text = statedReasonText.trim();
  if (!statedReason && text === '') return null;
  return { key: statedReason ?? 'other', text };
}

/** Rounds have a day, so without one there is none; what the process has reached already is never set back. */
function roundOf({ furthestStage: stage, lastConversationOn: onDate }: DebriefAnswers, process: OpportunityView) {
  if (!stage || !onDate) return null;
  const groups = keysOf(stageGroups);
  const further = groups.indexOf(stageGroupOf(stage)) > groups.indexOf(process.group);
  return further || process.rounds.length === 0 ? { stage, onDate } : null;
}

function isThere({ key, text }: NonNullable<ProcessEnding['reason']>, { reasons }: OpportunityView): boolean {
  return reasons.some((one) => one.key === key && one.text.trim() === text);
}
