import {
  type AdviceSetting,
  type AnswerKey,
  type Audience,
  type AuthorDisplay,
  type DebriefAnswers,
  type DebriefMode,
  type EnrolmentRole,
  type NotGoneOut,
  type Revisions,
} from '@accelerator/contracts';
import type { EarlierRow } from '@api/platform/pages/text-pages';
import type { Reckoning } from './freshness';

/** A debrief of hers with all that its view says; dates are `YYYY-MM-DD`. */
export interface DebriefRow extends Reckoning {
  readonly id: string;
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  readonly revisions: Revisions;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly rested_at: Date | null;
  readonly deleted_at: Date | null;
  readonly remind_on: string | null;
  /** Live shared versions, oldest first. */
  readonly shared: readonly SharedRow[];
  /** What waited in vain; null where nothing did. */
  readonly not_gone_out: NotGoneOut[] | null;
  /** Where she takes part now. */
  readonly places: readonly Place[];
}

export interface SharedRow {
  readonly sharedVersionId: string;
  readonly threadId: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly audience: Audience;
  readonly authorDisplay: AuthorDisplay;
  readonly coachesMayKnow: boolean;
  readonly adviceSetting: AdviceSetting;
  readonly sharedAt: string;
  readonly waiting: boolean;
}

export interface Place {
  readonly cohortId: string;
  readonly role: EnrolmentRole;
}

export interface VersionRow extends EarlierRow {
  readonly key: AnswerKey;
  readonly revision: number;
  readonly value: unknown;
  readonly clashed: boolean;
}

export interface DeletedRow {
  readonly id: string;
  readonly process: string;
  readonly deleted_at: Date;
}

export interface LineRow extends Reckoning {
  readonly id: string;
  readonly mode: DebriefMode;
  /** None begins without a process. */
  readonly answers: DebriefAnswers & { readonly process: string };
  readonly updated_at: Date;
  readonly rested_at: Date | null;
  readonly shared_with: readonly Audience[];
}

/** What decides what she may do with it. */
export function stateOf(row: Pick<DebriefRow, 'rested_at' | 'deleted_at' | 'places'>) {
  return { rested: row.rested_at !== null, deletedAt: row.deleted_at, roles: row.places.map(({ role }) => role) };
}
