import type { ImportRow, OpportunityDraft } from '@accelerator/contracts';
import { roundIdOf } from './opportunity-fields';

/** A line of a list as a new process; with a stage and its day it begins with that round. */
export function draftOfRow(id: string, row: NonNullable<ImportRow['draft']>): OpportunityDraft {
  const { stage, stageOn, ...fields } = row;
  return { id, ...fields, ...(stage && stageOn && { firstRound: { id: roundIdOf(id), stage, onDate: stageOn } }) };
}
