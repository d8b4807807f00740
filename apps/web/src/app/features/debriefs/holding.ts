import {
  type AnswerKey,
  type Card,
  cardsOf,
  type CardValue,
  type DebriefAnswers,
  type SectionPrompt,
} from '@accelerator/contracts';

/** Whether something of hers stands under a prompt. */
export function holdsIn(answers: DebriefAnswers, prompt: SectionPrompt): boolean {
  if (prompt.kind === 'cards') return cardsOf(answers, prompt.list).some(holdsInCard);
  return [prompt.key, ...(together[prompt.key] ?? [])].some((key) => (answers[key] ?? '') !== '');
}

/** Whether something of hers stands on a card. */
export function holdsInCard({ fields }: Card): boolean {
  return Object.entries(fields).some(([name, value]) => name !== 'position' && isSaid(value));
}

function isSaid(value: CardValue): boolean {
  return value !== '' && value !== null && value !== false;
}

/** Two halves of one sentence, and words beside a choice: where one stands the other is there to be written. */
const together: Readonly<Record<string, readonly AnswerKey[]>> = {
  nextStepWhen: ['nextStepThen'],
  nextStepThen: ['nextStepWhen'],
  newPlanWhen: ['newPlanThen'],
  newPlanThen: ['newPlanWhen'],
  stillWarm: ['stillWarmOpportunity'],
};
