/** For so long what somebody removed can be brought back, in days; then the house forgets it. */
export const restorableDays = 30;

/** What was removed before this moment is gone for good. */
export function earliestRestorable(now: Date): Date {
  return new Date(now.getTime() - restorableDays * 86_400_000);
}

/** Whether what was removed then can be brought back now. */
export function isRestorable(removedAt: Date, now: Date): boolean {
  return removedAt >= earliestRestorable(now);
}

/** Until when what was removed then can be brought back. */
export function goesAt(removedAt: Date): Date {
  return new Date(removedAt.getTime() + restorableDays * 86_400_000);
}
