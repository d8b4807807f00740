import { keepLastCohort } from './last-cohort';
import { lastCohort } from './session-store';
import { shareComputer } from './shared-computer';

describe('the cohort she looked at last', () => {
  afterEach(() => {
    shareComputer(false);
    localStorage.clear();
  });

  it('is known to this device', () => {
    keepLastCohort('juniper');
    expect(localStorage.getItem(lastCohort)).toBe('juniper');
  });

  it('is kept on no shared computer, and what was left there goes', () => {
    keepLastCohort('of somebody before');
    shareComputer(true);
    keepLastCohort('juniper');
    expect(localStorage).toHaveLength(0);
  });
});
