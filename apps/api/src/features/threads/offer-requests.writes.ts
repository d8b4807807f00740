import type { Body, answerOfferRequest } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { ThreadPath } from './thread-path';

/** @returns false where the id is taken, or she has asked here before */
export async function insertOfferRequest(
  manager: EntityManager,
  { cohortId, threadId }: ThreadPath,
  id: string,
  at: Date,
): Promise<boolean> {
  return (await manager.query<unknown[]>(askSql, [cohortId, threadId, id, at])).length > 0;
}

/** Only one that waits takes an answer. */
export async function answerWaiting(
  manager: EntityManager,
  id: string,
  answer: Body<typeof answerOfferRequest>['answer'],
  at: Date,
): Promise<void> {
  await manager.query(answerSql, [id, answer, at]);
}

const askSql = `INSERT INTO offer_requests (id, thread_id, shared_version_id, from_id, state, created_at)
  SELECT $3::uuid, t.id, t.shared_version_id, (SELECT app.me()), 'waiting', $4::timestamptz
  FROM threads t WHERE t.cohort_id = $1 AND t.id = $2
  ON CONFLICT DO NOTHING RETURNING id`;

const answerSql = `UPDATE offer_requests SET state = $2, answered_at = $3 WHERE id = $1 AND state = 'waiting'`;
