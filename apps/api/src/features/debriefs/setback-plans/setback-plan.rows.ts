import type { SetbackPlan } from '@accelerator/contracts';

/** The five lines as they are stored. */
export type PlanLines = Omit<SetbackPlan, 'writtenOn' | 'revision'>;

/** A plan as SQL gives it. */
export interface PlanRow {
  readonly plan: PlanLines;
  readonly written_on: string;
  readonly revision: number;
}

/** The plan with the day on which it was written. */
export function planOf({ plan, written_on, revision }: PlanRow): SetbackPlan {
  return { ...linesOf(plan), writtenOn: written_on, revision };
}

/** Only the lines, always in this order. */
export function linesOf({ first, tell, notDo, comeBack, more }: PlanLines): PlanLines {
  return { first, tell, notDo, comeBack, more };
}

/** Whether two plans say the same. */
export function saysSame(one: PlanLines, other: PlanLines): boolean {
  return JSON.stringify(linesOf(one)) === JSON.stringify(linesOf(other));
}
