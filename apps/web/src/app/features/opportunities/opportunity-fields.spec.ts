import { problemFrom } from '@web/platform/problem';
import { freshRound, roundOf } from './opportunity-fields';

const round = { ...freshRound, stage: 'panel', onDate: '2026-11-20' };

describe('A round as she filled it in', () => {
  it.each([
    ['', null],
    ['3', 3],
    ['2,5', 2.5],
  ])('takes %j hours', (effortHours, taken) => {
    expect(roundOf('r', { ...round, effortHours }).effortHours).toBe(taken);
  });

  it('says at the field that hours are a number, and drops nothing silently', () => {
    const words = { ...round, effortHours: 'about three' };
    let problem: unknown;
    try {
      roundOf('r', words);
    } catch (error) {
      problem = error;
    }
    expect(problemFrom(problem).issueAt('effortHours')).toMatch(/as a number/);
  });
});
