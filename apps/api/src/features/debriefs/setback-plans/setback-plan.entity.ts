import type { SetbackPlan } from '@accelerator/contracts';

/** The five lines as they are stored. */
export type PlanLines = Omit<SetbackPlan, 'writtenOn'>;

/** The plan with the day on which it was written; null where it has not been. */
export function planOf({ first, tell, notDo, comeBack, more }: PlanLines, writtenOn: string | null): SetbackPlan {
  return { first, tell, notDo, comeBack, more, writtenOn };
}

export const emptyPlan: PlanLines = { first: '', tell: '', notDo: '', comeBack: '', more: '' };
