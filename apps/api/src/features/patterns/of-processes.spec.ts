import { describe, expect, it } from '@jest/globals';
import { opportunityFact, processFact } from '@api/testing/pattern-facts';
import { doorsOf, effortOf } from './of-processes';
import { pathOf } from './path';

describe('the hours of tasks', () => {
  it('are said process by process, and together', () => {
    const processes = [
      processFact('d1', { effortHours: 9 }),
      processFact('d2', { effortHours: 4.5 }),
      processFact('d3'),
    ];
    const { rows, ...all } = effortOf(processes, []);
    expect(all).toEqual({ hours: 14, processes: 2, sentence: 'About 14 hours of tasks in 2 processes.' });
    expect(rows.map(({ debriefId, hours }) => [debriefId, hours])).toEqual([
      ['d1', 9],
      ['d2', 4.5],
    ]);
  });

  it('are those of a process’s rounds, too, and none counts twice', () => {
    const processes = [
      processFact('d1', { effortHours: 9, opportunity: 'o1' }),
      processFact('d2', { effortHours: 2, opportunity: 'o2' }),
      processFact('d3', { effortHours: 3, opportunity: 'o2' }),
      processFact('d4', { opportunity: 'gone', effortHours: 1 }),
    ];
    const opportunities = [
      opportunityFact('o1', { hours: 12 }),
      opportunityFact('o2', { hours: 4 }),
      opportunityFact('o3', { hours: 6 }),
      opportunityFact('o4'),
    ];
    const { rows, hours } = effortOf(processes, opportunities);
    expect(rows).toEqual([
      { debriefId: 'd1', opportunityId: 'o1', process: 'Process d1', hours: 12 },
      { debriefId: 'd3', opportunityId: 'o2', process: 'Process d3', hours: 5 },
      { debriefId: 'd4', opportunityId: null, process: 'Process d4', hours: 1 },
      { debriefId: null, opportunityId: 'o3', process: 'Opportunity o3', hours: 6 },
    ]);
    expect(hours).toBe(24);
  });

  it('are not taken from a note, and are nothing where none are noted', () => {
    expect(effortOf([processFact('d1', { mode: 'log', effortHours: 3 })], [opportunityFact('o1')])).toEqual({
      hours: 0,
      processes: 0,
      sentence: null,
      rows: [],
    });
  });
});

describe('the doors', () => {
  it('are listed by what she answered, each with its debrief', () => {
    const processes = [
      processFact('d1', { door: 'closed' }),
      processFact('d2', { door: 'open' }),
      processFact('d3', { door: 'open-with-conditions' }),
      processFact('d4', { door: 'open' }),
      processFact('d5', { door: 'open', mode: 'log' }),
    ];
    const { sentence, rows } = doorsOf(processes, []);
    expect(sentence).toBe('2 open, 1 open with conditions, 1 closed.');
    expect(rows.map(({ debriefId, door }) => [debriefId, door])).toEqual([
      ['d2', 'open'],
      ['d4', 'open'],
      ['d3', 'open-with-conditions'],
      ['d1', 'closed'],
    ]);
  });

  it.each([
    ['later on the process', 20, 'closed'],
    ['later in the debrief', 5, 'open'],
  ])('stand as answered last: %s', (_, doorAt, door) => {
    const processes = [processFact('d1', { door: 'open', doorAt: 10, opportunity: 'o1' })];
    const { rows } = doorsOf(processes, [opportunityFact('o1', { door: 'closed', doorAt })]);
    expect(rows).toEqual([{ debriefId: 'd1', opportunityId: 'o1', process: 'Process d1', door }]);
  });

  it('of one process with two debriefs are one, and a process without a debrief has one, too', () => {
    const processes = [
      processFact('d1', { door: 'open', doorAt: 30, opportunity: 'o1' }),
      processFact('d2', { door: 'closed', doorAt: 10, opportunity: 'o1' }),
    ];
    const opportunities = [opportunityFact('o1'), opportunityFact('o2', { door: 'not-now', doorAt: 1 })];
    expect(doorsOf(processes, opportunities)).toMatchObject({
      sentence: '1 open, 1 not now.',
      rows: [
        { debriefId: 'd2', door: 'open' },
        { debriefId: null, opportunityId: 'o2', process: 'Opportunity o2' },
      ],
    });
  });
});

describe('how far each went', () => {
  it('counts a note among them, for that is what a note holds', () => {
    const stages = ['final', 'panel', 'recruiter-screen', 'search-consultant-call', 'final', 'hiring-manager'] as const;
    const processes = stages.map((stage, at) => processFact(`d${at + 1}`, { stage, mode: at === 3 ? 'log' : 'full' }));
    const { n, sentence, rows } = pathOf(processes, []);
    expect([n, sentence]).toEqual([6, '3 of 6 reached a panel or a final.']);
    expect(rows.map(({ debriefId, reached }) => [debriefId, reached])).toEqual([
      ['d1', 4],
      ['d5', 4],
      ['d2', 3],
      ['d3', 2],
      ['d6', 2],
      ['d4', 1],
    ]);
  });

  it('counts several debriefs of one process as one, by the furthest stage that they tell of', () => {
    const processes = [
      processFact('d1', { stage: 'final', opportunity: 'o1' }),
      processFact('d2', { stage: 'panel', opportunity: 'o1' }),
      processFact('d3', { stage: null, opportunity: 'o1' }),
      processFact('d4', { stage: 'recruiter-screen', opportunity: 'gone' }),
      processFact('d5', { stage: 'panel', opportunity: 'gone' }),
      processFact('d6', { stage: 'panel', opportunity: 'o2' }),
      processFact('d7', { stage: 'panel', opportunity: 'o2' }),
    ];
    const { n, sentence, rows } = pathOf(
      processes,
      ['o1', 'o2', 'o3'].map((id) => opportunityFact(id)),
    );
    expect([n, sentence]).toEqual([4, '3 of 4 reached a panel or a final.']);
    expect(rows.map(({ debriefId }) => debriefId)).toEqual(['d1', 'd5', 'd7', 'd4']);
  });
});
