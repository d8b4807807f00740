import type { EnrolmentRole, EnrolmentStatus } from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';

/** A place in a cohort through which a request came in. */
export interface Enrolment {
  readonly id: string;
  readonly cohortId: string;
  readonly role: EnrolmentRole;
  readonly status: EnrolmentStatus;
}

/** Who is asking. Services take the caller, never a bare person or cohort id. */
export interface Caller {
  readonly person: { readonly id: string; readonly admin: boolean };
  readonly sessionId: string;
  /** Of the cohort in the path; absent elsewhere. */
  readonly enrolment?: Enrolment;
}

/** A caller in a cohort: what `member` and `coach` endpoints hand to their services. */
export interface CohortCaller extends Caller {
  readonly enrolment: Enrolment;
}

/** The caller as the identity that the database acts for. */
export function identityOf(caller: Caller): Identity {
  return { kind: 'person', personId: caller.person.id };
}
