import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { endsAt } from './session.policy';
import type { PlanRow } from './session.presenter';

/**
 * The session for a calendar that others may look into (docs/security.md C1): the cohort's name and "meeting",
 * its time in UTC; no title, no people, no place.
 */
export function calendarOf(plan: PlanRow, cohortName: string, now: Date): string {
  const calendar = ical({
    prodId: { company: 'accelerator', product: 'meetings', language: 'EN' },
    method: plan.state === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: plan.id,
    sequence: plan.revision,
    stamp: now,
    start: plan.starts_at,
    end: endsAt({ startsAt: plan.starts_at, minutes: plan.minutes }),
    summary: `${cohortName} meeting`,
    status: plan.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
