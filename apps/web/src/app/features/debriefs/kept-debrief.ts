import {
  type AnswerKey,
  answerKeys,
  type DebriefAnswers,
  DebriefAnswers as Answers,
  DebriefMode,
  Revisions,
} from '@accelerator/contracts';
import * as z from 'zod';

/** What the device keeps of a debrief that is being written. */
export const KeptDebrief = z.object({
  id: z.uuid(),
  /** The server knows it. */
  opened: z.boolean(),
  mode: DebriefMode,
  answers: Answers.loose(),
  revisions: Revisions,
  /** Keys that the server has not acknowledged. */
  unsent: z.array(z.enum(answerKeys)),
});
export interface KeptDebrief {
  readonly id: string;
  readonly opened: boolean;
  readonly mode: z.infer<typeof DebriefMode>;
  readonly answers: DebriefAnswers;
  readonly revisions: Revisions;
  readonly unsent: readonly AnswerKey[];
}

/** The answers under these keys, as a patch wants them. */
export function pick(answers: DebriefAnswers, keys: readonly AnswerKey[]): DebriefAnswers {
  return Object.fromEntries(keys.filter((key) => key in answers).map((key) => [key, answers[key]]));
}

/** A key that was not sent keeps the base that its writer saw, so that another device's save is noticed. */
export function basesOf(kept: KeptDebrief): KeptDebrief['revisions'] {
  return Object.fromEntries(kept.unsent.map((key) => [key, kept.revisions[key] ?? 0]));
}
