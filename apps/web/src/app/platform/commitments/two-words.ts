import { CommitmentView, lookBacks, type LookBack } from '@accelerator/contracts';
import { problemFrom } from '@web/platform/problem';

/** What she said became of it; with "changed", what it became. */
export interface Said {
  readonly word: LookBack;
  readonly more: string;
}

/** A look-back that came after one of another window. */
export interface TwoWords {
  /** The commitment as she saw it. */
  readonly seen: CommitmentView;
  readonly said: Said;
  /** As it stands on the server. */
  readonly stands: CommitmentView;
}

/** What a refused look-back met; undefined where it failed otherwise. */
export function standsIn(error: unknown): CommitmentView | undefined {
  const { code, current } = problemFrom(error);
  return code === 'conflict' ? CommitmentView.safeParse(current).data : undefined;
}

/** What another window said stays, and is told. */
export function standsWords(stands: CommitmentView): string {
  return `In another window you said: ${becameWords(stands)}. That stands.`;
}

/** Both, to choose from. */
export function bothWords({ said, stands }: TwoWords) {
  return [{ label: 'What became of it', text: becameWords(stands), mine: saidWords(said) }] as const;
}

/** What became of it, in words. */
export function becameWords({ state, changedTo, carriedTimes }: CommitmentView): string {
  if (state === 'open') return carriedTimes > 0 ? lookBacks.carried : 'Open';
  return saidWords({ word: state, more: changedTo ?? '' });
}

function saidWords({ word, more }: Said): string {
  return word === 'changed' && more !== '' ? `Changed to: ${more}` : lookBacks[word];
}
