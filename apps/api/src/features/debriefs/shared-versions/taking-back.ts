import type { AuthorDisplay } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { announce } from '@api/platform/live/announce';
import { recordSharing } from './sharing-record';

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
  const taken = await manager.query<Taken[]>(takeSql, [ids, by.at]);
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

interface Taken {
  readonly id: string;
  readonly author_display: AuthorDisplay;
  readonly waiting: boolean;
}

const takeSql = `
  WITH taken AS (
    UPDATE shared_versions SET withdrawn_at = $2 WHERE id = ANY ($1) AND withdrawn_at IS NULL
    RETURNING id, author_display, releases_at IS NOT NULL AS waiting
  ) SELECT id, author_display, waiting FROM taken`;
