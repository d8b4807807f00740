import type { ThreadLine } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { findNewestLines, findWithoutCoachReply, type NewestWanted } from './thread-lines.queries';
import { lineOf } from './thread.presenter';

/** The newest conversations of the acting person's cohorts, or of one of them, for a day page. */
export interface NewestThreads {
  /** Newest activity first. */
  readonly lines: readonly (ThreadLine & { readonly cohortId: string })[];
  /** How many conversations hold something unread, among the thirty newest of each cohort. */
  readonly unreadThreads: number;
}

/** One statement, inside the caller's own `database.as`: row policies decide what is there. */
export async function newestThreads(manager: Asker, wanted: NewestWanted): Promise<NewestThreads> {
  const rows = await findNewestLines(manager, wanted);
  return {
    lines: rows.map((row) => ({ ...lineOf(row), cohortId: row.cohort_id })),
    unreadThreads: rows[0]?.waiting ?? 0,
  };
}

/** Shared debriefs in which no coach has said anything yet, oldest first; one statement, for a coach's page. */
export async function threadsWithoutCoachReply(manager: Asker, cohortId: string, limit = 20): Promise<ThreadLine[]> {
  const rows = await findWithoutCoachReply(manager, cohortId, limit);
  return rows.map(lineOf);
}
