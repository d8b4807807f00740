import { describe, expect, it } from '@jest/globals';
import { factsOf, lit, noFacts, opportunityFact, processFact } from '@api/testing/pattern-facts';
import { patternsOf } from './patterns.presenter';

describe('the patterns of few processes', () => {
  it('show no picture of two, and say that what is kept is hers', () => {
    const { energyMap, nonNegotiableTests, path } = patternsOf(factsOf(2));
    expect(energyMap).toEqual({
      n: 2,
      form: 'few',
      sentence: 'Patterns need a few more. What you kept from 2 is already yours.',
      rows: [],
    });
    expect([nonNegotiableTests.form, path.form]).toEqual(['few', 'few']);
  });

  it('are sentences with counts of four', () => {
    const { energyMap, nonNegotiableTests, path } = patternsOf(factsOf(4));
    expect(energyMap.form).toBe('sentences');
    expect(energyMap.rows[0]).toEqual({
      key: 'building-teams',
      label: 'Building teams',
      words: 'lifted you in 4 of 4',
      counts: [],
      dots: [],
    });
    expect(nonNegotiableTests.processes).toEqual([]);
    expect(nonNegotiableTests.rows[0]).toMatchObject({ words: 'met 4 times', results: [], counts: [] });
    expect(path.rows.map(({ reached, words }) => [reached, words])).toEqual(Array(4).fill([null, 'Panel interview']));
    expect(path.groups).toEqual([]);
  });

  it('are one dot for each process of six', () => {
    const { energyMap, nonNegotiableTests, path, questionMap } = patternsOf(factsOf(6));
    expect(energyMap.form).toBe('dots');
    expect(energyMap.rows[0]?.dots).toHaveLength(6);
    expect(questionMap.rows[0]?.words).toBe('6 of 6, three prepared');
    expect(questionMap.rows[0]?.counts).toEqual([
      { mark: 'prepared', count: 3 },
      { mark: 'open', count: 3 },
    ]);
    expect([nonNegotiableTests.processes, nonNegotiableTests.rows[0]?.results].map((row) => row?.length)).toEqual([
      6, 6,
    ]);
    expect(path.rows.map(({ reached }) => reached)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('are bars of twelve, without a percentage', () => {
    const patterns = patternsOf(factsOf(12));
    const { energyMap, nonNegotiableTests, path } = patterns;
    expect(energyMap.form).toBe('bars');
    expect(energyMap.rows[0]).toMatchObject({ counts: [{ mark: 'lit', count: 12 }], dots: [] });
    expect(nonNegotiableTests.rows[0]).toMatchObject({
      words: 'met in 12 of 12',
      results: [],
      counts: [{ result: 'met', count: 12 }],
    });
    expect(path.rows).toEqual([]);
    expect(path.groups.map(({ words }) => words)).toEqual(['12 of 12', '12 of 12', '12 of 12', '0 of 12', '0 of 12']);
    expect(JSON.stringify(patterns)).not.toContain('%');
  });

  it('carry a percentage beside the count from twenty on', () => {
    expect(patternsOf(factsOf(20)).energyMap.rows[0]?.words).toBe('lifted you in 20 of 20 (100 %)');
  });
});

describe('the first line', () => {
  it.each([
    [1, 'one process'],
    [9, 'nine processes'],
    [13, '13 processes'],
  ])('says %i in words that can be read', (n, words) => {
    expect(patternsOf(factsOf(n)).lead).toBe(
      `You have reflected on ${words}. Here is what they show so far, and how far that goes.`,
    );
  });
});

describe('the first line, where some are only noted', () => {
  const shown = 'Here is what they show so far, and how far that goes.';
  it.each([
    [
      ...[6, 1],
      `You have reflected on five processes. ${shown} One more is only noted: it counts in what is kept and in how far each went, and nowhere else.`,
    ],
    [
      ...[6, 2],
      `You have reflected on four processes. ${shown} Two more are only noted: they count in what is kept and in how far each went, and nowhere else.`,
    ],
    [
      ...[1, 1],
      `You have reflected on no processes. ${shown} One is only noted: it counts in what is kept and in how far each went, and nowhere else.`,
    ],
  ] as const)('says of %i with %i notes why more are counted further down', (all, notes, lead) => {
    const facts = factsOf(all);
    const noted = facts.processes.slice(0, notes).map(({ id }) => processFact(id, { mode: 'log' }));
    const patterns = patternsOf({ ...facts, processes: [...noted, ...facts.processes.slice(notes)] });
    expect([patterns.lead, patterns.keptLedger.processes]).toEqual([lead, all]);
  });
});

describe('a pattern', () => {
  it('calls a tie a tie, and orders by count, then alphabet', () => {
    const facts = { ...factsOf(5), energy: [lit('d1', 'building-teams'), lit('d2', 'transformation')] };
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
    const facts = { ...factsOf(5), energy: [lit('d1', 'transformation'), lit('d1', 'transformation')] };
    expect(patternsOf(facts).energyMap.n).toBe(1);
  });

  it('never counts what was not noted as a no', () => {
    const facts = factsOf(6);
    const { nonNegotiableTests } = patternsOf({ ...facts, tests: facts.tests.slice(0, 5) });
    expect(nonNegotiableTests.n).toBe(5);
    expect(nonNegotiableTests.rows[1]?.words).toBe('not noted');
  });

  it('leaves notes alone, and things whose debrief is gone', () => {
    const facts = factsOf(6);
    const processes = [processFact('d1', { mode: 'log' }), ...facts.processes.slice(1)];
    const patterns = patternsOf({ ...facts, processes });
    expect([patterns.reflected, patterns.lead.includes('five')]).toEqual([5, true]);
    const { energyMap, questionMap, cultureThemes, nonNegotiableTests } = patterns;
    expect([energyMap, questionMap, cultureThemes, nonNegotiableTests].map(({ n }) => n)).toEqual([5, 5, 5, 5]);
    const gone = [{ ...lit('d1', 'transformation'), debriefId: null }];
    expect(patternsOf({ ...facts, energy: gone }).energyMap.n).toBe(0);
  });

  it('says what will be seen where no debrief holds an energy mark yet', () => {
    expect(patternsOf(noFacts).energyMap.sentence).toBe(
      'From the third debrief on you will see which topics lift you and which drain you.',
    );
    expect(patternsOf(factsOf(1)).energyMap.sentence).toBe(
      'Patterns need a few more. What you kept from 1 is already yours.',
    );
  });

  it('has a sentence also where nothing is to leave or to look for yet', () => {
    const facts = factsOf(6);
    const signals = facts.signals.map((signal) => ({ ...signal, polarity: 'unsure' as const }));
    const { cultureThemes } = patternsOf({ ...facts, signals });
    expect(cultureThemes.sentence).toBe('Listening: seen in 6 of 6. Not sure yet whether to leave or to look for.');
    expect(cultureThemes.rows[0]?.words).toBe('unsure: 6 of 6');
  });

  it('has no rate on fewer than ten opportunities', () => {
    const opportunities = Array.from({ length: 9 }, () => opportunityFact('o', { stages: ['application', 'panel'] }));
    expect(patternsOf(noFacts).searchOverview.sentence).toBe('No opportunities noted yet.');
    expect(patternsOf({ ...noFacts, opportunities }).searchOverview.sentence).toBe('9 · 9 · 9 · 0 · 0');
    const ten = [...opportunities, opportunityFact('p')];
    expect(patternsOf({ ...noFacts, opportunities: ten }).searchOverview.sentence).toBe(
      '10 · 9 · 9 · 0 · 0. In your own search so far, 90 % came to a first conversation.',
    );
  });
});
