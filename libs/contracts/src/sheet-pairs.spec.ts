import { holdsBeneath, isPaired, pairedText } from './sheet-pairs';

describe('parts that come from the same cards', () => {
  it('stand card by card, each with what belongs to it beneath', () => {
    const answers = {
      organisationSurprise: 'xyz',
      'organisationSurprise/x/observation': 'The chair was late.',
      'organisationSurprise/y/observation': 'Two of them left.',
      'organisationSurprise/y/meaning': 'Haste.',
      'organisationSurprise/z/meaning': 'They are tired.',
    };
    expect(pairedText(answers, 'organisationSurprise')).toBe(
      'The chair was late.\n\nTwo of them left.\nWhat it might mean: Haste.\n\nWhat it might mean: They are tired.',
    );
  });

  it('keep what was asked with what she said, and would say', () => {
    const answers = {
      caughtOffGuard: 'xy',
      'caughtOffGuard/x/question': 'Why now?',
      'caughtOffGuard/x/whatISaid': 'I laughed.',
      'caughtOffGuard/y/question': 'And then?',
      'caughtOffGuard/y/nextTime': 'Keep the truth.',
    };
    expect(pairedText(answers, 'caughtOffGuard')).toBe(
      'Why now?\nWhat I said: I laughed.\n\nAnd then?\nNext time: Keep the truth.',
    );
  });

  it('tell whether a text holds what stands beneath', () => {
    expect(holdsBeneath('organisationSurprise', 'Late.\nWhat it might mean: Haste')).toBe(true);
    expect(holdsBeneath('organisationSurprise', 'Late.')).toBe(false);
    expect(holdsBeneath('caughtOffGuard', 'Why?\nNext time: truth')).toBe(true);
    expect(['caughtOffGuard', 'landed'].map(isPaired)).toEqual([true, false]);
  });
});
