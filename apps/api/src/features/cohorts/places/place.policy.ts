import { liveStatuses, type EnrolmentStatus, type Place } from '@accelerator/contracts';

/** What of an enrolment or an open invitation says how it stands and what may be done with it. */
export type PlaceState =
  | {
      readonly kind: 'enrolment';
      readonly status: EnrolmentStatus;
      readonly deactivated: boolean;
      readonly own: boolean;
    }
  | { readonly kind: 'invitation'; readonly revoked: boolean; readonly expired: boolean };

/** How it stands, as the office says it. */
export function statusOf(state: PlaceState): Place['status'] {
  if (state.kind === 'enrolment') return state.deactivated && isLive(state.status) ? 'deactivated' : state.status;
  if (state.revoked) return 'revoked';
  return state.expired ? 'expired' : 'invited';
}

/** What the office may do with it. An admin moves nobody's place but others': into a cohort she comes by invitation. */
export function abilitiesOf(state: PlaceState): Place['abilities'] {
  if (state.kind === 'invitation') return { resend: !state.revoked, revoke: !state.revoked, move: false, end: false };
  const live = isLive(state.status);
  return { resend: false, revoke: false, move: live && !state.own, end: live };
}

/** Takes part, if her account is not deactivated. */
export function isLive(status: EnrolmentStatus): boolean {
  return liveStatuses.includes(status);
}
