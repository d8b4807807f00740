import type { listAnswerVersions, Query, Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { nextOf } from '@api/platform/pages/text-pages';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { placeOf } from '@api/platform/pages/place';
import { earliestRestorable } from '@api/platform/restorable';
import { versionOf } from './debrief.presenter';
import { findDebrief } from './debriefs.queries';
import { readable } from './debriefs.service';
import { findVersions } from './versions.queries';

/** What the answers of a debrief of hers were before, or would have been from another device. */
@Injectable()
export class VersionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A page of the texts of the last thirty days that are not the current ones, latest first. */
  async list(
    caller: Caller,
    debriefId: string,
    { cursor, kind }: Query<typeof listAnswerVersions>,
  ): Promise<Reply<typeof listAnswerVersions>> {
    const since = earliestRestorable(this.clock.now());
    const wanted = { debriefId, since, after: placeOf(cursor), kind };
    return this.database.as(identityOf(caller), async (manager) => {
      readable(await findDebrief(manager, debriefId));
      const rows = await findVersions(manager, wanted);
      return { items: rows.map(versionOf), next: nextOf(rows) };
    });
  }
}
