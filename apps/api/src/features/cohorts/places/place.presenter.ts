import type { EnrolmentRole, EnrolmentStatus, Place } from '@accelerator/contracts';
import { abilitiesOf, statusOf, type PlaceState } from './place.policy';

/** An enrolment, or an invitation that was not accepted. */
export interface PlaceRow {
  readonly id: string;
  readonly cohort_id: string;
  readonly person_id: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: EnrolmentRole;
  /** Null for an invitation. */
  readonly status: EnrolmentStatus | null;
  readonly deactivated: boolean;
  readonly revoked: boolean;
  readonly since: Date;
  /** Null for an enrolment. */
  readonly expires_at: Date | null;
  readonly lead: boolean;
  readonly letter: Place['letter'];
}

/** A place as the admin with this id sees it now. */
export function presentPlace(row: PlaceRow, { now, adminId }: { readonly now: Date; readonly adminId: string }): Place {
  const state = stateOf(row, now, adminId);
  return {
    id: row.id,
    kind: state.kind,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: row.role,
    status: statusOf(state),
    since: row.since.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lead: row.lead,
    letter: row.letter,
    abilities: abilitiesOf(state),
  };
}

function stateOf(row: PlaceRow, now: Date, adminId: string): PlaceState {
  if (row.status !== null)
    return { kind: 'enrolment', status: row.status, deactivated: row.deactivated, own: row.person_id === adminId };
  return { kind: 'invitation', revoked: row.revoked, expired: row.expires_at !== null && row.expires_at <= now };
}
