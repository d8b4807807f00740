import type { BriefView, FitView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { briefOf, fitOf } from './briefs.presenter';
import { findBrief, findFit } from './briefs.queries';

/** Read from what she kept; nothing of it is stored. */
@Injectable()
export class BriefsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(caller: Caller, opportunityId: string): Promise<BriefView> {
    const facts = await this.database.as(identityOf(caller), (manager) =>
      findBrief(manager, opportunityId, this.clock.now()),
    );
    if (!facts) throw new NotFound();
    return briefOf(facts);
  }

  async fit(caller: Caller, opportunityId: string): Promise<FitView> {
    const facts = await this.database.as(identityOf(caller), (manager) => findFit(manager, opportunityId));
    if (!facts) throw new NotFound();
    return fitOf(facts);
  }
}
