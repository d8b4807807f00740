import type { AnswerKey, DebriefAnswers, Revisions } from './answers';
import { debriefModes, type DebriefMode } from './taxonomies';

/** What is stored of a debrief's answers: a value and a count of its saves for each key. */
export interface StoredAnswers {
  readonly answers: DebriefAnswers;
  readonly revisions: Revisions;
}

/** What a device sends: values, and for each the revision that the writer saw (none: 0). */
export interface AnswerPatch {
  readonly answers: DebriefAnswers;
  readonly base: Revisions;
}

/** A text that is not the current one and is kept all the same. */
export interface KeptAnswer {
  readonly key: AnswerKey;
  readonly revision: number;
  readonly value: unknown;
  /** It lost against another device's; otherwise it was current once. */
  readonly clashed: boolean;
}

/** A key that has moved on since the sender looked: both texts. */
export interface Clash {
  readonly key: AnswerKey;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly revision: number;
}

export interface MergedAnswers extends StoredAnswers {
  readonly saved: readonly AnswerKey[];
  readonly kept: readonly KeptAnswer[];
  readonly conflicts: readonly Clash[];
}

/**
 * Puts a patch into what is stored, key by key. A key whose base is current is saved and its former value
 * kept; a key that has moved on is a conflict and the sender's text is kept beside; equal values are neither,
 * so that a patch repeated after a lost reply does nothing.
 */
export function mergeAnswers(stored: StoredAnswers, sent: AnswerPatch): MergedAnswers {
  const steps = keysOf(sent.answers).map((key) => stepOf(key, stored, sent));
  const saved = steps.flatMap((step) => (step.kind === 'saved' ? [step.key] : []));
  return {
    answers: { ...stored.answers, ...pick(sent.answers, saved) },
    revisions: {
      ...stored.revisions,
      ...Object.fromEntries(saved.map((key) => [key, revisionOf(stored.revisions, key) + 1])),
    },
    saved,
    kept: steps.flatMap((step) => (step.kept ? [step.kept] : [])),
    conflicts: steps.flatMap((step) => (step.kind === 'conflict' ? [step.clash] : [])),
  };
}

/** The fuller of two modes: a debrief grows, whichever device says so last. */
export function fullerMode(one: DebriefMode, other: DebriefMode): DebriefMode {
  return debriefModes.indexOf(one) >= debriefModes.indexOf(other) ? one : other;
}

/** Whether two values of an answer are the same to a reader: nothing, null and the empty text are. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  return (one ?? '') === (other ?? '');
}

type Step =
  | { readonly kind: 'same'; readonly kept?: undefined }
  | { readonly kind: 'saved'; readonly key: AnswerKey; readonly kept?: KeptAnswer }
  | { readonly kind: 'conflict'; readonly clash: Clash; readonly kept: KeptAnswer };

function stepOf(key: AnswerKey, stored: StoredAnswers, sent: AnswerPatch): Step {
  const mine = sent.answers[key];
  const theirs = stored.answers[key];
  const revision = revisionOf(stored.revisions, key);
  if (sameAnswer(mine, theirs)) return { kind: 'same' };
  if (revisionOf(sent.base, key) !== revision)
    return {
      kind: 'conflict',
      clash: { key, mine: mine ?? null, theirs: theirs ?? null, revision },
      kept: { key, revision, value: mine ?? null, clashed: true },
    };
  if (revision === 0) return { kind: 'saved', key };
  return { kind: 'saved', key, kept: { key, revision, value: theirs ?? null, clashed: false } };
}

function revisionOf(revisions: Revisions, key: AnswerKey): number {
  return revisions[key] ?? 0;
}

function keysOf(answers: DebriefAnswers): readonly AnswerKey[] {
  return Object.keys(answers).filter((key) => answers[key] !== undefined);
}

function pick(answers: DebriefAnswers, keys: readonly AnswerKey[]): DebriefAnswers {
  return Object.fromEntries(keys.map((key) => [key, answers[key]]));
}
