import { cardsOf, grownLines, type DebriefAnswers } from './index';

let count = 0;
const grown = (answers: DebriefAnswers): DebriefAnswers => ({
  ...answers,
  ...grownLines(answers, () => `card-${(count += 1)}`),
});
const fieldsIn = (answers: DebriefAnswers, list: Parameters<typeof cardsOf>[1]) =>
  cardsOf(answers, list).map(({ fields }) => fields);

describe('a quick debrief that grows', () => {
  it('has its lines as the first items, each in its section', () => {
    const full = grown({ stayed: 'When the CFO asked', kept: 'The short version', energy: 'Leadership' });
    expect(fieldsIn(full, 'caughtOffGuard')).toEqual([{ question: 'When the CFO asked' }]);
    expect(fieldsIn(full, 'landed')).toEqual([{ example: 'The short version' }]);
    expect(fieldsIn(full, 'energyMarks')).toEqual([{ ownWords: 'Leadership' }]);
    expect([full.stayed, full.kept, full.energy]).toEqual(['', '', '']);
  });

  it.each([
    ['culture-window', 'organisationSurprise', 'observation'],
    ['what-matters', 'nowClear', 'statement'],
    ['sharper', 'caughtOffGuard', 'question'],
  ] as const)('puts the first line where she said that it tells most: %s', (firstLineLens, list, field) => {
    expect(fieldsIn(grown({ stayed: 'A lamp', firstLineLens }), list)).toEqual([{ [field]: 'A lamp' }]);
  });

  it('keeps a line that its field cannot hold, and one whose list was begun', () => {
    const long = 'x'.repeat(500);
    const begun = { 'landed/a/example': 'Mine', kept: 'Another', stayed: long, energy: '  ' };
    expect(grown(begun)).toEqual(begun);
  });

  it('is the same when it grows again', () => {
    const once = grown({ stayed: 'A lamp' });
    expect(grown(once)).toEqual(once);
  });
});
