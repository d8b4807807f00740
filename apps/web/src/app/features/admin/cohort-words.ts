import type { AdminCohort } from '@accelerator/contracts';
import { dayInWords } from '@web/platform/times';

/** "Wednesday, 26 August to Wednesday, 18 November" */
export function datesOf({ startsOn, endsOn }: Pick<AdminCohort, 'startsOn' | 'endsOn'>): string {
  return `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`;
}

/** "10 of 12, 1 invited" */
export function placesOf({ memberCount, invitedMemberCount, capacity }: AdminCohort): string {
  return `${memberCount} of ${capacity}${andInvited(invitedMemberCount)}`;
}

/** "Ruth Ellerslade and Naomi Castellwood, 1 invited" */
export function coachesOf({ coachNames, invitedCoachCount }: AdminCohort): string {
  if (coachNames.length === 0) return invitedCoachCount > 0 ? `${invitedCoachCount} invited` : 'None yet';
  return new Intl.ListFormat('en-GB').format(coachNames) + andInvited(invitedCoachCount);
}

function andInvited(count: number): string {
  return count > 0 ? `, ${count} invited` : '';
}
