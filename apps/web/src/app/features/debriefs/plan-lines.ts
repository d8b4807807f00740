import { SetbackPlan } from '@accelerator/contracts';
import type { OtherText } from '@web/ui/both-versions';

/** The sentences of a setback plan that she completes, in their order. */
export const planLines = ['first', 'tell', 'notDo', 'comeBack', 'more'] as const;
export type PlanLine = (typeof planLines)[number];
export type PlanWords = Readonly<Record<PlanLine, string>>;

export const planLabels: PlanWords = {
  first: 'When the next no arrives, I will first …',
  tell: 'I will tell …',
  notDo: 'I will not …',
  comeBack: 'I will come back to it on …',
  more: 'What would tell me that I need more than the group',
};

export const freshPlan: PlanWords = { first: '', tell: '', notDo: '', comeBack: '', more: '' };

export function planWordsOf({ first, tell, notDo, comeBack, more }: PlanWords): PlanWords {
  return { first, tell, notDo, comeBack, more };
}

/** The plan as sentences to read. */
export function planSentences(plan: PlanWords): readonly string[] {
  return [
    plan.first && `When the next no arrives, I will first ${plan.first}.`,
    plan.tell && `I will tell ${plan.tell}.`,
    plan.notDo && `I will not ${plan.notDo}.`,
    plan.comeBack && `I will come back to it on ${plan.comeBack}.`,
  ].filter(Boolean);
}

/** What a conflict holds, line by line where it differs from hers; null where there is none. */
export function otherPlan(current: unknown, mine: PlanWords | null): readonly OtherText[] | null {
  const { data } = SetbackPlan.safeParse(current);
  if (!data || !mine) return null;
  return planLines
    .filter((line) => data[line] !== mine[line])
    .map((line) => ({ label: planLabels[line], text: data[line] }));
}
