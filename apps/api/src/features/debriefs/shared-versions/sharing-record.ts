import type { AuthorDisplay } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { shownTime } from './release-time';

/** What an author did with a shared version. */
export interface SharingDeed {
  readonly deed: 'debrief.shared' | 'debrief.shared-version-changed' | 'debrief.withdrawn';
  readonly authorId: string;
  readonly authorDisplay: AuthorDisplay;
  readonly cohortId: string;
  readonly at: Date;
}

/**
 * Writes it into the record of access, in the deed's own transaction. Of a version without a name the record knows
 * neither the author nor the hour.
 */
export async function recordSharing(
  manager: EntityManager,
  { deed, authorId, authorDisplay, cohortId, at }: SharingDeed,
): Promise<void> {
  if (authorDisplay === 'named') return record(manager, { deed, actorId: authorId, cohortId, at });
  return record(manager, { deed, actorId: null, cohortId, at: shownTime(authorDisplay, at) });
}
