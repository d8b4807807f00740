import type { BriefView, DebriefAnswers, FitView, QuestionCategory, StageGroup } from '@accelerator/contracts';

/** A question of her bank, with how often and at which groups of stages she was asked it. */
export interface QuestionFact {
  readonly id: string;
  readonly question: string;
  readonly category: QuestionCategory | null;
  readonly answer: string;
  readonly storyTitle: string | null;
  readonly times: number;
  readonly groups: readonly StageGroup[];
}
export interface GivenFact {
  readonly id: string;
  readonly question: string;
  readonly category: QuestionCategory | null;
  readonly askedOf: 'candidate' | 'employer';
}
export interface StoryFact {
  readonly id: string;
  readonly title: string;
  readonly bestSentence: string;
  readonly result: string;
  readonly figures: readonly { readonly value: string }[];
  readonly landed: number;
  readonly told: number;
}
export interface ConditionFact {
  readonly id: string;
  readonly statement: string;
  readonly strength: 'must' | 'strong-wish' | 'nice-to-have';
  readonly asQuestion: string;
}

/** All that a brief is made of, in one statement; the row policies leave nobody else's in. */
export interface BriefFacts extends Pick<
  BriefView,
  'opportunityId' | 'roleTitle' | 'organisationName' | 'ended' | 'round' | 'rounds' | 'stage' | 'clue'
> {
  readonly questions: readonly QuestionFact[];
  readonly given: readonly GivenFact[];
  /** Those that she has not told to this organisation. */
  readonly stories: readonly StoryFact[];
  readonly conditions: readonly ConditionFact[];
  readonly signals: BriefView['signals'];
  /** Her latest debriefs, without her private pages. */
  readonly debriefs: readonly { readonly id: string; readonly answers: DebriefAnswers }[];
}
export type FitFacts = Omit<FitView, 'conditions'> & {
  readonly conditions: readonly Omit<FitView['conditions'][number], 'veto'>[];
};
