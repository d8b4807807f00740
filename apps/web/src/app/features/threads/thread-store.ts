import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  answerOfferRequest,
  askWhetherIdeaIsWelcome,
  editReply,
  listReplies,
  listReplyVersions,
  markThreadRead,
  postReply,
  readReply,
  readThread,
  removeReply,
  reopenThread,
  type ReplyKind,
  type ReplyView,
  restoreReply,
  type ThreadView,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Live } from '@web/platform/live';
import { newId } from '@web/platform/ids';
import { problemFrom, type ProblemError } from '@web/platform/problem';

interface ThreadPath {
  readonly cohortId: string;
  readonly threadId: string;
}

/** One conversation: its sheet, its replies in order, and what comes in while it is open. */
@Injectable()
export class ThreadStore {
  private readonly api = inject(ApiClient);
  private readonly loaded = signal<ThreadView | null>(null);
  private readonly trouble = signal<ProblemError | null>(null);
  private path: ThreadPath = { cohortId: '', threadId: '' };

  readonly thread = this.loaded.asReadonly();
  readonly failure = computed(() => this.trouble()?.text ?? '');

  constructor() {
    inject(Live)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event.kind === 'reply' && event.threadId === this.path.threadId) void this.fetch(event.replyId);
        if (event.kind === 'thread' && event.threadId === this.path.threadId) void this.load(this.path);
      });
  }

  async load(path: ThreadPath): Promise<void> {
    this.path = path;
    try {
      const before = this.loaded();
      const thread = await this.api.call(readThread, { params: path });
      const mine = before?.id === thread.id ? before.readUpTo : thread.readUpTo;
      this.loaded.set({ ...thread, readUpTo: mine });
      this.trouble.set(null);
      await this.markRead(thread);
    } catch (error) {
      this.trouble.set(problemFrom(error));
      if (problemFrom(error).code === 'not-found') this.loaded.set(null);
    }
  }

  async more(): Promise<void> {
    const cursor = this.loaded()?.next;
    if (!cursor) return;
    const page = await this.api.call(listReplies, { params: this.path, query: { cursor } });
    this.loaded.update(
      (thread) => thread && { ...thread, replies: [...thread.replies, ...page.items], next: page.next },
    );
  }

  /** Posts under an id of its own, so that a second try makes no double. */
  async post(id: string, kind: ReplyKind, body: string): Promise<void> {
    await this.api.call(postReply, { params: this.path, body: { id, kind, body } });
    await this.load(this.path);
  }

  async hold(): Promise<void> {
    await this.post(newId(), 'holding', '');
  }

  async letGo(replyId: string): Promise<void> {
    await this.api.call(removeReply, { params: { ...this.path, replyId } });
    await this.load(this.path);
  }

  async edit(replyId: string, body: string): Promise<void> {
    this.place(await this.api.call(editReply, { params: { ...this.path, replyId }, body: { body } }));
  }

  async remove(replyId: string): Promise<void> {
    this.place(await this.api.call(removeReply, { params: { ...this.path, replyId } }));
  }

  async restore(replyId: string): Promise<void> {
    this.place(await this.api.call(restoreReply, { params: { ...this.path, replyId } }));
  }

  async versions(replyId: string) {
    return (await this.api.call(listReplyVersions, { params: { ...this.path, replyId } })).items;
  }

  async askForIdea(): Promise<void> {
    await this.api.call(askWhetherIdeaIsWelcome, { params: this.path, body: { id: newId() } });
    await this.load(this.path);
  }

  async answer(offerRequestId: string, answer: 'yes' | 'not-now'): Promise<void> {
    await this.api.call(answerOfferRequest, { params: { ...this.path, offerRequestId }, body: { answer } });
    await this.load(this.path);
  }

  async reopen(): Promise<void> {
    this.loaded.set(await this.api.call(reopenThread, { params: this.path }));
  }

  /** A reply that the live stream named: into its place, or the whole conversation where it changes more. */
  private async fetch(replyId: string): Promise<void> {
    try {
      const reply = await this.api.call(readReply, { params: { ...this.path, replyId } });
      if (reply.kind === 'holding' || reply.kind === 'closing-note') {
        await this.load(this.path);
        return;
      }
      this.place(reply);
      const thread = this.loaded();
      if (thread) await this.markRead(thread);
    } catch {
      await this.load(this.path);
    }
  }

  private place(reply: ReplyView): void {
    this.loaded.update((thread) => {
      if (!thread || (thread.next !== null && !thread.replies.some(({ id }) => id === reply.id))) return thread;
      const others = thread.replies.filter(({ id }) => id !== reply.id);
      const replies = [...others, reply].toSorted((one, other) => one.at.localeCompare(other.at));
      return { ...thread, replies };
    });
  }

  private async markRead(thread: ThreadView): Promise<void> {
    const upTo = thread.next === null ? thread.lastActivityAt : (thread.replies.at(-1)?.at ?? thread.openedAt);
    const latest = thread.replies.reduce((last, { at }) => (at > last ? at : last), upTo);
    await this.api.call(markThreadRead, { params: this.path, body: { upTo: latest } }).catch(() => undefined);
  }
}
