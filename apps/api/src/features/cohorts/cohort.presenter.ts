import type { AdminCohort, CohortPerson, CohortView } from '@accelerator/contracts';
import { weekOf } from '@api/features/accounts/public';

/** A cohort with what one of its people sees of it. Days are `YYYY-MM-DD`. */
export interface CohortRow {
  readonly id: string;
  readonly name: string;
  readonly cloth: CohortView['cloth'];
  readonly starts_on: string;
  readonly ends_on: string;
  readonly time_zone: string;
  readonly member_count: number;
  readonly coach_count: number;
  readonly agreement_id: string;
  readonly agreement_version: number;
  readonly agreement_body: string;
  readonly accepted_at: Date | null;
}

/** A cohort with the counts that the office sees. */
export interface AdminCohortRow {
  readonly id: string;
  readonly name: string;
  readonly cloth: AdminCohort['cloth'];
  readonly starts_on: string;
  readonly ends_on: string;
  readonly time_zone: string;
  readonly capacity: number;
  readonly lead_coach_id: string | null;
  readonly coach_names: readonly string[];
  readonly member_count: number;
  readonly invited_coaches: number;
  /** Of the invited, those to a member's place: each keeps one. */
  readonly invited_members: number;
  readonly agreement_version: number;
  readonly agreement_body: string;
}

export interface CohortPersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: CohortPerson['role'];
  readonly lead: boolean;
}

/** The cohort as its own people see it, on this day of its zone. */
export function presentCohort(row: CohortRow, now: Date): CohortView {
  return {
    id: row.id,
    name: row.name,
    cloth: row.cloth,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    ...weekOf({ startsOn: row.starts_on, endsOn: row.ends_on, timeZone: row.time_zone }, now),
    memberCount: row.member_count,
    coachCount: row.coach_count,
    agreement: {
      id: row.agreement_id,
      version: row.agreement_version,
      body: row.agreement_body,
      acceptedAt: row.accepted_at?.toISOString() ?? null,
    },
  };
}

export function presentCohortPerson({ id, name, role, lead }: CohortPersonRow): CohortPerson {
  return { id, name, role, lead };
}

/** The cohort as the office sees it: counts and names of coaches, nothing that anybody wrote. */
export function presentAdminCohort(row: AdminCohortRow): AdminCohort {
  return {
    id: row.id,
    name: row.name,
    cloth: row.cloth,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    capacity: row.capacity,
    leadCoachId: row.lead_coach_id,
    coachNames: [...row.coach_names],
    memberCount: row.member_count,
    invitedMemberCount: row.invited_members,
    invitedCoachCount: row.invited_coaches,
    agreementVersion: row.agreement_version,
    agreementBody: row.agreement_body,
  };
}
