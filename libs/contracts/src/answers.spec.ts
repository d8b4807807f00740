import { isWriting, outcomeOf } from './answers';

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
});
