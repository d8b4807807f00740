import type { askForContact, Body, Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { post } from '@api/platform/mail/outbox';
import { careLetters } from './care.letters';
import * as requests from './contact-requests.queries';

/** Asked again within this time, the coaches hear nothing new. Milliseconds. */
export const askedAgainAfter = 86_400_000;

/** She asks her coaches to call. They see that she asked, nothing else; nobody else sees it. */
@Injectable()
export class ContactRequestsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async ask(caller: CohortCaller, { id }: Body<typeof askForContact>): Promise<Reply<typeof askForContact>> {
    const { cohortId, role } = caller.enrolment;
    if (role !== 'member') throw new Refused();
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      await requests.lockAsking(manager, cohortId);
      const asked = await requests.askedAt(manager, { id, cohortId, since: new Date(at.getTime() - askedAgainAfter) });
      if (asked) return { at: asked.toISOString() };
      const coaches = await requests.coachesToTell(manager, cohortId);
      if (coaches.length === 0) throw new Conflict('Your cohort has no coach at the moment, so nobody would see it.');
      await requests.insertRequest(manager, { id, cohortId, at });
      await tellCoaches(manager, coaches, { cohortId, at });
      return { at: at.toISOString() };
    });
  }
}

async function tellCoaches(
  manager: EntityManager,
  coaches: readonly string[],
  { cohortId, at }: { readonly cohortId: string; readonly at: Date },
): Promise<void> {
  for (const id of coaches) {
    await post(manager, { kind: careLetters.contactRequest, recipientId: id, payload: { cohortId }, at });
    await announce(manager, { kind: 'me', personId: id });
  }
}
