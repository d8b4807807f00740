import { liveStatuses } from '@accelerator/contracts';

/** The condition that a place in a cohort is a live one, in SQL. */
export const isLive = `status IN (${liveStatuses.map((status) => `'${status}'`).join(', ')})`;

/** The same of the enrolment that a statement calls so: `livePlace('e')`. */
export function livePlace(enrolment: string): string {
  return `${enrolment}.${isLive}`;
}
