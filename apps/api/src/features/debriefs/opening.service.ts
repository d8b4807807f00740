import type { OpeningView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { firstNameOf } from '@api/platform/first-name';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { askedAgainAfter } from './care/contact-requests.service';
import { wordsOf } from './care/words';
import { findOpening, type OpeningRow } from './opening.queries';
import { planOf } from './setback-plans/setback-plan.rows';

/** What is at hand when a process has ended: her own plan, and help that is one tap away. */
@Injectable()
export class OpeningService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(caller: Caller): Promise<OpeningView> {
    const since = new Date(this.clock.now().getTime() - askedAgainAfter);
    const row = await this.database.as(identityOf(caller), (manager) => findOpening(manager, since));
    if (!row) throw new NotFound();
    return viewOf(row);
  }
}

function viewOf({ name, plan, processes, buddies, coaches }: OpeningRow): OpeningView {
  return {
    setbackPlan: plan && planOf(plan),
    buddies: buddies.map((buddy) => ({
      cohortId: buddy.cohortId,
      personId: buddy.personId,
      firstName: firstNameOf(buddy.name),
      words: wordsOf(name),
    })),
    coaches: coaches.map(({ cohortId, cohortName, coachNames, askedAt }) => ({
      cohortId,
      cohortName,
      coachNames: [...coachNames],
      askedAt: askedAt && new Date(askedAt).toISOString(),
    })),
    processes: processes.map(({ debriefId, process }) => ({ debriefId, process })),
  };
}
