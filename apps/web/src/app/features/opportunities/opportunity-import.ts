import { type ImportRow, type OpportunityDraft, stages } from '@accelerator/contracts';
import { roundIdOf } from './opportunity-fields';
import { roundWords } from './opportunity-words';

/** A line of a list as a new process; with a stage and its day it begins with that round. */
export function draftOfRow(id: string, row: NonNullable<ImportRow['draft']>): OpportunityDraft {
  const { stage, stageOn, ...fields } = row;
  return { id, ...fields, ...(stage && stageOn && { firstRound: { id: roundIdOf(id), stage, onDate: stageOn } }) };
}

/** What we see in a line: what has to be mended, else where it will stand, and what is left out of it. */
export function wordsOfRow({ draft, issues, leftOut, known, twice }: ImportRow, today: string): string {
  if (!draft) return issues.map(({ column, message }) => (column ? `${column}: ${message}` : message)).join(' ');
  const words = [
    standingOf(draft, today),
    ...leftOut.map((column) => `${column} cannot be read: it is left out.`),
    known ? 'You have one with this role and organisation already.' : '',
    twice ? 'This line is twice in this list.' : '',
  ];
  return words.filter(Boolean).join(' ');
}

/** A round has its day: one without is none, and is not kept. */
function standingOf({ stage, stageOn, outcome }: NonNullable<ImportRow['draft']>, today: string): string {
  if (stage && stageOn) return `${roundWords({ stage, onDate: stageOn, atTime: null }, today)}.`;
  if (stage) return `${stages[stage]}. No date, so no round${outcome ? '' : ': it stands under Applications'}.`;
  return stageOn ? 'A stage date without a stage: it is left out.' : '';
}
