import type { HomeView } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { lineOf } from './session.presenter';
import { findNext } from './sessions.queries';

/** The acting person's next session over all her cohorts, with her own word and the coaches' names; one statement. */
export async function nextSession(manager: Asker, now: Date): Promise<HomeView['nextSession']> {
  const row = await findNext(manager, now);
  if (!row) return null;
  const { cohort_id: cohortId, cohort_name: cohortName, coach_names: coachNames } = row;
  return { ...lineOf(row, now), cohortId, cohortName, coachNames: [...coachNames] };
}

/** For pages that read sessions in a statement of their own. */
export { lineOf as sessionLineOf, type LineRow as SessionLineRow } from './session.presenter';
