import type { AttendanceMark, HomeView, RsvpAnswer, SessionLine } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { findAnswers } from './answers.queries';
import { lineOf } from './session.presenter';
import { findLines, findNext } from './sessions.queries';

/** The acting person's next session over all her cohorts, with her own word and the coaches' names; one statement. */
export async function nextSession(manager: EntityManager, now: Date): Promise<HomeView['nextSession']> {
  const row = await findNext(manager, now);
  if (!row) return null;
  const { cohort_id: cohortId, cohort_name: cohortName, coach_names: coachNames } = row;
  return { ...lineOf(row, now), cohortId, cohortName, coachNames: [...coachNames] };
}

/** The sessions of a cohort in order, with the next one that is not over and the last one that is; one statement. */
export interface CohortSessions {
  readonly next: SessionLine | null;
  readonly last: SessionLine | null;
  readonly all: readonly SessionLine[];
}

export async function cohortSessions(manager: EntityManager, cohortId: string, now: Date): Promise<CohortSessions> {
  const all = (await findLines(manager, cohortId)).map((row) => lineOf(row, now));
  return {
    next: all.find(({ state }) => state === 'planned' || state === 'open' || state === 'live') ?? null,
    last: all.findLast(({ state }) => state === 'ended' || state === 'recapped') ?? null,
    all,
  };
}

/** What each person of the cohort said to one session, and her mark at another; one statement, for coaches. */
export interface PersonAnswers {
  readonly enrolmentId: string;
  readonly rsvp: RsvpAnswer | null;
  readonly mark: AttendanceMark | null;
}

export function answersOf(
  manager: EntityManager,
  cohortId: string,
  { nextId, lastId }: { nextId: string | null; lastId: string | null },
): Promise<PersonAnswers[]> {
  return findAnswers(manager, [cohortId, nextId, lastId]);
}

/** For pages that read sessions in a statement of their own. */
export { lineOf as sessionLineOf, type LineRow as SessionLineRow } from './session.presenter';
