import { OutcomeKind } from '@accelerator/contracts';
import { closeLineOf, lineText, type Close } from './close-line-words';

const one = { words: 'one story', one: true };
const quick = (answers: Close['answers'], more: Partial<Close> = {}): Close => ({
  mode: 'quick',
  answers,
  kept: null,
  lastLine: null,
  roll: 0,
  ...more,
});
const kinds = OutcomeKind.options;

/** Every line that could be said, over all rolls. */
function linesOf(close: Close): (number | null)[] {
  const rolls = [0, 0.2, 0.4, 0.6, 0.8, 0.999];
  return [...new Set(rolls.map((roll) => closeLineOf({ ...close, roll })))].sort();
}

describe('the line at the end of a debrief', () => {
  it.each(kinds)('is not said on a heavy day, after %s', (outcomeKind) => {
    const heavy = quick({ outcomeKind, dayWeight: 'heavy', kept: 'x' }, { kept: one });
    for (const mode of ['log', 'quick', 'full'] as const) expect(linesOf({ ...heavy, mode })).toEqual([null]);
  });

  it.each(kinds)('counts what was kept only after a no (%s)', (outcomeKind) => {
    const no = ['rejected-by-organisation', 'ghosted', 'role-cancelled-or-frozen'].includes(outcomeKind);
    const expected = outcomeKind === 'accepted' ? [null] : no ? [0, 1, 2, 3] : [2, 3];
    expect(linesOf(quick({ outcomeKind, clue: 'x' }, { mode: 'full', kept: one }))).toEqual(expected);
  });

  it('says that nothing kept is fine only where nothing was, whatever she wrote', () => {
    expect(linesOf(quick({ outcomeKind: 'ghosted' }))).toEqual([4]);
    expect(linesOf(quick({ outcomeKind: 'ghosted', kept: 'The short version' }))).toEqual([2, 3, 4]);
    expect(linesOf(quick({ outcomeKind: 'ghosted' }, { kept: one }))).toEqual([0, 1, 2, 3]);
  });

  it('is not the same twice in a row', () => {
    expect(linesOf(quick({ outcomeKind: 'ghosted' }, { kept: one, lastLine: 1 }))).toEqual([0, 2, 3]);
    expect(linesOf(quick({ outcomeKind: 'ghosted' }, { lastLine: 4 }))).toEqual([null]);
  });

  it('names what was kept', () => {
    expect(lineText(0, { words: 'two questions and one clue', one: false })).toBe(
      'One yes is all it takes. This one left you with two questions and one clue.',
    );
    expect([one, { words: 'two stories', one: false }].map((kept) => lineText(1, kept))).toEqual([
      'It was a no, and one story is yours to keep.',
      'It was a no, and two stories are yours to keep.',
    ]);
  });

  it('is not said of a note', () => {
    expect(closeLineOf({ ...quick({ outcomeKind: 'ghosted' }), mode: 'log' })).toBeNull();
  });
});
