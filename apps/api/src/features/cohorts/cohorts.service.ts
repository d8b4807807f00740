import type { CohortPerson, CohortView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { presentCohort, presentCohortPerson } from './cohort.presenter';
import { findCohort, insertAcceptance, isAgreementOf, peopleOf } from './cohorts.queries';

/** A cohort for those who are in it. */
@Injectable()
export class CohortsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(who: CohortCaller): Promise<CohortView> {
    const row = await this.database.as(identityOf(who), (manager) => this.row(manager, who));
    return presentCohort(row, this.clock.now());
  }

  async people(who: CohortCaller): Promise<CohortPerson[]> {
    const rows = await this.database.as(identityOf(who), (manager) => peopleOf(manager, who.enrolment.cohortId));
    return rows.map(presentCohortPerson);
  }

  /**
   * Accepts the version that she read; again is the same.
   * @throws Conflict where a newer version has come meanwhile, NotFound where it is none of this cohort's
   */
  async acceptAgreement(who: CohortCaller, agreementId: string): Promise<CohortView> {
    const now = this.clock.now();
    const row = await this.database.as(identityOf(who), async (manager) => {
      await this.admitVersion(manager, who, agreementId);
      const deed = { personId: who.person.id, agreementId, at: now };
      if (await insertAcceptance(manager, deed)) {
        await record(manager, { deed: 'agreement.accepted', ...deedOf(who), at: now });
        await announce(manager, { kind: 'me', personId: who.person.id });
      }
      return this.row(manager, who);
    });
    return presentCohort(row, now);
  }

  private async admitVersion(manager: EntityManager, who: CohortCaller, agreementId: string): Promise<void> {
    const { agreement_id: latest } = await this.row(manager, who);
    if (latest === agreementId) return;
    if (!(await isAgreementOf(manager, who.enrolment.cohortId, agreementId))) throw new NotFound();
    throw new Conflict('The agreement has a newer version. Please read that one first.');
  }

  private async row(manager: EntityManager, who: CohortCaller) {
    const row = await findCohort(manager, who.enrolment.cohortId, who.person.id);
    if (!row) throw new NotFound();
    return row;
  }
}

function deedOf(who: CohortCaller) {
  return { actorId: who.person.id, subjectId: who.person.id, cohortId: who.enrolment.cohortId };
}
