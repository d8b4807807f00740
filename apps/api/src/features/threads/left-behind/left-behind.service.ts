import type { listLeftBehind, Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { deleteGiven } from '@api/features/questions/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { blank } from '../replies/replies.queries';
import { remove } from '../threads.writes';
import { findLeft, findLeftPlace, leftPerPage, type LeftPlace } from './left-behind.queries';

type InThread = LeftPlace & { readonly thread_id: string };

/** What she wrote where she reads no more. It stays hers: she finds it, and takes it away; nothing else of there is seen. */
@Injectable()
export class LeftBehindService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(who: Caller, cursor: string | undefined): Promise<Reply<typeof listLeftBehind>> {
    const after = placeOf(cursor);
    return this.database.as(identityOf(who), async (manager) => {
      const { items, next } = pageFrom(await findLeft(manager, after), leftPerPage, (row) => row);
      return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), next };
    });
  }

  /** Done twice it is done once; of a question that was given nothing is left that could be known again. */
  remove(who: Caller, id: string): Promise<void> {
    return this.database.as(identityOf(who), async (manager) => {
      const place = await findLeftPlace(manager, id);
      if (!place) throw new NotFound();
      if (place.thread_id === null) await deleteGiven(manager, id);
      else if (!place.removed) await this.takeAway(manager, { ...place, thread_id: place.thread_id });
    });
  }

  private async takeAway(
    manager: EntityManager,
    { cohort_id: cohortId, thread_id: threadId, reply_id: replyId, read }: InThread,
  ): Promise<void> {
    const now = this.clock.now();
    if (replyId === null) {
      await remove(manager, { threadId, base: null, at: now });
      return announce(manager, { kind: 'thread', cohortId, threadId });
    }
    await blank(manager, replyId, now);
    if (read) await announce(manager, { kind: 'reply', cohortId, threadId, replyId });
  }
}
