/** What decides how long a sign-in lasts. */
export interface SessionHolder {
  readonly admin: boolean;
  /** Coaches at least one cohort now. */
  readonly coach: boolean;
  /** Others use the computer. */
  readonly sharedComputer: boolean;
}

export interface SessionLimits {
  /** Ends when unused for so long. */
  readonly idleSeconds: number;
  /** Ends after so long in any case. */
  readonly absoluteSeconds: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a sign-in lasts: short for those who see what others wrote and where others sit down next, long for a member's own telephone. */
export function limitsFor(holder: SessionHolder): SessionLimits {
  return holder.admin || holder.coach || holder.sharedComputer
    ? { idleSeconds: hour, absoluteSeconds: 12 * hour }
    : { idleSeconds: 14 * day, absoluteSeconds: 60 * day };
}

/** How long mailed links work, in seconds. */
export const linkSeconds = {
  'sign-in': 15 * minute,
  'password-reset': 30 * minute,
  'email-change': day,
} as const;
export type LinkKind = keyof typeof linkSeconds;

/** Without a password, changing what lets her in asks for a sign-in this fresh, in seconds; other grave deeds for `proofSeconds`. */
export const freshSignInSeconds = 15 * minute;
