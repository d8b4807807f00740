import { inject, Injectable } from '@angular/core';
import { acceptInvitation, type Body, InvitationAcceptance, lookAtInvitation } from '@accelerator/contracts';
import { ApiClient, type Resource } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { DoorStore } from './door-store';

/** What she gives to take a place; `newcomer` where the address has no account yet. */
export interface Acceptance {
  readonly token: string;
  readonly cohortName: string;
  readonly agreementId: string;
  readonly accepted: boolean;
  readonly newcomer?: { readonly name: string; readonly timeZone: string; readonly password: string };
}

/** An invitation by its link. */
@Injectable()
export class InvitationStore {
  private readonly api = inject(ApiClient);
  private readonly door = inject(DoorStore);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);

  /** Looking uses nothing up. In an injection context. */
  look(token: () => string): Resource<typeof lookAtInvitation> {
    return this.api.resource(lookAtInvitation, () => (token() ? { body: { token: token() } } : undefined));
  }

  /** Takes the place, and goes in, to that cohort where she has several. Throws `ProblemError`. */
  async accept({ token, cohortName, agreementId, accepted, newcomer }: Acceptance): Promise<void> {
    const { name, timeZone, password } = newcomer ?? {};
    const own = { ...(newcomer && { name, timeZone }), ...(password ? { password } : {}) };
    const body = complete({ token, agreementId, acceptsAgreement: accepted, ...own });
    const me = await this.api.call(acceptInvitation, { body });
    this.session.become(me);
    const place = me.enrolments.find((one) => one.cohortName === cohortName);
    if (place) this.session.enter(place.cohortId);
    await this.door.enter(me);
    this.notices.say(place?.role === 'coach' ? `You are now a coach of ${cohortName}.` : `Welcome to ${cohortName}.`);
  }
}

/** All that needs another look is named at once, by the contract that the server reads it with. */
function complete(draft: unknown): Body<typeof acceptInvitation> {
  const { data, error } = InvitationAcceptance.safeParse(draft);
  if (data) return data;
  const issues = error.issues.map(({ path, message }) => ({
    path: path.filter((at) => typeof at !== 'symbol'),
    message,
  }));
  throw new ProblemError('invalid', 'Something here needs another look.', issues);
}
