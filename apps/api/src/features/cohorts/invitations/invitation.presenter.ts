import type { EnrolmentRole, InvitationView } from '@accelerator/contracts';

/** What a working link offers. */
export interface OfferRow {
  readonly id: string;
  readonly cohort_id: string;
  readonly cohort_name: string;
  readonly programme_name: string;
  readonly role: EnrolmentRole;
  /** The coach who takes it leads the cohort. */
  readonly leads: boolean;
  readonly email: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly starts_on: string;
  readonly coach_names: readonly string[];
  readonly invited_by: string | null;
  readonly expires_at: Date;
  readonly agreement_id: string;
  readonly agreement_version: number;
  readonly agreement_body: string;
  /** Whose account has the address; null where nobody's has. */
  readonly person_id: string | null;
  /** The locks of her door when the link was looked at; null where nobody's account has the address. */
  readonly door_version: number | null;
}

export function presentOffer(row: OfferRow): InvitationView {
  return {
    cohortName: row.cohort_name,
    programmeName: row.programme_name,
    role: row.role,
    email: row.email,
    name: row.name,
    startsOn: row.starts_on,
    coachNames: [...row.coach_names],
    invitedBy: row.invited_by ?? row.programme_name,
    expiresAt: row.expires_at.toISOString(),
    agreement: { id: row.agreement_id, version: row.agreement_version, body: row.agreement_body },
    knownAccount: row.person_id !== null,
  };
}
