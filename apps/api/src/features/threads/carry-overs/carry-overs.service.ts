import type { CarryOverView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { mayBring } from '../thread.policy';
import { standingOf } from '../thread.presenter';
import { findStanding } from '../threads.queries';
import { bring, findCarryOvers, leave } from './carry-overs.queries';

/** Bringing a conversation to the next session (product/02-debrief 2.8). */
@Injectable()
export class CarryOversService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  bring(caller: CohortCaller, threadId: string): Promise<void> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      const standing = await findStanding(manager, path);
      if (!standing || !mayBring(standingOf(standing))) throw new NotFound();
      await bring(manager, path, this.clock.now());
      await announce(manager, { kind: 'thread', ...path });
    });
  }

  leave(caller: CohortCaller, threadId: string): Promise<void> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      if (!(await findStanding(manager, path))) throw new NotFound();
      await leave(manager, path);
      await announce(manager, { kind: 'thread', ...path });
    });
  }

  list(caller: CohortCaller, sessionId: string): Promise<CarryOverView[]> {
    const at = { cohortId: caller.enrolment.cohortId, sessionId };
    return this.database.atOnce(identityOf(caller), async (asker) => {
      const found = await findCarryOvers(asker, at);
      if (!found) throw new NotFound();
      return [...found];
    });
  }
}
