import type { EnrolmentRole } from '@accelerator/contracts';
import { isRestorable } from '@api/platform/restorable';

/** What decides what its owner may do with a debrief; nobody else ever holds one. */
export interface DebriefState {
  readonly rested: boolean;
  readonly deletedAt: Date | null;
  /** Her roles in the cohorts where she takes part now. */
  readonly roles: readonly EnrolmentRole[];
}

/** Deleted ones are out of sight until they are restored. */
export function mayRead(debrief: DebriefState): boolean {
  return debrief.deletedAt === null;
}

export function mayRest(debrief: DebriefState): boolean {
  return mayRead(debrief) && !debrief.rested;
}

/** Members share, coaches do not. */
export function mayShare(debrief: DebriefState): boolean {
  return mayRead(debrief) && debrief.roles.includes('member');
}

export function mayRestore(debrief: DebriefState, now: Date): boolean {
  return debrief.deletedAt !== null && isRestorable(debrief.deletedAt, now);
}
