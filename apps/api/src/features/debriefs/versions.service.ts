import type { listAnswerVersions, Query, Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Invalid } from '@api/platform/http/problem';
import { earliestRestorable } from '@api/platform/restorable';
import { versionOf } from './debrief.presenter';
import { findDebrief } from './debriefs.queries';
import { readable } from './debriefs.service';
import { findVersions, type AfterVersion } from './versions.queries';

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
    const wanted = { debriefId, since, after: readCursor(cursor), kind };
    return this.database.as(identityOf(caller), async (manager) => {
      readable(await findDebrief(manager, debriefId));
      const rows = await findVersions(manager, wanted);
      const last = rows.at(-1);
      const next = last?.more ? cursorAfter({ at: last.at.toISOString(), id: last.id }) : null;
      return { items: rows.map(versionOf), next };
    });
  }
}

/** Where the next page begins, opaque to the client. */
function cursorAfter({ at, id }: AfterVersion): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws Invalid where it is not one of ours */
function readCursor(cursor: string | undefined): AfterVersion | null {
  if (cursor === undefined) return null;
  const [, at, id] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) (\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ??
    [];
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw Invalid.at('cursor', 'This list has to be read from its beginning.');
  return { at, id };
}
