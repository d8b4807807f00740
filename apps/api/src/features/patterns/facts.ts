import type { Door, OutcomeKind, Stage } from '@accelerator/contracts';
import type { OpportunityFact } from './search-overview';

/** A debrief that is not deleted, oldest news first. */
export interface ProcessFact {
  readonly id: string;
  readonly mode: 'log' | 'quick' | 'full';
  readonly process: string;
  readonly stage: Stage | null;
  readonly outcome: OutcomeKind | null;
  readonly door: Door | null;
  readonly effortHours: number | null;
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
  readonly polarity: 'red' | 'green' | 'unsure';
}
export interface TestFact extends Noted {
  readonly nonNegotiableId: string;
  readonly result: 'met' | 'bent' | 'broken' | 'not-seen';
}
export interface StoryFact {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly receptions: readonly ('landed' | 'mixed' | 'fell-flat' | 'unsure')[];
}

/** All that her patterns are drawn from; archived things are left out, what was put into another one counts with it. */
export interface Facts {
  readonly processes: readonly ProcessFact[];
  readonly energy: readonly EnergyFact[];
  readonly questions: readonly QuestionFact[];
  readonly questionTotals: { readonly all: number; readonly prepared: number };
  readonly signals: readonly SignalFact[];
  readonly signalTotal: number;
  readonly nonNegotiables: readonly { readonly id: string; readonly statement: string }[];
  readonly tests: readonly TestFact[];
  readonly stories: readonly StoryFact[];
  readonly skills: number;
  readonly opportunities: readonly OpportunityFact[];
  readonly clues: readonly { readonly id: string; readonly words: string; readonly writtenOn: string }[];
}
