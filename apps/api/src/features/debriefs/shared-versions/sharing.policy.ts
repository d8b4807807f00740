import type { Audience, EnrolmentRole } from '@accelerator/contracts';

/** What decides whether a debrief may be shared into a cohort. */
export interface Sharing {
  /** Her role there now; undefined where she has no place. */
  readonly role: EnrolmentRole | undefined;
  readonly audience: Audience;
  /** Audiences there that have a live version of this debrief already. */
  readonly live: readonly Audience[];
}

/** `not-found`: the cohort is not hers to know of; `taken`: this audience sees a version already. */
export type SharingAnswer = 'yes' | 'not-found' | 'refused' | 'taken';

export function mayShareInto({ role, audience, live }: Sharing): SharingAnswer {
  if (role === undefined) return 'not-found';
  if (role === 'coach') return 'refused';
  return live.includes(audience) ? 'taken' : 'yes';
}
