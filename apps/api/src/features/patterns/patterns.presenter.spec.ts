import { describe, expect, it } from '@jest/globals';
import { patternsOf } from './patterns.presenter';
import type { Facts, ProcessFact } from './facts';

const nothing: Facts = {
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
};

describe('the patterns of few processes', () => {
  it('show no picture of two, and say that what is kept is hers', () => {
    const { energyMap, nonNegotiableTests, path } = patternsOf(processesWith(2));
    expect(energyMap).toEqual({
      n: 2,
      form: 'few',
      sentence: 'Patterns need a few more. What you kept from 2 is already yours.',
      rows: [],
    });
    expect([nonNegotiableTests.form, path.form]).toEqual(['few', 'few']);
  });

  it('are sentences with counts of four', () => {
    const { energyMap, nonNegotiableTests } = patternsOf(processesWith(4));
    expect(energyMap.form).toBe('sentences');
    expect(energyMap.rows[0]).toEqual({
      key: 'building-teams',
      label: 'Building teams',
      words: 'lifted you in 4 of 4',
      dots: [],
    });
    expect(nonNegotiableTests.processes).toEqual([]);
  });

  it('are one dot for each process of six', () => {
    const { energyMap, questionMap } = patternsOf(processesWith(6));
    expect(energyMap.form).toBe('dots');
    expect(energyMap.rows[0]?.dots).toHaveLength(6);
    expect(questionMap.rows[0]?.words).toBe('6 of 6, three prepared');
  });

  it('are bars of twelve, without a percentage', () => {
    const { energyMap } = patternsOf(processesWith(12));
    expect(energyMap.form).toBe('bars');
    expect(JSON.stringify(energyMap)).not.toContain('%');
  });

  it('carry a percentage beside the count from twenty on', () => {
    expect(patternsOf(processesWith(20)).energyMap.rows[0]?.words).toBe('lifted you in 20 of 20 (100 %)');
  });
});

describe('a pattern', () => {
  it('calls a tie a tie, and orders by count, then alphabet', () => {
    const facts = { ...processesWith(5), energy: [lit('d1', 'building-teams'), lit('d2', 'transformation')] };
    const marks = ['d1', 'd2', 'd3', 'd4', 'd5'].map((id) => lit(id, 'purpose-and-community'));
    const energy = [
      ...facts.energy,
      lit('d3', 'transformation'),
      lit('d4', 'building-teams'),
      ...marks.slice(2, 3),
      lit('d5', 'public-voice'),
    ];
    const { energyMap } = patternsOf({ ...facts, energy });
    expect(energyMap.sentence).toBe('Building teams and transformation lifted you in 2 of 5, a tie.');
    expect(energyMap.rows.map(({ label }) => label)).toEqual([
      'Building teams',
      'Transformation',
      'Purpose and community',
      'Speaking and writing in public',
    ]);
  });

  it('counts a debrief once, however often it says so', () => {
    const facts = { ...processesWith(5), energy: [lit('d1', 'transformation'), lit('d1', 'transformation')] };
    expect(patternsOf(facts).energyMap.n).toBe(1);
  });

  it('never counts what was not noted as a no', () => {
    const facts = processesWith(6);
    const { nonNegotiableTests } = patternsOf({ ...facts, tests: facts.tests.slice(0, 5) });
    expect(nonNegotiableTests.n).toBe(5);
    expect(nonNegotiableTests.rows[1]?.words).toBe('not noted');
  });

  it('leaves notes alone, and things whose debrief is gone', () => {
    const [first, ...rest] = processesWith(5).processes;
    const processes = [{ ...one(first), mode: 'log' as const }, ...rest];
    const patterns = patternsOf({
      ...processesWith(5),
      processes,
      energy: [{ ...lit('d1', 'transformation'), debriefId: null }],
    });
    expect(patterns.reflected).toBe(4);
    expect(patterns.energyMap.n).toBe(0);
  });

  it('has no rate on fewer than ten opportunities', () => {
    const opportunities = Array.from({ length: 9 }, () => ({ stages: ['application' as const, 'panel' as const] }));
    expect(patternsOf({ ...nothing, opportunities }).searchOverview.sentence).toBe('9 · 9 · 9 · 0 · 0');
    const ten = [...opportunities, { stages: ['application' as const] }];
    expect(patternsOf({ ...nothing, opportunities: ten }).searchOverview.sentence).toBe(
      '10 · 9 · 9 · 0 · 0. In your own search so far, 90 % came to a first conversation.',
    );
  });

  it('says the doors and the hours that were noted', () => {
    const [first, second, third] = processesWith(3).processes;
    const processes = [
      { ...one(first), door: 'open' as const, effortHours: 9 },
      { ...one(second), door: 'open' as const, effortHours: 4.5 },
      { ...one(third), door: 'closed' as const },
    ];
    const { doors, effort } = patternsOf({ ...nothing, processes });
    expect(doors.sentence).toBe('2 open, 1 closed.');
    expect(effort.sentence).toBe('About 14 hours of tasks in 2 processes.');
  });
});

function processesWith(n: number): Facts {
  const processes: ProcessFact[] = Array.from({ length: n }, (_, at) => ({
    id: `d${at + 1}`,
    mode: 'full',
    process: `Process ${at + 1}`,
    stage: 'panel',
    outcome: 'rejected-by-organisation',
    door: null,
    effortHours: null,
  }));
  return {
    ...nothing,
    processes,
    energy: processes.map(({ id }) => lit(id, 'building-teams')),
    questions: processes.map(({ id }, at) => ({ debriefId: id, category: 'hr-strategy', prepared: at % 2 === 0 })),
    signals: processes.map(({ id }) => ({ debriefId: id, theme: 'listening', polarity: 'red' as const })),
    nonNegotiables: [
      { id: 'n1', statement: 'A budget of my own' },
      { id: 'n2', statement: 'A direct line' },
    ],
    tests: processes.map(({ id }) => ({ debriefId: id, nonNegotiableId: 'n1', result: 'met' as const })),
  };
}

function lit(debriefId: string, topic: string) {
  return { debriefId, topic, ownWords: '', state: 'lit' as const };
}

function one<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('There is one.');
  return thing;
}
