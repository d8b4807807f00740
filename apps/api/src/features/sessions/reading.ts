import type { SessionView } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { CohortCaller } from '@api/platform/http/caller';
import { NotFound, Refused } from '@api/platform/http/problem';
import type { Standing } from './session.policy';
import { sessionOf, standingOf, type PlanRow, type Reader } from './session.presenter';
import { findPlan, findSession, holdPlan, type SessionPath } from './sessions.queries';

/** A deed's ground: on whose behalf the database works, who looks and when, and at what. */
export interface Scene {
  readonly manager: EntityManager;
  readonly path: SessionPath;
  readonly reader: Reader;
}

export function readerOf(caller: CohortCaller, now: Date): Reader {
  return { coach: caller.enrolment.role === 'coach', now };
}

/** The session as its reader has it. @throws NotFound */
export async function viewOf({ manager, path, reader }: Scene): Promise<SessionView> {
  const row = await findSession(manager, path);
  if (!row) throw new NotFound();
  return sessionOf(row, reader);
}

/** The plan, held for a coach's deed. @throws NotFound, Refused where the policy says no */
export async function heldFor(
  { manager, path, reader }: Scene,
  may: (standing: Standing) => boolean,
): Promise<PlanRow> {
  return allowed(await holdPlan(manager, path), (plan) => may(standingOf(plan, reader)));
}

/** The plan as it is seen, for a deed that leaves it alone. @throws NotFound, Refused, in words where they are given */
export async function seenFor(
  { manager, path, reader }: Scene,
  may: (standing: Standing) => boolean,
  refusal?: string,
): Promise<PlanRow> {
  return allowed(await findPlan(manager, path), (plan) => may(standingOf(plan, reader)), refusal);
}

function allowed(plan: PlanRow | undefined, may: (plan: PlanRow) => boolean, refusal?: string): PlanRow {
  if (!plan) throw new NotFound();
  if (!may(plan)) throw new Refused(refusal);
  return plan;
}
