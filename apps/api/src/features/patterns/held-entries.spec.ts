import { describe, expect, it } from '@jest/globals';
import { factsOf, lit, noFacts, processFact } from '@api/testing/pattern-facts';
import { patternsOf } from './patterns.presenter';

const entries = {
  'energyMarks/a/topic': 'transformation',
  'energyMarks/a/state': 'drained',
  'energyMarks/b/ownWords': 'Night trains',
  'energyMarks/b/state': 'lit',
  'energyMarks/c/topic': 'building-teams',
  'caughtOffGuard/a/question': 'What would you stop?',
  'caughtOffGuard/a/category': 'hr-strategy',
  'caughtOffGuard/a/nextTime': 'Three things.',
  'organisationSurprise/a/observation': 'They listened.',
  'organisationSurprise/a/theme': 'listening',
  'organisationSurprise/a/polarity': 'green',
  'tests/n1/result': 'broken',
  'tests/n3/result': 'met',
};

describe('an entry of a debrief from which nothing was kept', () => {
  const facts = factsOf(4);
  const processes = [...facts.processes, processFact('d5', { entries })];

  it('counts, and so does its debrief', () => {
    const { energyMap, questionMap, cultureThemes, nonNegotiableTests, keptLedger } = patternsOf({
      ...facts,
      processes,
    });
    const pictures = [energyMap, questionMap, cultureThemes, nonNegotiableTests];
    expect(pictures.map(({ n, form }) => [n, form])).toEqual(Array(4).fill([5, 'dots']));
    expect(energyMap.rows.map(({ label, words }) => [label, words])).toEqual([
      ['Building teams', 'lifted you in 4 of 5'],
      ['Night trains', 'lifted you in 1 of 5'],
      ['Transformation', 'drained you in 1 of 5'],
    ]);
    expect(questionMap.rows[0]?.words).toBe('5 of 5, three prepared');
    expect(cultureThemes.rows[0]?.counts).toEqual([
      { mark: 'red', count: 4 },
      { mark: 'green', count: 1 },
    ]);
    expect(keptLedger).toMatchObject({ questions: 0, signals: 0 });
  });

  it('is tested where its condition was put', () => {
    const { rows } = patternsOf({ ...facts, processes }).nonNegotiableTests;
    expect(rows.map(({ words }) => words)).toEqual(['broken once, met 4 times', 'met once']);
  });

  it('gives way to what was made of it, also where that was put away', () => {
    const kept = Object.keys(entries).map((path) => path.split('/').slice(0, 2).join('/'));
    const held = [...facts.processes, processFact('d5', { entries, kept })];
    const energy = [...facts.energy, lit('d5', 'transformation')];
    const { energyMap, questionMap } = patternsOf({ ...facts, processes: held, energy });
    expect(energyMap.rows.map(({ words }) => words)).toEqual(['lifted you in 4 of 5', 'lifted you in 1 of 5']);
    expect(questionMap.n).toBe(4);
  });

  it('does not count once it is taken out, nor in a note, nor half written', () => {
    const half = { 'caughtOffGuard/a/category': 'hr-strategy', 'energyMarks/a/topic': 'transformation' };
    const out = { ...entries, 'organisationSurprise/a/removed': 'true', 'tests/gone/result': 'met' };
    const patterns = patternsOf({
      ...noFacts,
      processes: [
        processFact('d1', { entries: half }),
        processFact('d2', { mode: 'log', entries }),
        processFact('d3', { entries: out }),
      ],
    });
    const { energyMap, questionMap, cultureThemes, nonNegotiableTests } = patterns;
    expect([energyMap, questionMap, cultureThemes, nonNegotiableTests].map(({ n }) => n)).toEqual([1, 1, 0, 0]);
  });
});
