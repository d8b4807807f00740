import type { Body, Params, Reply, answerOfferRequest, askWhetherIdeaIsWelcome } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, NotFound, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { answerWaiting, insertOfferRequest } from './offer-requests.writes';
import type { ThreadPath } from './thread-path';
import { mayAnswerRequests, mayAskWhetherIdeaIsWelcome } from './thread.policy';
import { offerRequestOf, standingOf } from './thread.presenter';
import { findOfferRequest, findStanding } from './threads.queries';

/** "Would an idea be welcome?" – asked once by a reader, answered by the author with yes or not now. */
@Injectable()
export class OfferRequestsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  ask(
    caller: CohortCaller,
    { threadId }: Params<typeof askWhetherIdeaIsWelcome>,
    id: string,
  ): Promise<Reply<typeof askWhetherIdeaIsWelcome>> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      const standing = await seen(manager, path);
      const sent = await findOfferRequest(manager, path, id);
      if (sent?.mine) return offerRequestOf(sent, standing);
      if (!mayAskWhetherIdeaIsWelcome(standing)) throw new Refused();
      if (await insertOfferRequest(manager, path, id, this.clock.now()))
        await announce(manager, { kind: 'thread', ...path });
      const asked = await findOfferRequest(manager, path, id);
      if (!asked?.mine) throw new Conflict('This could not be asked as it is. Please ask anew.');
      return offerRequestOf(asked, standing);
    });
  }

  /** The same answer again changes nothing; another one is a conflict. */
  answer(
    caller: CohortCaller,
    { threadId, offerRequestId }: Params<typeof answerOfferRequest>,
    { answer }: Body<typeof answerOfferRequest>,
  ): Promise<Reply<typeof answerOfferRequest>> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      const standing = await seen(manager, path);
      if (!(await findOfferRequest(manager, path, offerRequestId))) throw new NotFound();
      if (!mayAnswerRequests(standing)) throw new Refused();
      await answerWaiting(manager, offerRequestId, answer, this.clock.now());
      const answered = await findOfferRequest(manager, path, offerRequestId);
      if (answered?.state !== answer) throw new Conflict('This was answered already.');
      await announce(manager, { kind: 'thread', ...path });
      return offerRequestOf(answered, standing);
    });
  }
}

async function seen(manager: EntityManager, path: ThreadPath) {
  const standing = await findStanding(manager, path);
  if (!standing) throw new NotFound();
  return standingOf(standing);
}
