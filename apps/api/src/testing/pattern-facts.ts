import type { Facts, OpportunityFact, ProcessFact } from '@api/features/patterns/facts';

/** Facts for specs of the patterns: nothing at all, and what stands in so many processes. */
export const noFacts: Facts = {
  processes: [],
  energy: [],
  questions: [],
  questionTotals: { all: 0, prepared: 0 },
  signals: [],
  signalTotal: 0,
  nonNegotiables: [],
  tests: [],
  stories: [],
  skills: 0,
  clues: [],
  opportunities: [],
  latest: { stories: [], questions: [], signals: [], nonNegotiables: [], skills: [] },
};

export function processFact(id: string, more: Partial<ProcessFact> = {}): ProcessFact {
  return {
    id,
    mode: 'full',
    process: `Process ${id}`,
    stage: 'panel',
    door: null,
    doorAt: null,
    effortHours: null,
    opportunity: null,
    entries: {},
    kept: [],
    ...more,
  };
}

export function opportunityFact(id: string, more: Partial<OpportunityFact> = {}): OpportunityFact {
  return { id, name: `Opportunity ${id}`, stages: ['application'], door: null, doorAt: null, hours: null, ...more };
}

/** `d1` … `dn`, each with an energy mark, a question, a signal and a test that were kept. */
export function factsOf(n: number): Facts {
  const processes = Array.from({ length: n }, (_, at) => processFact(`d${at + 1}`));
  return {
    ...noFacts,
    processes,
    energy: processes.map(({ id }) => lit(id, 'building-teams')),
    questions: processes.map(({ id }, at) => ({ debriefId: id, category: 'hr-strategy', prepared: at % 2 === 0 })),
    signals: processes.map(({ id }) => ({ debriefId: id, theme: 'listening', polarity: 'red' as const })),
    nonNegotiables: [
      { id: 'n1', statement: 'A budget of my own', parts: [] },
      { id: 'n2', statement: 'A direct line', parts: ['n3'] },
    ],
    tests: processes.map(({ id }) => ({ debriefId: id, nonNegotiableId: 'n1', result: 'met' as const })),
  };
}

export function lit(debriefId: string, topic: string) {
  return { debriefId, topic, ownWords: '', state: 'lit' as const };
}
