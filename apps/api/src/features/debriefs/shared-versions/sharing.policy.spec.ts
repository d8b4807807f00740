import type { DebriefAnswers, SharedPart } from '@accelerator/contracts';
import { mayShareInto, tellsOfLateStageNo } from './sharing.policy';

describe('sharing into a cohort', () => {
  it.each([
    ['member', 'cohort', [], 'yes'],
    ['member', 'coaches', [], 'yes'],
    ['member', 'cohort', ['coaches'], 'yes'],
    ['member', 'cohort', ['cohort'], 'taken'],
    ['member', 'coaches', ['coaches', 'cohort'], 'taken'],
    ['coach', 'cohort', [], 'refused'],
    ['coach', 'coaches', ['coaches'], 'refused'],
    [undefined, 'cohort', [], 'not-found'],
    [undefined, 'coaches', ['coaches'], 'not-found'],
  ] as const)('as %s for %s, with %j live, is %s', (role, audience, live, answer) => {
    expect(mayShareInto({ role, audience, live })).toBe(answer);
  });
});

describe('a no after a late stage', () => {
  const part = (name: SharedPart['part']): SharedPart => ({ part: name, text: 'as she put it' });
  const both = [part('stage'), part('outcome')];
  const no: DebriefAnswers = { furthestStage: 'final', outcomeKind: 'ghosted' };

  it.each([
    ['final', 'rejected-by-organisation', true],
    ['board', 'ghosted', true],
    ['final', 'role-cancelled-or-frozen', true],
    ['panel', 'ghosted', false],
    [undefined, 'ghosted', false],
    ['final', 'withdrew', false],
    ['final', undefined, false],
  ] as const)('%s and %s: %s', (furthestStage, outcomeKind, told) => {
    expect(tellsOfLateStageNo({ furthestStage, outcomeKind }, both)).toBe(told);
  });

  it('is told only where she let both stage and outcome go along', () => {
    expect(tellsOfLateStageNo(no, [...both, part('stayed')])).toBe(true);
    for (const parts of [[], [part('stage')], [part('outcome')], [part('stayed')]])
      expect(tellsOfLateStageNo(no, parts)).toBe(false);
  });
});
