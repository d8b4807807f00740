import type { DeletedKept } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { earliestRestorable, goesAt } from '@api/platform/restorable';
import { findDeletedKept, setKeptDeleted } from './deleted-kept.queries';

/** What she keeps can go for good: out of sight at once, by the policies of its rows, and forgotten after thirty days. */
@Injectable()
export class DeletedKeptService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<{ items: DeletedKept[] }> {
    const since = earliestRestorable(this.clock.now());
    const rows = await this.database.as(identityOf(caller), (manager) => findDeletedKept(manager, since));
    const items = rows.map(({ kind, id, words, deletedAt }) => ({
      kind,
      id,
      words,
      deletedAt: deletedAt.toISOString(),
      goesAt: goesAt(deletedAt).toISOString(),
    }));
    return { items };
  }

  /** With what was put into it and what hangs on it. Repeated, it does nothing. */
  delete(caller: Caller, id: string): Promise<void> {
    return this.set(caller, id, this.clock.now());
  }

  /** With all that went with it. Repeated, it does nothing. */
  restore(caller: Caller, id: string): Promise<void> {
    return this.set(caller, id, null);
  }

  private async set(caller: Caller, id: string, at: Date | null): Promise<void> {
    const since = earliestRestorable(this.clock.now());
    await this.database.as(identityOf(caller), async (manager) => {
      if (!(await setKeptDeleted(manager, { id, at, since }))) throw new NotFound();
    });
  }
}
