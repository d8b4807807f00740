import type {
  EnrolmentRole,
  EnrolmentStatus,
  MailKind,
  Me,
  MyEnrolment,
  SignInSessionView,
} from '@accelerator/contracts';
import { DateTime } from 'luxon';

/** A row of the list of her sessions. */
export interface SignInSessionRow {
  readonly id: string;
  readonly device: string;
  readonly started_at: Date;
  readonly last_seen_at: Date;
}

/** A person with all that her first page needs. Days are `YYYY-MM-DD`. */
export interface MeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly time_zone: string;
  readonly is_admin: boolean;
  readonly has_password: boolean;
  readonly quiet_until: Date | null;
  readonly stopped_mail: MailKind[];
  readonly programme_name: string | null;
  readonly contact_name: string | null;
  readonly notebook: boolean;
  readonly enrolments: readonly MyEnrolmentRow[];
}

export interface MyEnrolmentRow {
  readonly id: string;
  readonly cohort_id: string;
  readonly cohort_name: string;
  readonly cloth: string;
  readonly time_zone: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly role: EnrolmentRole;
  readonly status: EnrolmentStatus;
  readonly agreement_to_accept: string | null;
}

/** The person who is signed in, as she and nobody else sees her. */
export function presentMe(row: MeRow, { now, demo }: { readonly now: Date; readonly demo: boolean }): Me {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    timeZone: row.time_zone,
    admin: row.is_admin,
    hasPassword: row.has_password,
    quietUntil: row.quiet_until && row.quiet_until > now ? row.quiet_until.toISOString() : null,
    stoppedMail: row.stopped_mail,
    programmeName: row.programme_name ?? '',
    contactName: row.contact_name ?? '',
    demo,
    notebook: row.notebook,
    enrolments: row.enrolments.map((enrolment) => presentEnrolment(enrolment, now)).toSorted(begunFirst),
  };
}

/**
 * Where a cohort stands on a day of its own zone. Weeks are those of the calendar, Monday to Sunday: 0 before the
 * week in which the cohort starts, then 1 to `weeks`, and `weeks` from the end on.
 */
export function weekOf(
  cohort: { readonly startsOn: string; readonly endsOn: string; readonly timeZone: string },
  now: Date,
): { week: number; weeks: number } {
  const monday = (day: DateTime) => day.startOf('week');
  const first = monday(DateTime.fromISO(cohort.startsOn, { zone: cohort.timeZone }));
  const last = monday(DateTime.fromISO(cohort.endsOn, { zone: cohort.timeZone }));
  const today = monday(DateTime.fromJSDate(now, { zone: cohort.timeZone }));
  const weeks = weeksBetween(first, last) + 1;
  return { week: Math.min(weeks, Math.max(0, weeksBetween(first, today) + 1)), weeks };
}

export function presentSession(row: SignInSessionRow, currentId: string): SignInSessionView {
  return {
    id: row.id,
    device: row.device,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === currentId,
  };
}

function presentEnrolment(row: MyEnrolmentRow, now: Date): MyEnrolment {
  const place = { startsOn: row.starts_on, endsOn: row.ends_on, timeZone: row.time_zone };
  return {
    id: row.id,
    cohortId: row.cohort_id,
    cohortName: row.cohort_name,
    cloth: row.cloth,
    cohortTimeZone: row.time_zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ...weekOf(place, now),
    role: row.role,
    status: row.status,
    agreementToAccept: row.agreement_to_accept,
  };
}

/** A cohort that has begun stands before one that is to come; the order of the rows is kept otherwise. */
function begunFirst(one: MyEnrolment, other: MyEnrolment): number {
  return Number(one.week === 0) - Number(other.week === 0);
}

function weeksBetween(from: DateTime, to: DateTime): number {
  return Math.round(to.diff(from, 'weeks').weeks);
}
