import {
  threadLimits,
  type AdviceSetting,
  type Audience,
  type OfferRequestView,
  type PersonView,
  type ReplyView,
  type SharedSheet,
  type ThreadKind,
  type ThreadLine,
  type ThreadView,
} from '@accelerator/contracts';
import {
  mayAnswerRequests,
  mayAskWhetherIdeaIsWelcome,
  mayBring,
  mayChange,
  mayReopen,
  mayReport,
  questionStillWaits,
  replyKindsFor,
  type Standing,
} from './thread.policy';
import { writerOf, type WriterRow } from './writer.presenter';

/** One line of a list, as SQL gives it. */
export interface ThreadLineRow extends WriterRow {
  readonly id: string;
  readonly cohort_id: string;
  readonly kind: ThreadKind;
  readonly audience: Audience;
  readonly title: string;
  readonly reply_count: number;
  readonly advice_setting: AdviceSetting | null;
  readonly resting: boolean;
  readonly opened_at: Date;
  readonly last_activity_at: Date;
  readonly unread: number;
  readonly fresh: boolean;
}

/** What the policy looks at, as SQL gives it. */
export interface StandingRow {
  readonly kind: ThreadKind;
  readonly advice_setting: AdviceSetting | null;
  readonly withdrawn: boolean;
  readonly resting: boolean;
  readonly mine: boolean;
  readonly my_holding: string | null;
  readonly question_waits: boolean;
  readonly offer_request: Standing['offerRequest'];
}

export interface OfferRequestRow {
  readonly id: string;
  readonly from: PersonView;
  readonly state: OfferRequestView['state'];
  readonly mine: boolean;
}

/** A conversation with its sheet, as SQL gives it. */
export interface ThreadRow extends StandingRow, WriterRow {
  readonly id: string;
  readonly cohort_id: string;
  readonly audience: Audience;
  readonly title: string;
  readonly body: string;
  readonly revision: number;
  readonly opened_at: Date;
  readonly last_activity_at: Date;
  readonly reply_count: number;
  readonly read_up_to: Date | null;
  readonly brought: boolean;
  /** A debrief of the reader's own, of which this was a version. */
  readonly to_share_again: string | null;
  readonly holdings: readonly PersonView[];
  readonly offer_requests: readonly OfferRequestRow[];
  readonly sheet: SheetRow | null;
}

interface SheetRow extends Omit<SharedSheet, 'sharedAt' | 'updatedAt'> {
  /** JSON of PostgreSQL, with its own way to write an instant. */
  readonly sharedAt: string;
  readonly updatedAt: string | null;
}

export function lineOf(row: ThreadLineRow): ThreadLine {
  return {
    id: row.id,
    kind: row.kind,
    audience: row.audience,
    title: row.title,
    opener: writerOf(row, row.kind === 'debrief'),
    adviceSetting: row.advice_setting,
    replyCount: row.reply_count,
    unread: row.unread,
    fresh: row.fresh,
    resting: row.resting,
    openedAt: row.opened_at.toISOString(),
    lastActivityAt: row.last_activity_at.toISOString(),
  };
}

/** What the policies judge by. */
export function standingOf(row: StandingRow): Standing {
  return {
    kind: row.kind,
    adviceSetting: row.advice_setting,
    withdrawn: row.withdrawn,
    resting: row.resting,
    author: row.mine,
    holding: row.my_holding !== null,
    questionWaits: row.question_waits,
    offerRequest: row.offer_request,
  };
}

export function threadOf(
  row: ThreadRow,
  replies: { readonly items: ReplyView[]; readonly next: string | null },
): ThreadView {
  const standing = standingOf(row);
  return {
    id: row.id,
    cohortId: row.cohort_id,
    kind: row.kind,
    audience: row.audience,
    title: row.title,
    body: row.sheet ? '' : row.body,
    revision: row.revision,
    edited: row.revision > 1,
    opener: writerOf(row, row.kind === 'debrief'),
    sheet: row.sheet && sheetOf(row.sheet),
    openedAt: row.opened_at.toISOString(),
    lastActivityAt: row.last_activity_at.toISOString(),
    resting: row.resting,
    ...(row.withdrawn && { withdrawn: true as const }),
    ...(row.to_share_again && { debriefId: row.to_share_again }),
    holdings: [...row.holdings],
    myHolding: row.my_holding,
    replies: replies.items,
    next: replies.next,
    readUpTo: row.read_up_to?.toISOString() ?? null,
    offerRequests: row.offer_requests.map((request) => offerRequestOf(request, standing)),
    muchSaid: row.reply_count >= threadLimits.restAfterReplies,
    brought: row.brought,
    abilities: abilitiesOf(standing),
  };
}

export function offerRequestOf(row: OfferRequestRow, standing: Standing): OfferRequestView {
  const answer = row.state === 'waiting' && mayAnswerRequests(standing);
  return { id: row.id, from: row.from, state: row.state, mine: row.mine, abilities: { answer } };
}

function sheetOf(row: SheetRow): SharedSheet {
  return {
    ...row,
    sharedAt: new Date(row.sharedAt).toISOString(),
    updatedAt: row.updatedAt === null ? null : new Date(row.updatedAt).toISOString(),
  };
}

function abilitiesOf(standing: Standing): ThreadView['abilities'] {
  const change = mayChange(standing);
  return {
    replyKinds: replyKindsFor(standing),
    askWhetherIdeaIsWelcome: mayAskWhetherIdeaIsWelcome(standing),
    questionWaits: questionStillWaits(standing),
    reopen: mayReopen(standing),
    bring: mayBring(standing),
    report: mayReport(standing),
    edit: change,
    remove: change,
  };
}
