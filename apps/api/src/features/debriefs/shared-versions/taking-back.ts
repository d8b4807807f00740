import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { announce } from '@api/platform/live/announce';

/** What is shared where. */
export interface Shared {
  readonly sharedVersionId: string;
  readonly threadId: string;
  readonly cohortId: string;
}

/**
 * Takes shared versions back: their threads leave at once, and everybody who had them open hears of it.
 * In the deed's own transaction.
 */
export async function takeBack(
  manager: EntityManager,
  shared: readonly Shared[],
  by: { at: Date; personId: string },
): Promise<void> {
  if (shared.length === 0) return;
  const ids = shared.map(({ sharedVersionId }) => sharedVersionId);
  await manager.query('UPDATE shared_versions SET withdrawn_at = $2 WHERE id = ANY ($1) AND withdrawn_at IS NULL', [
    ids,
    by.at,
  ]);
  for (const { threadId, cohortId } of shared) {
    await record(manager, { deed: 'debrief.withdrawn', actorId: by.personId, cohortId, at: by.at });
    await announce(manager, { kind: 'thread', cohortId, threadId });
  }
}
