import { wordsOf } from './words';

describe('what a buddy reads', () => {
  it('is the exact sentence, with the first name', () => {
    expect(wordsOf('Adaeze Thornbury')).toBe(
      'Adaeze had a no today. She does not need an answer, only to know that you know.',
    );
    expect(wordsOf('Adaeze Thornbury', 'five-minutes')).toBe(
      'Adaeze asks whether you have five minutes for each other this week. Not this week is an answer, too.',
    );
    expect(wordsOf(' Inés ')).toBe('Inés had a no today. She does not need an answer, only to know that you know.');
  });
});
