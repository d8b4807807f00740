import {
  type AnswerKey,
  answerSchemaAt,
  type DebriefAnswers,
  type DebriefMode,
  type Revisions,
} from '@accelerator/contracts';
import { newId } from '@web/platform/ids';

/** What the device keeps of a debrief that is being written. */
export interface KeptDebrief {
  readonly id: string;
  /** The server knows it. */
  readonly opened: boolean;
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  readonly revisions: Revisions;
  /** Keys that the server has not acknowledged. */
  readonly unsent: readonly AnswerKey[];
}

/** One that has not been written yet. */
export function begun(): KeptDebrief {
  return { id: newId(), opened: false, mode: 'log', answers: {}, revisions: {}, unsent: [] };
}

/** Whether the device gave back a debrief. Its answers are taken as they are: a text that is too long is still hers. */
export function isKeptDebrief(kept: unknown): kept is KeptDebrief {
  if (typeof kept !== 'object' || kept === null) return false;
  const has = (name: string) => name in kept;
  return ['id', 'opened', 'mode', 'answers', 'revisions', 'unsent'].every(has);
}

/** Whether the server would take an answer as it is now. */
export function fits(key: AnswerKey, answers: DebriefAnswers): boolean {
  return answerSchemaAt(key)?.safeParse(answers[key]).success ?? false;
}

/** The answers under these keys, as a patch wants them. */
export function pick(answers: DebriefAnswers, keys: readonly AnswerKey[]): DebriefAnswers {
  return Object.fromEntries(keys.filter((key) => key in answers).map((key) => [key, answers[key]]));
}

/** A key that was not sent keeps the base that its writer saw, so that another device's save is noticed. */
export function basesOf(kept: KeptDebrief): KeptDebrief['revisions'] {
  return Object.fromEntries(kept.unsent.map((key) => [key, kept.revisions[key] ?? 0]));
}

/** What lies under a fresh view: answers in two versions, and bases that are older than the view. */
export interface Under {
  readonly conflicts?: readonly { readonly key: AnswerKey }[];
  readonly bases?: KeptDebrief['revisions'];
}
