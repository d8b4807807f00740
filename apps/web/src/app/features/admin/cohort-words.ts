import { type AdminCohort, type AdminPerson, liveStatuses } from '@accelerator/contracts';
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

/** What the office may want to know of somebody whom it has invited; empty where there is nothing. */
export function asideOn({ id, name, places }: AdminPerson, ownId: string | undefined): string {
  const own = id === ownId;
  const cohorts = places.filter(({ status }) => liveStatuses.includes(status)).map(({ cohortName }) => cohortName);
  const elsewhere = new Intl.ListFormat('en-GB').format(cohorts);
  return [
    own ? 'You have invited yourself: this is the address of your own account.' : '',
    elsewhere && `${own ? 'You have' : `${name} has`} a place in ${elsewhere} already.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function andInvited(count: number): string {
  return count > 0 ? `, ${count} invited` : '';
}
