import type {
  Body,
  Params,
  Query,
  Reply,
  changeThread,
  listThreads,
  listThreadVersions,
  openThread,
  readThread,
  ThreadView,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database, type Asker } from '@api/platform/database/database';
import { nextOf } from '@api/platform/pages/text-pages';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { Conflict, NotFound, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { replyOf } from './replies/reply.presenter';
import { findReplies, repliesPerPage } from './replies/replies.queries';
import { findLines, linesPerPage } from './thread-lines.queries';
import type { ThreadPath } from './thread-path';
import { mayChange, mayReopen } from './thread.policy';
import { lineOf, standingOf, threadOf, type ThreadRow } from './thread.presenter';
import { findThread, findThreadVersions } from './threads.queries';
import { changeWords, clearRest, insertThread, isSame, moveOn, remove } from './threads.writes';

/** Conversations of a cohort: what there is, and the deeds of who began one. */
@Injectable()
export class ThreadsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: CohortCaller, { cursor, kind }: Query<typeof listThreads>): Promise<Reply<typeof listThreads>> {
    const wanted = {
      cohortId: caller.enrolment.cohortId,
      kind,
      after: placeOf(cursor),
    };
    const rows = await this.database.atOnce(identityOf(caller), (asker) => findLines(asker, wanted));
    const { items, next } = pageFrom(rows, linesPerPage, (row) => ({ at: row.last_activity_at, id: row.id }));
    return { items: items.map(lineOf), next };
  }

  read(caller: CohortCaller, { threadId }: Params<typeof readThread>): Promise<Reply<typeof readThread>> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.atOnce(identityOf(caller), (asker) => this.view(asker, path));
  }

  /** Sent again with the same content it answers the same; an id that holds anything else is a conflict. */
  open(caller: CohortCaller, draft: Body<typeof openThread>): Promise<Reply<typeof openThread>> {
    const path = { cohortId: caller.enrolment.cohortId, threadId: draft.id };
    return this.database.as(identityOf(caller), async (manager) => {
      if (await insertThread(manager, path.cohortId, draft, this.clock.now()))
        await announce(manager, { kind: 'thread', ...path });
      else if (!(await isSame(manager, path.cohortId, draft)))
        throw new Conflict('This could not be opened as it is. Please send it anew.');
      return this.view(manager, path);
    });
  }

  /** Two windows on one question: the later one gets 409 with what stands. The same words again answer the same. */
  change(caller: CohortCaller, { threadId }: Params<typeof readThread>, words: Body<typeof changeThread>) {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      const thread = await this.seen(manager, path);
      if (!mayChange(standingOf(thread))) throw new Refused();
      const changed = await changeWords(manager, threadId, { ...words, at: this.clock.now() });
      if (changed) await announce(manager, { kind: 'thread', ...path });
      const view = await this.view(manager, path);
      if (!changed && !stands(view, words)) throw new Conflict(undefined, view);
      return view;
    });
  }

  /** Not hers: there is nothing to know. */
  versions(
    caller: CohortCaller,
    { threadId }: Params<typeof listThreadVersions>,
    { cursor }: Query<typeof listThreadVersions>,
  ): Promise<Reply<typeof listThreadVersions>> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    const after = placeOf(cursor);
    return this.database.as(identityOf(caller), async (manager) => {
      if (!mayChange(standingOf(await this.seen(manager, path)))) throw new NotFound();
      const rows = await findThreadVersions(manager, threadId, after);
      const items = rows.map(({ id, title, body, at }) => ({ id, title, body, at: at.toISOString() }));
      return { items, next: nextOf(rows) };
    });
  }

  /** @throws Conflict with the conversation as it is where its words have changed since `base` */
  remove(caller: CohortCaller, { threadId }: Params<typeof readThread>, base: number): Promise<void> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      const thread = await this.seen(manager, path);
      if (!mayChange(standingOf(thread))) throw new Refused();
      if (!(await remove(manager, { threadId, base, at: this.clock.now() })))
        throw Conflict.notDeleted(await this.view(manager, path));
      await announce(manager, { kind: 'thread', ...path });
    });
  }

  /** Who closed it opens it again; an open one stays open. */
  reopen(caller: CohortCaller, { threadId }: Params<typeof readThread>) {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      const standing = standingOf(await this.seen(manager, path));
      if (!standing.author || standing.withdrawn) throw new Refused();
      if (mayReopen(standing)) {
        await clearRest(manager, threadId);
        await announce(manager, { kind: 'thread', ...path });
      }
      return this.view(manager, path);
    });
  }

  /** How far she has read; never back, never beyond the present. */
  markRead(caller: CohortCaller, { threadId }: Params<typeof readThread>, upTo: string): Promise<void> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    return this.database.as(identityOf(caller), async (manager) => {
      if (!(await moveOn(manager, path, { upTo, now: this.clock.now() }))) throw new NotFound();
    });
  }

  private async view(asker: Asker, path: ThreadPath) {
    const [thread, rows] = await Promise.all([findThread(asker, path, this.clock.now()), findReplies(asker, path)]);
    if (!thread) throw new NotFound();
    const page = pageFrom(rows, repliesPerPage, (row) => ({ at: row.created_at, id: row.id }));
    const now = this.clock.now();
    return threadOf(thread, { items: page.items.map((row) => replyOf(row, now)), next: page.next });
  }

  private async seen(manager: EntityManager, path: ThreadPath): Promise<ThreadRow> {
    const thread = await findThread(manager, path, this.clock.now());
    if (!thread) throw new NotFound();
    return thread;
  }
}

/** Whether it says already what it was to say. */
function stands(view: ThreadView, { title = view.title, body = view.body }: Body<typeof changeThread>): boolean {
  return view.title === title && view.body === body;
}
