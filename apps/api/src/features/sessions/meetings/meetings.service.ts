import type { Body, SessionView, writeRecap } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { heldFor, readerOf, viewOf, type Scene } from '../reading';
import { isEndedByRecap, mayHold, mayRecap } from '../session.policy';
import { standingOf } from '../session.presenter';
import * as writes from './meetings.writes';

/** Holding a session: walking its agenda, ending it, writing what the cohort keeps of it. */
@Injectable()
export class MeetingsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  walk(caller: CohortCaller, { sessionId, itemId, state }: writes.Step): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      await heldFor(scene, mayHold);
      if (!(await writes.walk(scene.manager, { sessionId, itemId, state }))) throw new NotFound();
      await announce(scene.manager, { kind: 'session', ...scene.path });
      return viewOf(scene);
    });
  }

  /** Ended once; again it answers the same. */
  end(caller: CohortCaller, sessionId: string): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      const { state } = await heldFor(scene, (standing) => mayHold(standing) || isOver(standing.state));
      if (!isOver(state)) {
        await writes.end(scene.manager, sessionId);
        await announce(scene.manager, { kind: 'session', ...scene.path });
      }
      return viewOf(scene);
    });
  }

  /**
   * Both coaches may write: the later one gets 409 with what stands. The same words again answer the same. No session
   * that goes on is ended by it unless that is said.
   */
  recap(
    caller: CohortCaller,
    sessionId: string,
    { recap, revision, ends }: Body<typeof writeRecap>,
  ): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      const plan = await heldFor(scene, mayRecap);
      const stands = await viewOf(scene);
      const words = recap.trim() === '' ? '' : recap;
      if (stands.recap === words && (words !== '' || isOver(plan.state))) return stands;
      if (!ends && isEndedByRecap(standingOf(plan, scene.reader))) throw new Conflict(goesOn);
      if (plan.revision !== revision) throw new Conflict(undefined, stands);
      await writes.writeRecap(scene.manager, sessionId, words, scene.reader.now);
      await announce(scene.manager, { kind: 'session', ...scene.path });
      return viewOf(scene);
    });
  }

  private at(
    caller: CohortCaller,
    sessionId: string,
    work: (scene: Scene) => Promise<SessionView>,
  ): Promise<SessionView> {
    const path = { cohortId: caller.enrolment.cohortId, sessionId };
    const reader = readerOf(caller, this.clock.now());
    return this.database.as(identityOf(caller), (manager) => work({ manager, path, reader }));
  }
}

const goesOn = 'This session goes on. A recap ends it for everybody; say that it does, or end the session first.';

function isOver(state: string): boolean {
  return state === 'ended' || state === 'recapped';
}
