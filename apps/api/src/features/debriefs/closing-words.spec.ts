import { OutcomeKind } from '@accelerator/contracts';
import { closingWords, type Close } from './closing-words';

const quick = (answers: Close['answers'], lastLine: number | null = null): Close => ({
  mode: 'quick',
  answers,
  lastLine,
  roll: 0,
});
const kinds = OutcomeKind.options;

/** Every line that could be said, over all rolls. */
function linesOf(close: Close): (number | null)[] {
  const rolls = [0, 0.2, 0.4, 0.6, 0.8, 0.999];
  return [...new Set(rolls.map((roll) => closingWords({ ...close, roll }).line))].sort();
}

describe('what is said at the close', () => {
  it.each(kinds)('on a heavy day, after %s, is one sentence and nothing more', (outcomeKind) => {
    for (const mode of ['log', 'quick', 'full'] as const) {
      const words = closingWords({ ...quick({ outcomeKind, dayWeight: 'heavy', kept: 'x' }), mode });
      expect(words).toEqual({ confirmation: 'Saved. That is enough for today.', closeLine: null, line: null });
    }
  });

  it.each(kinds)('counts what was kept only after a no (%s)', (outcomeKind) => {
    const no = ['rejected-by-organisation', 'ghosted', 'role-cancelled-or-frozen'].includes(outcomeKind);
    const expected = outcomeKind === 'accepted' ? [null] : no ? [0, 1, 2, 3] : [2, 3];
    expect(linesOf(quick({ outcomeKind, kept: 'The short version' }))).toEqual(expected);
  });

  it('says that nothing kept is fine, where nothing was', () => {
    expect(linesOf(quick({ outcomeKind: 'ghosted' }))).toEqual([4]);
    expect(linesOf(quick({ outcomeKind: 'ghosted', stayed: 'A question' }))).toEqual([2, 3, 4]);
  });

  it('says no line twice in a row', () => {
    expect(linesOf(quick({ outcomeKind: 'ghosted', kept: 'x' }, 1))).toEqual([0, 2, 3]);
    expect(linesOf(quick({ outcomeKind: 'ghosted' }, 4))).toEqual([null]);
  });

  it('after a yes is the landing line', () => {
    const words = closingWords(quick({ outcomeKind: 'accepted', dayWeight: 'steady' }));
    expect(words.confirmation).toBe('Put down. It will be here when you want it.');
    expect(words.closeLine).toMatch(/^One yes\. Congratulations\./);
  });

  it('of a note is that it is noted', () => {
    const words = closingWords({ ...quick({ outcomeKind: 'ghosted' }), mode: 'log' });
    expect(words).toEqual({ confirmation: 'Noted. You can come back to it, or not.', closeLine: null, line: null });
  });
});
