import type { HomeView } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { lineOf } from './session.presenter';
import { findComing } from './sessions.queries';

/** Sessions on a day page, and how far it looks. */
const [most, week] = [5, 7 * 86_400_000];

/**
 * What the acting person has before her over all her cohorts, with her own word and the coaches' names: the next session
 * whenever it is, and what follows it within seven days; one statement.
 */
export async function comingSessions(manager: Asker, now: Date): Promise<HomeView['comingSessions']> {
  const rows = await findComing(manager, now, most);
  const near = rows.filter((row, at) => at === 0 || row.starts_at.getTime() < now.getTime() + week);
  return near.map((row) => ({
    ...lineOf(row, now),
    cohortId: row.cohort_id,
    cohortName: row.cohort_name,
    coachNames: [...row.coach_names],
  }));
}

/** For pages that read sessions in a statement of their own. */
export { lineOf as sessionLineOf, type LineRow as SessionLineRow } from './session.presenter';
