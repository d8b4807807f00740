import type { Body, Reply, RsvpAnswer, SessionView } from '@accelerator/contracts';
import type { changeSession, listSessions, planSession } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { instantOf } from './local-time';
import { heldFor, readerOf, viewOf, type Scene } from './reading';
import { endsAt, mayAddress, mayCancel, mayEdit, mayPublish } from './session.policy';
import { lineOf, type PlanRow } from './session.presenter';
import { findCohort, findLines, findPlan } from './sessions.queries';
import * as writes from './sessions.writes';

/** What there is to meet for, its plan, and who comes. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: CohortCaller): Promise<Reply<typeof listSessions>> {
    const { cohortId } = caller.enrolment;
    const rows = await this.database.as(identityOf(caller), (manager) => findLines(manager, cohortId));
    const now = this.clock.now();
    return { items: rows.map((row) => lineOf(row, now)) };
  }

  read(caller: CohortCaller, sessionId: string): Promise<SessionView> {
    return this.at(caller, sessionId, viewOf);
  }

  /** Sent again with the same content it answers the same; an id that holds anything else is a conflict. */
  plan(caller: CohortCaller, draft: Body<typeof planSession>): Promise<SessionView> {
    return this.at(caller, draft.id, async (scene) => {
      const cohort = await findCohort(scene.manager, scene.path.cohortId);
      if (!cohort) throw new NotFound();
      await checkMember(scene, draft.memberId);
      const startsAt = instantOf(draft.startsAtLocal, cohort.time_zone);
      const at = { cohortId: scene.path.cohortId, timeZone: cohort.time_zone, startsAt, now: scene.reader.now };
      if (await writes.insertDraft(scene.manager, draft, at)) await placeAgenda(scene, draft.agenda);
      else if (!(await isSame(scene, draft, startsAt)))
        throw new Conflict('This could not be planned as it is. Please send it anew.');
      return viewOf(scene);
    });
  }

  /** Both coaches may work on it: the later one gets 409 with what stands. */
  change(caller: CohortCaller, sessionId: string, change: Body<typeof changeSession>): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      const plan = await heldFor(scene, mayEdit);
      const startsAt = instantOf(change.startsAtLocal, plan.time_zone);
      if (writes.saysSame(plan, change, startsAt)) return viewOf(scene);
      if (plan.revision !== change.revision) throw new Conflict(undefined, await viewOf(scene));
      await checkAddress(scene, plan, change.memberId);
      await writes.writePlan(scene.manager, sessionId, change, startsAt);
      await placeAgenda(scene, change.agenda);
      if (plan.state !== 'draft') await announce(scene.manager, { kind: 'session', ...scene.path });
      return viewOf(scene);
    });
  }

  /** Published once; again it answers the same. */
  publish(caller: CohortCaller, sessionId: string): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      const plan = await heldFor(scene, (standing) => mayPublish(standing) || standing.state !== 'cancelled');
      if (plan.state === 'draft') {
        if (endsAt({ startsAt: plan.starts_at, minutes: plan.minutes }) <= scene.reader.now)
          throw Invalid.at('startsAtLocal', 'This start has passed. Please choose one that is to come.');
        await writes.publish(scene.manager, sessionId, scene.reader.now);
        await announce(scene.manager, { kind: 'session', ...scene.path });
      }
      return viewOf(scene);
    });
  }

  /** A draft that is called off was never seen and stays so. */
  cancel(caller: CohortCaller, sessionId: string): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      const { state } = await heldFor(scene, (standing) => mayCancel(standing) || standing.state === 'cancelled');
      if (state !== 'cancelled') {
        await writes.cancel(scene.manager, sessionId);
        if (state !== 'draft') await announce(scene.manager, { kind: 'session', ...scene.path });
      }
      return viewOf(scene);
    });
  }

  /** Her word stands as she said it; said again it answers the same, also when all is over. */
  rsvp(caller: CohortCaller, sessionId: string, answer: RsvpAnswer): Promise<SessionView> {
    return this.at(caller, sessionId, async (scene) => {
      const seen = await viewOf(scene);
      if (seen.rsvp === answer) return seen;
      if (!seen.abilities.rsvp) throw new Refused();
      await writes.answer(scene.manager, scene.path, answer, scene.reader.now);
      return viewOf(scene);
    });
  }

  private at<Result>(
    caller: CohortCaller,
    sessionId: string,
    work: (scene: Scene) => Promise<Result>,
  ): Promise<Result> {
    const path = { cohortId: caller.enrolment.cohortId, sessionId };
    const reader = readerOf(caller, this.clock.now());
    return this.database.as(identityOf(caller), (manager) => work({ manager, path, reader }));
  }
}

/** A published session stays with whom it was for. */
async function checkAddress(scene: Scene, { state, member_id }: PlanRow, to: string | null): Promise<void> {
  if (!mayAddress({ state, memberId: member_id }, to)) throw Invalid.at('memberId', settledWords);
  if (state === 'draft') await checkMember(scene, to);
}

async function checkMember({ manager, path }: Scene, memberId: string | null): Promise<void> {
  if (memberId === null || (await writes.isMember(manager, path.cohortId, memberId))) return;
  throw Invalid.at('memberId', 'Please choose a member of this cohort.');
}

const settledWords = 'It is published, so with whom it is stays. Call this one off and plan another.';

async function placeAgenda({ manager, path }: Scene, agenda: Body<typeof planSession>['agenda']): Promise<void> {
  if (await writes.replaceAgenda(manager, path.sessionId, agenda)) return;
  throw new Conflict('A part of this agenda belongs elsewhere. Please put it in anew.');
}

async function isSame(scene: Scene, draft: Body<typeof planSession>, startsAt: Date): Promise<boolean> {
  const plan = await findPlan(scene.manager, scene.path);
  return plan !== undefined && writes.saysSame(plan, draft, startsAt) && writes.isMine(scene.manager, plan.id);
}
