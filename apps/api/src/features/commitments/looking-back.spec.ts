import { afterWord, takenBack, type LookedAt } from './looking-back';

const open: LookedAt = { state: 'open', changedTo: null, carriedTimes: 0, lookedBackAt: null, before: null };
const now = new Date('2026-11-25T12:00:00Z');
const later = new Date('2026-12-02T12:00:00Z');
const said = (word: 'done' | 'changed' | 'let-go' | 'carried', at = now) => ({ word, changedTo: null, now: at });
const after = (commitment: LookedAt, word: Parameters<typeof said>[0], at = now): LookedAt => {
  const next = afterWord(commitment, said(word, at));
  if (!next) throw new Error('The word was said already.');
  return next;
};

describe('looking back', () => {
  it.each(['done', 'changed', 'let-go'] as const)('%s closes it, and taken back it is open again', (word) => {
    const closed = after(open, word);
    expect(closed).toMatchObject({ state: word, carriedTimes: 0, lookedBackAt: now.toISOString() });
    expect(takenBack(closed)).toEqual(open);
  });

  it('keeps what it became, with "changed" alone', () => {
    const changed = afterWord(open, { word: 'changed', changedTo: 'call her instead', now });
    expect(changed).toMatchObject({ state: 'changed', changedTo: 'call her instead' });
    expect(afterWord(open, { word: 'done', changedTo: 'call her instead', now })?.changedTo).toBeNull();
  });

  it('carries on, counts, and comes back to the count before', () => {
    const once = after(open, 'carried');
    expect(once).toMatchObject({ state: 'open', carriedTimes: 1 });
    const twice = after(once, 'carried', later);
    expect(twice.carriedTimes).toBe(2);
    expect(takenBack(twice)).toMatchObject({ state: 'open', carriedTimes: 1, lookedBackAt: now.toISOString() });
  });

  it('says the same word once', () => {
    for (const word of ['done', 'changed', 'let-go', 'carried'] as const)
      expect(afterWord(after(open, word), said(word))).toBeUndefined();
  });

  it('puts another word in the place of the former', () => {
    const carried = after(open, 'carried');
    const done = after(carried, 'done', later);
    const letGo = after(done, 'let-go', later);
    expect(letGo).toMatchObject({ state: 'let-go', carriedTimes: 1 });
    expect(takenBack(letGo)).toMatchObject({ state: 'open', carriedTimes: 1 });
    expect(after(done, 'carried', later)).toMatchObject({ state: 'open', carriedTimes: 2 });
  });

  it('has nothing to take back at first, and once only', () => {
    expect(takenBack(open)).toBeUndefined();
    const back = takenBack(after(open, 'done'));
    expect(back && takenBack(back)).toBeUndefined();
  });
});
