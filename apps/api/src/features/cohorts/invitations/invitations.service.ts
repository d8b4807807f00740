import type { Place } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { post } from '@api/platform/mail/outbox';
import { lockCohort } from '../admin-cohorts.queries';
import { fullWords, hasRoomFor } from '../cohort.policy';
import type { AdminCohortRow } from '../cohort.presenter';
import { presentPlace } from '../places/place.presenter';
import { findInvitation } from '../places/places.queries';
import { invitationLetter } from './invitation.letters';
import { lapseOf } from './invitation.policy';
import {
  closeInvitation,
  findInvitationRow,
  renewInvitation,
  type Draft,
  type InvitationRow,
} from './invitations.queries';
import { isSameInvitation, objectionTo, sendInvitation } from './sending';

/** Invitations, for the programme office. Their links are made by the postman and seen by nobody but the invited. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Invites one address to one cohort in one role; the same again is the same. Whether the address has an account
   * changes nothing in the answer.
   * @throws NotFound, Conflict (full, has a place, invited already, deactivated, id taken)
   */
  async invite(who: Caller, cohortId: string, draft: Draft): Promise<Place> {
    return this.database.as(identityOf(who), async (manager) => {
      const cohort = await lockCohort(manager, cohortId, this.clock.now());
      if (!cohort) throw new NotFound();
      const former = await findInvitationRow(manager, draft.id);
      if (
        former &&
        !isSameInvitation(former, { invitedBy: who.person.id, cohortId, draft: { ...draft, leads: false } })
      )
        throw new Conflict('This was sent before with other words. Please open the list anew.');
      if (!former) await this.admitAndSend(manager, who, { cohort, draft });
      return this.present(manager, who, draft.id);
    });
  }

  /** A fresh link for another fourteen days; the former one ends. @throws NotFound, Conflict (accepted, revoked, full) */
  async resend(who: Caller, id: string): Promise<Place> {
    const now = this.clock.now();
    return this.database.as(identityOf(who), async (manager) => {
      const invitation = await this.find(manager, id);
      const cohort = await lockCohort(manager, invitation.cohort_id, now);
      if (!cohort) throw new NotFound();
      if (invitation.expires_at <= now) admit(cohort, invitation);
      const expiresAt = lapseOf(now);
      if (!(await renewInvitation(manager, id, expiresAt)))
        throw new Conflict('This invitation was accepted or revoked meanwhile. Please open the list anew.');
      await post(manager, invitationLetter({ id, email: invitation.email, expiresAt, at: now }));
      await this.record(manager, who, { deed: 'invitation.resent', cohortId: cohort.id });
      return this.present(manager, who, id);
    });
  }

  /** Ends an invitation; again is the same. @throws NotFound, Conflict where it was accepted */
  async revoke(who: Caller, id: string): Promise<Place> {
    return this.database.as(identityOf(who), async (manager) => {
      const { cohort_id: cohortId } = await this.find(manager, id);
      if (await closeInvitation(manager, id, this.clock.now()))
        await this.record(manager, who, { deed: 'invitation.revoked', cohortId });
      return this.present(manager, who, id);
    });
  }

  private async admitAndSend(
    manager: EntityManager,
    who: Caller,
    { cohort, draft }: { cohort: AdminCohortRow; draft: Draft },
  ): Promise<void> {
    const objection = await objectionTo(manager, cohort, draft.email);
    if (objection) throw new Conflict(objection);
    admit(cohort, draft);
    const sending = { draft: { ...draft, leads: false }, cohortId: cohort.id, invitedBy: who.person.id };
    await sendInvitation(manager, { ...sending, now: this.clock.now() });
  }

  private record(manager: EntityManager, who: Caller, { deed, cohortId }: { deed: string; cohortId: string }) {
    return record(manager, { deed, actorId: who.person.id, cohortId, at: this.clock.now() });
  }

  private async find(manager: EntityManager, id: string): Promise<InvitationRow> {
    const row = await findInvitationRow(manager, id);
    if (!row) throw new NotFound();
    return row;
  }

  private async present(manager: EntityManager, who: Caller, id: string): Promise<Place> {
    const row = await findInvitation(manager, id);
    if (!row) throw new Conflict('This invitation was accepted meanwhile. Please open the list anew.');
    return presentPlace(row, { now: this.clock.now(), adminId: who.person.id });
  }
}

function admit(cohort: AdminCohortRow, { role }: Pick<InvitationRow, 'role'>): void {
  const taken = cohort.member_count + cohort.invited_members;
  if (!hasRoomFor(role, { capacity: cohort.capacity, taken })) throw new Conflict(fullWords(cohort));
}
