import { noes, type Audience, type DebriefAnswers, type EnrolmentRole, type SharedPart } from '@accelerator/contracts';

/** What decides whether a debrief may be shared into a cohort. */
export interface Sharing {
  /** Her role there now; undefined where she has no place. */
  readonly role: EnrolmentRole | undefined;
  readonly audience: Audience;
  /** Audiences there that have a live version of this debrief already. */
  readonly live: readonly Audience[];
}

/** `not-found`: the cohort is not hers to know of; `taken`: this audience sees a version already. */
export type SharingAnswer = 'yes' | 'not-found' | 'refused' | 'taken';

export function mayShareInto({ role, audience, live }: Sharing): SharingAnswer {
  if (role === undefined) return 'not-found';
  if (role === 'coach') return 'refused';
  return live.includes(audience) ? 'taken' : 'yes';
}

/**
 * Does the version tell of a no after a final or board stage? Coaches see it as a hint (product/04-journey 4.6),
 * and only where she let both the outcome and the stage go along.
 */
export function tellsOfLateStageNo(answers: DebriefAnswers, parts: readonly SharedPart[]): boolean {
  const told = (part: SharedPart['part']) => parts.some((one) => one.part === part);
  const late = answers.furthestStage === 'final' || answers.furthestStage === 'board';
  return (
    late && told('stage') && told('outcome') && answers.outcomeKind !== undefined && noes.includes(answers.outcomeKind)
  );
}
