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
    expect(() => roundOf('r', { ...round, effortHours: 'about three' })).toThrow(
      expect.objectContaining({ issues: [{ path: ['effortHours'], message: expect.stringMatching(/as a number/) }] }),
    );
  });
});
