import { OutcomeKind } from '@accelerator/contracts';
import { confirmationOf, landingLineOf } from './closing-words';

describe('what is said when a debrief is put down', () => {
  it.each(OutcomeKind.options)('on a heavy day, after %s, is one sentence and nothing more', (outcomeKind) => {
    const answers = { outcomeKind, dayWeight: 'heavy', kept: 'x' } as const;
    for (const mode of ['log', 'quick', 'full'] as const)
      expect(confirmationOf({ mode, answers })).toBe('Saved. That is enough for today.');
    expect(landingLineOf(answers)).toBeNull();
  });

  it('after a yes is the landing line', () => {
    expect(confirmationOf({ mode: 'quick', answers: { outcomeKind: 'accepted' } })).toBe(
      'Put down. It will be here when you want it.',
    );
    expect(landingLineOf({ outcomeKind: 'accepted', dayWeight: 'steady' })).toMatch(/^One yes\. Congratulations\./);
    expect(landingLineOf({ outcomeKind: 'ghosted' })).toBeNull();
  });

  it('of a note is that it is noted', () => {
    expect(confirmationOf({ mode: 'log', answers: { outcomeKind: 'ghosted' } })).toBe(
      'Noted. You can come back to it, or not.',
    );
  });
});
