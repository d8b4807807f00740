import type { ReplyKind } from '@accelerator/contracts';
import { isRestorable } from '@api/platform/restorable';

/** All that decides what a reader may do with one reply that she sees. */
export interface ReplyStanding {
  readonly kind: ReplyKind;
  /** She wrote it. Nobody else, coach and admin included, touches another's words. */
  readonly mine: boolean;
  readonly removedAt: Date | null;
  /** The conversation has been taken back: it stands as it is. */
  readonly withdrawn: boolean;
  /** What became of a question to her who reads; null where it is none, where she has answered, and for all others. */
  readonly question: 'waits' | 'let-be' | null;
}

/** Her own words, while they stand; a holding has none. */
export function mayEdit(reply: ReplyStanding): boolean {
  return stands(reply) && reply.kind !== 'holding';
}

/** Her own reply or holding, while it stands. */
export function mayRemove(reply: ReplyStanding): boolean {
  return stands(reply);
}

/** Her own removed reply, for thirty days. A holding is said anew instead. */
export function mayRestore(reply: ReplyStanding, at: Date): boolean {
  if (!reply.mine || reply.withdrawn || reply.kind === 'holding' || reply.removedAt === null) return false;
  return isRestorable(reply.removedAt, at);
}

/** Another's words, while they stand: a coach can be told that something in them is not right. */
export function mayReportReply(reply: ReplyStanding): boolean {
  return !reply.mine && !reply.withdrawn && reply.removedAt === null && reply.kind !== 'holding';
}

/** Whoever was asked owes no answer: she lets the question be, and its asker may ask another one. */
export function mayLetBe(reply: ReplyStanding): boolean {
  return reply.question === 'waits' && !reply.withdrawn;
}

/** Until she answers, she may take it up again. */
export function mayTakeUp(reply: ReplyStanding): boolean {
  return reply.question === 'let-be' && !reply.withdrawn;
}

/** Her own, removed before. */
export function isTakenBack(reply: ReplyStanding): boolean {
  return reply.mine && !reply.withdrawn && reply.removedAt !== null;
}

function stands(reply: ReplyStanding): boolean {
  return reply.mine && !reply.withdrawn && reply.removedAt === null;
}
