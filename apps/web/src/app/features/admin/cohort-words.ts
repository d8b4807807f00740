import type { AdminCohort } from '@accelerator/contracts';
import { dayInWords } from '@web/platform/times';

/** "Wednesday, 26 August to Wednesday, 18 November" */
export function datesOf({ startsOn, endsOn }: Pick<AdminCohort, 'startsOn' | 'endsOn'>): string {
  return `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`;
}

/** "10 of 12, 1 invited" */
export function placesOf({ memberCount, invitedCount, capacity }: AdminCohort): string {
  return `${memberCount} of ${capacity}${invitedCount > 0 ? `, ${invitedCount} invited` : ''}`;
}

/** "Ruth Ellerslade and Naomi Castellwood" */
export function coachesOf({ coachNames }: Pick<AdminCohort, 'coachNames'>): string {
  return coachNames.length > 0 ? new Intl.ListFormat('en-GB').format(coachNames) : 'None yet';
}
