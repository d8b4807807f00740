import type { EntityManager } from 'typeorm';

/** Sessions that have ended by themselves at `now`, and counted tries that count no more. As the house. */
export async function deleteEnded(manager: EntityManager, now: Date): Promise<void> {
  await manager.query(endedSql, [now]);
  await manager.query('DELETE FROM throttles WHERE expire <= $1', [now.getTime()]);
}

/** Letters that were carried, and links that opened nothing any more, until `then`. As the house. */
export async function deleteCarried(manager: EntityManager, then: Date): Promise<void> {
  await manager.query('DELETE FROM outbox WHERE coalesce(sent_at, failed_at) <= $1', [then]);
  await manager.query('DELETE FROM one_time_tokens WHERE expires_at <= $1', [then]);
}

/** Letters that were kept until `then`. As the postman. */
export async function deleteKept(manager: EntityManager, then: Date): Promise<void> {
  await manager.query('DELETE FROM mails WHERE sent_at <= $1', [then]);
}

const endedSql =
  'DELETE FROM sign_in_sessions WHERE ends_at <= $1 OR last_seen_at + make_interval(secs => idle_seconds) <= $1';
