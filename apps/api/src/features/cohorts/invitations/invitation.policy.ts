/** What stands in the way of inviting an address to a cohort. */
export interface Obstacles {
  readonly cohortName: string;
  /** Whoever has this address has a place there. */
  readonly enrolled: boolean;
  /** An invitation to it was not accepted and not revoked. */
  readonly invited: boolean;
  readonly deactivated: boolean;
}

/** Days for which an invitation works. */
export const invitationDays = 14;

/** When an invitation that is sent now will lapse. */
export function lapseOf(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 86_400_000);
}

/** Why this address cannot be invited now, in words for the office; undefined where it can. */
export function objectionToInviting({ cohortName, enrolled, invited, deactivated }: Obstacles): string | undefined {
  if (enrolled) return `Somebody with this address has a place in ${cohortName} already.`;
  if (invited) return `This address is invited to ${cohortName} already. You can send that invitation again.`;
  if (deactivated) return 'The account with this address is deactivated. It can be reactivated under People.';
  return undefined;
}
