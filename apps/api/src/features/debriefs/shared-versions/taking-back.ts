import type { EntityManager } from 'typeorm';
import { announce } from '@api/platform/live/announce';
import { recordSharing } from './sharing-record';
import { withdraw } from './taking-back.queries';

/** What is shared where. */
export interface Shared {
  readonly sharedVersionId: string;
  readonly threadId: string;
  readonly cohortId: string;
}

/**
 * Takes shared versions back: their threads leave at once, and everybody who had them open hears of it.
 * Of one that still waits there is nobody to tell.
 * In the deed's own transaction.
 */
export async function takeBack(
  manager: EntityManager,
  shared: readonly Shared[],
  by: { at: Date; personId: string },
): Promise<void> {
  if (shared.length === 0) return;
  const ids = shared.map(({ sharedVersionId }) => sharedVersionId);
  const taken = await withdraw(manager, ids, by.at);
  for (const { id, author_display: authorDisplay, waiting } of taken) {
    const place = shared.find(({ sharedVersionId }) => sharedVersionId === id);
    if (!place) continue;
    const { cohortId, threadId } = place;
    await recordSharing(manager, {
      deed: 'debrief.withdrawn',
      authorId: by.personId,
      authorDisplay,
      cohortId,
      at: by.at,
    });
    if (!waiting) await announce(manager, { kind: 'thread', cohortId, threadId });
  }
}
