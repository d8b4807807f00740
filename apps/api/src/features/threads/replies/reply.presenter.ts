import type { ReplyKind, ReplyView } from '@accelerator/contracts';
import { writerOf, type WriterRow } from '../writer.presenter';
import { mayEdit, mayLetBe, mayReportReply, mayRestore, mayTakeUp, type ReplyStanding } from './reply.policy';

/** A reply as SQL gives it. */
export interface ReplyRow extends WriterRow {
  readonly id: string;
  readonly kind: ReplyKind;
  readonly body: string;
  readonly by_author: boolean;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly removed_at: Date | null;
  readonly withdrawn: boolean;
  readonly question: ReplyStanding['question'];
}

/** @param at the present, for what can still be brought back */
export function replyOf(row: ReplyRow, at: Date): ReplyView {
  const standing = standingOfReply(row);
  return {
    id: row.id,
    kind: row.kind,
    writer: writerOf(row, row.by_author),
    body: row.body,
    at: row.created_at.toISOString(),
    edited: row.edited_at !== null && row.removed_at === null,
    removed: row.removed_at !== null,
    abilities: {
      edit: mayEdit(standing),
      report: mayReportReply(standing),
      ...(mayRestore(standing, at) && { restore: true as const }),
      ...(mayLetBe(standing) && { letBe: true as const }),
      ...(mayTakeUp(standing) && { takeUp: true as const }),
    },
  };
}

/** What the policies judge by. */
export function standingOfReply(row: ReplyRow): ReplyStanding {
  const { kind, mine, withdrawn, question } = row;
  return { kind, mine, removedAt: row.removed_at, withdrawn, question };
}
