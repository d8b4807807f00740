import { remembered } from './remembered';

describe('what is remembered', () => {
  it('is made once, and kept for the latest alone', () => {
    const made: string[] = [];
    const lengthOf = remembered(2, (text) => {
      made.push(text);
      return text.length;
    });
    expect(['a', 'bc', 'a', 'bc', 'def', 'bc', 'a', 'def'].map(lengthOf)).toEqual([1, 2, 1, 2, 3, 2, 1, 3]);
    expect(made).toEqual(['a', 'bc', 'def', 'a']);
  });
});
