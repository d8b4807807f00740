import type { Door, Polarity, Reception, Stage, TestResult } from '@accelerator/contracts';

/** A debrief that is not deleted, oldest news first. */
export interface ProcessFact {
  readonly id: string;
  readonly mode: 'log' | 'quick' | 'full';
  readonly process: string;
  readonly stage: Stage | null;
  readonly door: Door | null;
  /** When she last answered it, in seconds. */
  readonly doorAt: number | null;
  readonly effortHours: number | null;
  /** The process in her own list. */
  readonly opportunity: string | null;
  /** The cards that patterns are drawn from, field by field under their paths, as text; long ones only as they begin. */
  readonly entries: Readonly<Record<string, string | null>>;
  /** Paths of the entries that became something lasting; that speaks for them, put away or deleted. */
  readonly kept: readonly string[];
}

/** Something noted in one debrief; `debriefId` is null where that is gone. */
interface Noted {
  readonly debriefId: string | null;
}

export interface EnergyFact extends Noted {
  readonly topic: string;
  readonly ownWords: string;
  readonly state: 'lit' | 'steady' | 'drained';
}
export interface QuestionFact extends Noted {
  readonly category: string | null;
  readonly prepared: boolean;
}
export interface SignalFact extends Noted {
  readonly theme: string | null;
  readonly polarity: Polarity;
}
export interface TestFact extends Noted {
  readonly nonNegotiableId: string;
  readonly result: TestResult;
}
export interface ConditionFact {
  readonly id: string;
  readonly statement: string;
  /** Ids of those that were put into it. */
  readonly parts: readonly string[];
}
export interface StoryFact {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly receptions: readonly Reception[];
}
export interface OpportunityFact {
  readonly id: string;
  readonly name: string;
  /** The stages that it has had, in no order. */
  readonly stages: readonly Stage[];
  readonly door: Door | null;
  readonly doorAt: number | null;
  /** Hours of its rounds together; null where none are noted. */
  readonly hours: number | null;
}

/** A kept thing by its beginning. */
export interface LineFact {
  readonly id: string;
  readonly words: string;
  /** `prepared` or `open`, or a polarity; empty where there is neither. */
  readonly mark: string;
}

/** A skill by its key, and how often she kept it. */
export interface SkillFact {
  readonly id: string;
  readonly skill: string;
  readonly times: number;
}

/** All that her patterns are drawn from; archived things are left out, what was put into another one counts with it. */
export interface Facts {
  readonly processes: readonly ProcessFact[];
  readonly energy: readonly EnergyFact[];
  readonly questions: readonly QuestionFact[];
  readonly questionTotals: { readonly all: number; readonly prepared: number };
  readonly signals: readonly SignalFact[];
  readonly signalTotal: number;
  readonly nonNegotiables: readonly ConditionFact[];
  readonly tests: readonly TestFact[];
  readonly stories: readonly StoryFact[];
  readonly skills: number;
  readonly opportunities: readonly OpportunityFact[];
  readonly clues: readonly { readonly id: string; readonly words: string; readonly writtenOn: string }[];
  /** The latest of each kind, as many as the ledger has lines. */
  readonly latest: Readonly<Record<'stories' | 'questions' | 'signals' | 'nonNegotiables', readonly LineFact[]>> & {
    readonly skills: readonly SkillFact[];
  };
}
