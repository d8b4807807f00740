import { holdsText, isWriting, outcomeOf, SentAnswers } from './answers';

describe('answers', () => {
  it('are writing where they take any words and are no name', () => {
    for (const key of ['stayed', 'kindLine', 'caughtOffGuard/a/question', 'caughtOffGuard/b/question'])
      expect([key, isWriting(key)]).toEqual([key, true]);
    for (const key of [
      'process',
      'roleTitle',
      'door',
      'newsOn',
      'effortHours',
      'tests/a/result',
      'unheardOf',
      'stories/a/none',
    ])
      expect([key, isWriting(key)]).toEqual([key, false]);
  });

  it('tell of a no until she says something else', () => {
    expect([outcomeOf({}), outcomeOf({ outcomeKind: 'accepted' })]).toEqual(['rejected-by-organisation', 'accepted']);
  });

  it('a debrief holds text from the first word that is hers on', () => {
    const of = [
      {},
      { process: 'CHRO', outcomeKind: 'ghosted' as const, newsOn: '2026-10-05' },
      { stayed: ' \n', newsOn: null },
      { stayed: 'A line' },
    ].map((answers) => holdsText(answers));
    expect(of).toEqual([false, false, false, true]);
  });

  it('a day is taken in the years that can be meant, and an answer only where there is such a field', () => {
    const sent = {
      process: 'CHRO',
      newsOn: null,
      circleBackOn: '1899-12-31',
      stayed: undefined,
      'nobody/knows': 'this',
    };
    const { error } = SentAnswers.safeParse(sent);
    expect(error?.issues.map(({ path, message }) => [...path, message])).toEqual([
      ['circleBackOn', 'Please give a day from 1900 to 2100.'],
      ['nobody/knows', 'There is no such field.'],
    ]);
    expect(SentAnswers.safeParse({ process: 'CHRO', newsOn: '2026-10-05' }).success).toBe(true);
  });
});
