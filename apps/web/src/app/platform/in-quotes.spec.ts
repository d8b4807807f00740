import { inQuotes } from './in-quotes';

describe('what was said', () => {
  it.each([
    ['Who would not hire you again?', '“Who would not hire you again?”'],
    ['"We want a strategist."', '“We want a strategist.”'],
    ['“Twelve minutes”', '“Twelve minutes”'],
    ['What does "clear" mean here?', '“What does "clear" mean here?”'],
  ])('%s stands in one pair of marks', (text, expected) => expect(inQuotes(text)).toBe(expected));
});
