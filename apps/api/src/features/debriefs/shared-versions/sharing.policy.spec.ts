import { mayShareInto } from './sharing.policy';

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
