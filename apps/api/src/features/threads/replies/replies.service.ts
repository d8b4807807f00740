import type {
  Params,
  Query,
  Reply,
  ReplyDraft,
  ReplyView,
  listReplies,
  listReplyVersions,
  readReply,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { nextOf } from '@api/platform/pages/text-pages';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { Conflict, NotFound, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { replyKindsFor } from '../thread.policy';
import { standingOf } from '../thread.presenter';
import { findStanding, findWriting, type WritingRow } from '../threads.queries';
import { isTakenBack, mayEdit, mayLetBe, mayRemove, mayRestore, mayTakeUp, type ReplyStanding } from './reply.policy';
import { replyOf, standingOfReply, type ReplyRow } from './reply.presenter';
import * as replies from './replies.queries';

type At = Params<typeof readReply>;

/** What a writer does with a reply of hers, or who was asked with a question. */
interface Deed {
  readonly may: (reply: ReplyStanding, now: Date) => boolean;
  /** It is so already: the request is a repeated one. */
  readonly done?: (reply: ReplyStanding) => boolean;
  readonly write: (manager: EntityManager, now: Date) => Promise<void>;
  /** Nobody else is told. */
  readonly quiet?: true;
}

/** Replies of a conversation; each is its writer's alone. */
@Injectable()
export class RepliesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of a conversation that is gone each reader still has what she wrote in it, and nothing else. */
  list(
    caller: CohortCaller,
    { threadId }: Params<typeof listReplies>,
    { cursor }: Query<typeof listReplies>,
  ): Promise<Reply<typeof listReplies>> {
    const path = { cohortId: caller.enrolment.cohortId, threadId };
    const after = placeOf(cursor);
    return this.database.as(identityOf(caller), async (manager) => {
      const isThere = (await findStanding(manager, path)) !== undefined;
      const rows = await (isThere ? replies.findReplies : replies.findOwnReplies)(manager, path, after);
      if (!isThere && rows.length === 0) throw new NotFound();
      const page = pageFrom(rows, replies.repliesPerPage, (row) => ({ at: row.created_at, id: row.id }));
      const now = this.clock.now();
      return { items: page.items.map((row) => replyOf(row, now)), next: page.next };
    });
  }

  read(caller: CohortCaller, at: At): Promise<ReplyView> {
    return this.database.as(identityOf(caller), async (manager) =>
      replyOf(await seen(manager, pathOf(caller, at)), this.clock.now()),
    );
  }

  /** Sent again with the same content it answers the same; an id that holds anything else is a conflict. */
  async post(caller: CohortCaller, { threadId }: Params<typeof listReplies>, draft: ReplyDraft): Promise<ReplyView> {
    const path = pathOf(caller, { threadId, replyId: draft.id });
    const posted = await this.database.as(identityOf(caller), async (manager, last) => {
      const row = await writing(manager, path);
      if (row.sent) return this.again(manager, path, isSame(row, draft));
      if (!replyKindsFor(standingOf(row)).includes(draft.kind))
        throw new Refused('This kind of reply is not open here now.');
      const at = this.clock.now();
      const byAuthor = row.mine && row.kind === 'debrief';
      const written = await last((asker) => replies.insertReply(asker, path, { ...draft, byAuthor, at }));
      return written ? replyOf(newRow(caller, { draft, at, byAuthor, row }), at) : undefined;
    });
    return posted ?? this.beaten(caller, path, draft);
  }

  edit(caller: CohortCaller, at: At, body: string): Promise<ReplyView> {
    const write: Deed['write'] = (manager, now) => replies.replaceBody(manager, at.replyId, body, now);
    return this.do(caller, at, { may: mayEdit, write });
  }

  /** Done twice it is done once. */
  remove(caller: CohortCaller, at: At): Promise<ReplyView> {
    const write: Deed['write'] = (manager, now) => replies.blank(manager, at.replyId, now);
    return this.do(caller, at, { may: mayRemove, done: isTakenBack, write });
  }

  /** Done twice it is done once. */
  restore(caller: CohortCaller, at: At): Promise<ReplyView> {
    const write: Deed['write'] = (manager) => replies.bringBack(manager, at.replyId);
    return this.do(caller, at, { may: mayRestore, done: mayRemove, write });
  }

  /** Done twice it is done once. */
  letBe(caller: CohortCaller, at: At): Promise<ReplyView> {
    const write: Deed['write'] = (manager) => replies.letBe(manager, at.replyId);
    return this.do(caller, at, { may: mayLetBe, done: mayTakeUp, write, quiet: true });
  }

  /** Done twice it is done once. */
  takeUp(caller: CohortCaller, at: At): Promise<ReplyView> {
    const write: Deed['write'] = (manager) => replies.takeUp(manager, at.replyId);
    return this.do(caller, at, { may: mayTakeUp, done: mayLetBe, write, quiet: true });
  }

  /** Not hers: there is nothing to know. */
  versions(
    caller: CohortCaller,
    at: At,
    { cursor }: Query<typeof listReplyVersions>,
  ): Promise<Reply<typeof listReplyVersions>> {
    const after = placeOf(cursor);
    return this.database.as(identityOf(caller), async (manager) => {
      const reply = await seen(manager, pathOf(caller, at));
      if (!reply.mine) throw new NotFound();
      const rows = await replies.findVersions(manager, at.replyId, after);
      return {
        items: rows.map((row) => ({ id: row.id, body: row.body, at: row.at.toISOString() })),
        next: nextOf(rows),
      };
    });
  }

  private do(caller: CohortCaller, at: At, { may, done, write, quiet }: Deed): Promise<ReplyView> {
    const path = pathOf(caller, at);
    return this.database.as(identityOf(caller), async (manager) => {
      const now = this.clock.now();
      const before = await seen(manager, path);
      if (done?.(standingOfReply(before))) return replyOf(before, now);
      if (!may(standingOfReply(before), now)) throw new Refused();
      await write(manager, now);
      if (!quiet) await announce(manager, { kind: 'reply', ...path });
      return replyOf(await seen(manager, path), now);
    });
  }

  /** Two requests with one id at the same moment: the other one was first. */
  private beaten(caller: CohortCaller, path: replies.ReplyPath, draft: ReplyDraft): Promise<ReplyView> {
    return this.database.as(identityOf(caller), async (manager) =>
      this.again(manager, path, isSame(await writing(manager, path), draft)),
    );
  }

  private async again(manager: EntityManager, path: replies.ReplyPath, same: boolean): Promise<ReplyView> {
    if (!same) throw new Conflict('This could not be written as it is. Please send it anew.');
    return replyOf(await seen(manager, path), this.clock.now());
  }
}

function pathOf(caller: CohortCaller, { threadId, replyId }: Pick<At, 'threadId' | 'replyId'>): replies.ReplyPath {
  return { cohortId: caller.enrolment.cohortId, threadId, replyId };
}

async function writing(manager: EntityManager, path: replies.ReplyPath): Promise<WritingRow> {
  const found = await findWriting(manager, path);
  if (!found) throw new NotFound();
  return found;
}

function isSame({ sent }: WritingRow, { kind, body }: ReplyDraft): boolean {
  return sent?.kind === kind && sent.body === body;
}

async function seen(manager: EntityManager, path: replies.ReplyPath): Promise<ReplyRow> {
  const reply = await replies.findReply(manager, path);
  if (!reply) throw new NotFound();
  return reply;
}

interface Written {
  readonly draft: ReplyDraft;
  readonly at: Date;
  readonly byAuthor: boolean;
  readonly row: WritingRow;
}

/** The row as it was written a moment ago, without asking for it again. */
function newRow(caller: CohortCaller, { draft, at, byAuthor, row }: Written): ReplyRow {
  return {
    id: draft.id.toLowerCase(),
    kind: draft.kind,
    body: draft.body,
    by_author: byAuthor,
    created_at: at,
    edited_at: null,
    removed_at: null,
    withdrawn: false,
    question: null,
    writer_id: caller.person.id,
    writer_name: row.my_name,
    writer_coach: caller.enrolment.role === 'coach',
    author_display: byAuthor ? row.author_display : null,
    mine: true,
  };
}
