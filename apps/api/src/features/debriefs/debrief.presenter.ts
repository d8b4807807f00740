import {
  holdsText,
  outcomeOf,
  type AnswerVersion,
  type DebriefLine,
  type DeletedDebrief,
  type DebriefView,
  type SharedState,
} from '@accelerator/contracts';
import { goesAt } from '@api/platform/restorable';
import {
  stateOf,
  type DebriefRow,
  type DeletedRow,
  type LineRow,
  type SharedRow,
  type VersionRow,
} from './debrief.rows';
import { mayRest, mayShare } from './debrief.policy';
import { freshnessAt } from './freshness';

/** A debrief as its owner sees it. */
export function viewOf(row: DebriefRow, now: Date): DebriefView {
  return {
    id: row.id,
    mode: row.mode,
    state: row.rested_at ? 'rested' : 'open',
    answers: row.answers,
    revisions: row.revisions,
    freshness: freshnessAt(now, row, row.answers),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    restedAt: row.rested_at?.toISOString() ?? null,
    remindOn: row.remind_on,
    shared: row.shared.map(sharedStateOf),
    ...(row.not_gone_out && { notGoneOut: row.not_gone_out }),
    abilities: { share: mayShare(stateOf(row)), rest: mayRest(stateOf(row)) },
  };
}

/** A line of "My debriefs". */
export function lineOf(row: LineRow, now: Date): DebriefLine {
  return {
    id: row.id,
    mode: row.mode,
    state: row.rested_at ? 'rested' : 'open',
    process: row.answers.process,
    outcomeKind: outcomeOf(row.answers),
    newsOn: row.answers.newsOn ?? null,
    freshness: freshnessAt(now, row, row.answers),
    holdsText: holdsText(row.answers),
    sharedWith: [...row.shared_with],
    updatedAt: row.updated_at.toISOString(),
  };
}

/** One that she can bring back, and until when. */
export function deletedOf({ id, process, deleted_at: at }: DeletedRow): DeletedDebrief {
  return { id, process, deletedAt: at.toISOString(), goesAt: goesAt(at).toISOString() };
}

/** A text that is not the current one. */
export function versionOf({ id, key, revision, value, clashed, at }: VersionRow): AnswerVersion {
  return { id, key, revision, value, clashed, at: at.toISOString() };
}

function sharedStateOf(row: SharedRow): SharedState {
  return {
    sharedVersionId: row.sharedVersionId,
    threadId: row.threadId,
    cohortId: row.cohortId,
    cohortName: row.cohortName,
    audience: row.audience,
    authorDisplay: row.authorDisplay,
    coachesMayKnow: row.coachesMayKnow,
    adviceSetting: row.adviceSetting,
    sharedAt: new Date(row.sharedAt).toISOString(),
    waiting: row.waiting,
  };
}
