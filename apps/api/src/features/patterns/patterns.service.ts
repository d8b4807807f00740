import type { PatternsView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { patternsOf } from './patterns.presenter';
import { findFacts } from './patterns.queries';

/** What a person's own processes show, to herself alone. */
@Injectable()
export class PatternsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async read(caller: Caller): Promise<PatternsView> {
    return patternsOf(await this.database.as(identityOf(caller), findFacts));
  }
}
