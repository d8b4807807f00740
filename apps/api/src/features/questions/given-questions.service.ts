import type { Body, GivenQuestionView, giveQuestion } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, NotFound, Refused } from '@api/platform/http/problem';
import { deleteGiven, findGiven, findOneGiven, findOwnOrganisations, insertGiven } from './given-questions.queries';
import { refuseNames } from './names-in-question';

type Draft = Body<typeof giveQuestion>;

/** The cohort's question bank: what members gave to it. It knows no names; who gave one is told to herself alone. */
@Injectable()
export class GivenQuestionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: CohortCaller): Promise<{ items: GivenQuestionView[] }> {
    const { cohortId } = caller.enrolment;
    return { items: await this.database.as(identityOf(caller), (manager) => findGiven(manager, cohortId)) };
  }

  /**
   * Members give, coaches do not. The same again answers the same; an id that holds anything else is a conflict.
   * @throws Invalid where it names an organisation of hers
   */
  async give(caller: CohortCaller, draft: Draft): Promise<GivenQuestionView> {
    const { cohortId, role } = caller.enrolment;
    if (role === 'coach') throw new Refused('Questions are given by members.');
    await refuseNames(draft.question, await this.database.as(identityOf(caller), findOwnOrganisations));
    return this.database.as(identityOf(caller), async (manager) => {
      await insertGiven(manager, cohortId, { ...draft, at: this.clock.now() });
      const given = await findOneGiven(manager, cohortId, draft.id);
      if (!given?.mine || !isSame(given, draft)) throw new Conflict('There is something else under this id.');
      return given;
    });
  }

  async takeBack(caller: CohortCaller, id: string): Promise<void> {
    await this.database.as(identityOf(caller), async (manager) => {
      const given = await findOneGiven(manager, caller.enrolment.cohortId, id);
      if (!given) throw new NotFound();
      if (!given.mine) throw new Refused();
      await deleteGiven(manager, id);
    });
  }
}

function isSame(given: GivenQuestionView, { question, category, askedOf }: Draft): boolean {
  return given.question === question && given.category === category && given.askedOf === askedOf;
}
