import { lastCohort } from './session-store';
import { isSharedComputer } from './shared-computer';

/** The cohort she looked at last, for the next time that she comes in on this device; on a shared computer none. */
export function keepLastCohort(cohortId: string): void {
  if (isSharedComputer()) forgetLastCohort();
  else localStorage.setItem(lastCohort, cohortId);
}

export function forgetLastCohort(): void {
  localStorage.removeItem(lastCohort);
}
