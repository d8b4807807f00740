import { parted } from './parting';

describe('a text in two parts', () => {
  it('is cut after a sentence, where one ends far enough in', () => {
    const text = 'They asked about payroll. I said what it was for. Then I spoke for far too long.';
    expect(parted(text, 60)).toEqual({
      stays: 'They asked about payroll. I said what it was for.',
      rest: 'Then I spoke for far too long.',
    });
  });

  it('is cut between two words otherwise, and in a word only where there is nothing else', () => {
    expect(parted('No. We went on and on about it', 16)).toEqual({ stays: 'No. We went on', rest: 'and on about it' });
    expect(parted('We went on', 7)).toEqual({ stays: 'We went', rest: 'on' });
    expect(parted('🙂'.repeat(5), 3)).toEqual({ stays: '🙂'.repeat(3), rest: '🙂'.repeat(2) });
    expect(parted(` ${'x'.repeat(9)}`, 5)).toEqual({ stays: ' xxxx', rest: 'xxxxx' });
  });

  it('loses no word, wherever it is cut', () => {
    const text = 'One two.\nThree “four five.” Six – seven … eight, nine? Ten';
    const words = text.split(/\s+/);
    for (let most = 12; most < text.length; most += 1) {
      const { stays, rest } = parted(text, most);
      expect(`${stays} ${rest}`.split(/\s+/)).toEqual(words);
      expect([...stays].length).toBeLessThanOrEqual(most);
    }
  });
});
