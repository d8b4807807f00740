import { intentionsAfter, type listEarlierIntentions, type Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { findEarlier } from './earlier.queries';

/** What she meant to do another time, asked about once more. */
@Injectable()
export class EarlierService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * From her five full debriefs before this one. What she tried or let go in another is not asked about again; nor is
   * a commitment with its look-back word: the answer is known.
   */
  async intentions(caller: Caller, debriefId: string): Promise<Reply<typeof listEarlierIntentions>> {
    const row = await this.database.as(identityOf(caller), (manager) => findEarlier(manager, debriefId));
    if (!row) throw new NotFound();
    return { items: intentionsAfter(row.earlier, new Set([...row.settled, ...row.lookedBack])) };
  }
}
