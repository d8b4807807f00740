import type { Place } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { findAdminCohort } from '../admin-cohorts.queries';
import { fullWords, hasRoomFor } from '../cohort.policy';
import type { AdminCohortRow } from '../cohort.presenter';
import { presentPlace } from './place.presenter';
import {
  closeEnrolment,
  cohortExists,
  findEnrolment,
  lockCohortsOf,
  openEnrolment,
  placesOf,
  type EndedPlace,
} from './places.queries';

/** Who has a place in a cohort, for the programme office. */
@Injectable()
export class PlacesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(who: Caller, cohortId: string): Promise<Place[]> {
    const rows = await this.database.as(identityOf(who), async (manager) => {
      const places = await placesOf(manager, cohortId);
      if (places.length === 0 && !(await cohortExists(manager, cohortId))) throw new NotFound();
      return places;
    });
    return rows.map((row) => presentPlace(row, { now: this.clock.now(), adminId: who.person.id }));
  }

  /**
   * Ends a place: her access to the cohort ends with the next request and the next event; what she wrote stays
   * hers. Ended already: the same answer.
   */
  async end(who: Caller, enrolmentId: string): Promise<Place> {
    const now = this.clock.now();
    return this.database.as(identityOf(who), async (manager) => {
      await lockCohortsOf(manager, enrolmentId);
      const ended = await closeEnrolment(manager, enrolmentId, now);
      if (ended) await this.tell(manager, who, { deed: 'enrolment.ended', ...ended });
      return this.present(manager, who, enrolmentId);
    });
  }

  /**
   * Ends the place here and gives the same in another cohort, in one deed.
   * @throws NotFound, Refused (her own), Invalid at `cohortId`, Conflict (ended, there already, full)
   */
  async move(who: Caller, enrolmentId: string, cohortId: string): Promise<Place> {
    const now = this.clock.now();
    return this.database.as(identityOf(who), async (manager) => {
      await lockCohortsOf(manager, enrolmentId, cohortId);
      const target = await findAdminCohort(manager, cohortId, now);
      const former = await this.leave(manager, who, enrolmentId);
      if (!target) throw Invalid.at('cohortId', 'We do not know this cohort.');
      if (former.cohort_id === cohortId) throw Invalid.at('cohortId', 'This is the cohort of this place already.');
      const id = await openEnrolment(manager, cohortId, former, now);
      if (id === undefined) throw new Conflict(`This person has a place in ${target.name} already.`);
      admit(former, target);
      await this.tell(manager, who, { deed: 'enrolment.moved-out', ...former });
      await this.tell(manager, who, { deed: 'enrolment.moved-in', person_id: former.person_id, cohort_id: cohortId });
      if (former.role === 'coach') await recordCoach(manager, { personId: former.person_id, cohortId, at: now });
      return this.present(manager, who, id);
    });
  }

  private async leave(manager: EntityManager, who: Caller, enrolmentId: string): Promise<EndedPlace> {
    const former = await closeEnrolment(manager, enrolmentId, this.clock.now());
    if (!former && (await findEnrolment(manager, enrolmentId))) throw new Conflict('This place has ended already.');
    if (!former) throw new NotFound();
    if (former.person_id === who.person.id)
      throw new Refused('Your own place cannot be moved by you. Another admin can do it.');
    return former;
  }

  private async tell(
    manager: EntityManager,
    who: Caller,
    { deed, person_id, cohort_id }: { deed: string; person_id: string; cohort_id: string },
  ): Promise<void> {
    const at = this.clock.now();
    await record(manager, { deed, actorId: who.person.id, subjectId: person_id, cohortId: cohort_id, at });
    await announce(manager, { kind: 'me', personId: person_id });
  }

  private async present(manager: EntityManager, who: Caller, enrolmentId: string): Promise<Place> {
    const row = await findEnrolment(manager, enrolmentId);
    if (!row) throw new NotFound();
    return presentPlace(row, { now: this.clock.now(), adminId: who.person.id });
  }
}

/** Nobody comes to coach a cohort silently. */
async function recordCoach(
  manager: EntityManager,
  { personId, cohortId, at }: { personId: string; cohortId: string; at: Date },
): Promise<void> {
  await record(manager, { deed: 'coach.joined', actorId: personId, subjectId: personId, cohortId, at });
}

function admit(place: EndedPlace, target: AdminCohortRow): void {
  const taken = target.member_count + target.invited_members;
  if (!hasRoomFor(place.role, { capacity: target.capacity, taken })) throw new Conflict(fullWords(target));
}
