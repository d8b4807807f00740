import type { Place } from '@accelerator/contracts';

/** How a place stands, as the office says it. */
export const statusWords: Readonly<Record<Place['status'], string>> = {
  invited: 'Invited',
  expired: 'Invitation lapsed',
  revoked: 'Invitation taken back',
  active: 'Active',
  paused: 'Paused',
  'landed-active': 'Landed, stays with the group',
  completed: 'Completed',
  withdrawn: 'Ended',
  alumna: 'Alumna',
  deactivated: 'Account deactivated',
};

export const roleWords: Readonly<Record<Place['role'], string>> = { member: 'Member', coach: 'Coach' };
