import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  answerOfferRequest,
  askWhetherIdeaIsWelcome,
  bringToSession,
  changeThread,
  editReply,
  leaveInThread,
  letQuestionBe,
  listReplies,
  listReplyVersions,
  listThreadVersions,
  type LiveEvent,
  markThreadRead,
  openThread,
  type Params,
  postReply,
  readReply,
  readThread,
  removeReply,
  removeThread,
  reopenThread,
  type ReplyKind,
  type ReplyView,
  restoreReply,
  takeQuestionUp,
  ThreadView,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { changedSince } from '@web/platform/changed-since';
import { Live } from '@web/platform/live';
import { newId } from '@web/platform/ids';
import { mayComeYet, problemFrom, type ProblemError } from '@web/platform/problem';
import { lastRead, withPage, withReply } from './replies-in-order';

type ThreadPath = Readonly<Params<typeof readThread>>;

/** What can be changed of a question or resource. */
export interface ThreadWords {
  readonly title: string;
  readonly body: string;
}

/** One conversation: its sheet, its replies in order, and what comes in while it is open. Deeds throw `ProblemError`. */
@Injectable()
export class ThreadStore {
  private readonly api = inject(ApiClient);
  private readonly live = inject(Live);
  private readonly document = inject(DOCUMENT);
  private readonly loaded = signal<ThreadView | null>(null);
  private readonly trouble = signal<ProblemError | null>(null);
  private path: ThreadPath = { cohortId: '', threadId: '' };
  private turn = 0;
  private marked = '';
  /** Something may be missing from the page: until it has been read anew, nothing more is placed or counts as read. */
  private behind = false;
  private fetching = 0;

  readonly thread = this.loaded.asReadonly();
  readonly failure = computed(() => this.trouble()?.text ?? '');
  /** It is not there for her, or no longer: asking again would not help. */
  readonly missing = computed(() => this.trouble()?.code === 'not-found');

  constructor() {
    this.live.events.pipe(takeUntilDestroyed()).subscribe((event) => this.hear(event));
    effect(() => {
      if (this.live.resumed() > 0) untracked(() => void this.refresh());
    });
    const ending = new AbortController();
    this.document.addEventListener('visibilitychange', () => void this.markRead(), { signal: ending.signal });
    inject(DestroyRef).onDestroy(() => ending.abort());
  }

  /** Opens it. */
  async load(path: ThreadPath): Promise<void> {
    this.path = path;
    this.marked = '';
    this.behind = false;
    this.loaded.set(null);
    await this.refresh();
  }

  /** Reads it again, with as many replies as were on the page. Never throws. */
  async refresh(whole = false): Promise<void> {
    if (this.path.threadId === '') return;
    const turn = ++this.turn;
    const before = this.loaded();
    try {
      const read = await this.api.call(readThread, { params: this.path });
      const thread = await this.filled(read, whole ? Number.POSITIVE_INFINITY : wanted(before));
      if (turn !== this.turn) return;
      this.loaded.set({ ...thread, readUpTo: before ? before.readUpTo : thread.readUpTo });
      this.trouble.set(null);
      this.behind = false;
      this.live.caughtUp();
      await this.markRead();
    } catch (error) {
      if (turn === this.turn) this.fail(problemFrom(error));
    }
  }

  /** Later replies than those on the page. */
  async more(): Promise<void> {
    const cursor = this.loaded()?.next;
    if (!cursor) return;
    const page = await this.api.call(listReplies, { params: this.path, query: { cursor } });
    this.loaded.update((thread) => thread && withPage(thread, page));
    await this.markRead();
  }

  /** Posts under an id of its own, so that a second try makes no double. */
  async post(id: string, kind: ReplyKind, body: string): Promise<void> {
    await this.api.call(postReply, { params: this.path, body: { id, kind, body } });
    await this.refresh(kind !== 'holding');
  }

  async hold(): Promise<void> {
    await this.post(newId(), 'holding', '');
  }

  async letGo(replyId: string): Promise<void> {
    await this.api.call(removeReply, { params: { ...this.path, replyId } });
    await this.refresh();
  }

  async edit(replyId: string, body: string): Promise<void> {
    this.place(await this.api.call(editReply, { params: { ...this.path, replyId }, body: { body } }));
  }

  async remove(replyId: string): Promise<void> {
    this.place(await this.api.call(removeReply, { params: { ...this.path, replyId } }));
    await this.refresh();
  }

  async restore(replyId: string): Promise<void> {
    this.place(await this.api.call(restoreReply, { params: { ...this.path, replyId } }));
    await this.refresh();
  }

  /** A question to her: it waits no more, or does again. */
  async letBe(replyId: string, rests: boolean): Promise<void> {
    this.place(await this.api.call(rests ? letQuestionBe : takeQuestionUp, { params: { ...this.path, replyId } }));
  }

  /** A page of the earlier texts of her own reply. */
  versions(replyId: string, cursor?: string) {
    return this.api.call(listReplyVersions, { params: { ...this.path, replyId }, query: { cursor } });
  }

  async askForIdea(): Promise<void> {
    await this.api.call(askWhetherIdeaIsWelcome, { params: this.path, body: { id: newId() } });
    await this.refresh();
  }

  async answer(offerRequestId: string, answer: 'yes' | 'not-now'): Promise<void> {
    await this.api.call(answerOfferRequest, { params: { ...this.path, offerRequestId }, body: { answer } });
    await this.refresh();
  }

  /** To the cohort's next session, or off its list again. */
  async bring(brought: boolean): Promise<void> {
    await this.api.call(brought ? bringToSession : leaveInThread, { params: this.path });
    this.loaded.update((thread) => thread && { ...thread, brought });
  }

  async reopen(): Promise<void> {
    await this.api.call(reopenThread, { params: this.path });
    await this.refresh();
  }

  /** Other words for her own question or resource, on the revision that she saw. */
  async change(words: ThreadWords, base: number): Promise<void> {
    const changed = await this.api.call(changeThread, { params: this.path, body: { base, ...words } });
    const { title, body, revision, edited } = changed;
    this.loaded.update((thread) => thread && { ...thread, title, body, revision, edited });
  }

  /** A page of the earlier words of her own question or resource. */
  earlierWords(cursor?: string) {
    return this.api.call(listThreadVersions, { params: this.path, query: { cursor } });
  }

  /** What puts the conversation back after it was removed: the same words again, with no replies. */
  removal(): () => Promise<string> {
    const [thread, { cohortId }, id] = [this.loaded(), this.path, newId()];
    return async () => {
      const { kind = 'question', title = '', body = '' } = thread ?? {};
      const draft = { id, kind: kind === 'resource' ? kind : 'question', title, body } as const;
      return (await this.api.call(openThread, { params: { cohortId }, body: draft })).id;
    };
  }

  /** Removes her own question or resource as she sees it; one changed elsewhere stands here instead, and stays. */
  async removeAll(): Promise<void> {
    const going = this.api.call(removeThread, { params: this.path, query: { base: this.loaded()?.revision ?? 1 } });
    await changedSince(going, ThreadView, () => void this.refresh());
  }

  private hear(event: LiveEvent): void {
    if (event.kind === 'reply' && event.threadId === this.path.threadId) void this.fetch(event.replyId);
    if (event.kind === 'thread' && event.threadId === this.path.threadId) void this.refresh();
  }

  /** A reply that the live stream named: into its place, and the whole conversation where it changes more. */
  private async fetch(replyId: string): Promise<void> {
    if (this.behind) return this.refresh();
    this.fetching += 1;
    const reply = await this.api.call(readReply, { params: { ...this.path, replyId } }).catch(() => null);
    this.fetching -= 1;
    if (reply && reply.kind !== 'holding') this.place(reply);
    if (!reply || reply.kind === 'holding' || reply.writer.author) await this.refresh();
    else await this.markRead();
  }

  private place(reply: ReplyView): void {
    this.loaded.update((thread) => thread && withReply(thread, reply));
  }

  private async filled(thread: ThreadView, count: number): Promise<ThreadView> {
    let full = thread;
    while (full.next !== null && full.replies.length < count)
      full = withPage(full, await this.api.call(listReplies, { params: this.path, query: { cursor: full.next } }));
    return full;
  }

  private fail(problem: ProblemError): void {
    this.trouble.set(problem);
    this.behind = true;
    if (problem.code === 'not-found') this.loaded.set(null);
    if (mayComeYet(problem)) this.live.missed();
  }

  /** Only what stands on a page that she looks at counts as read. */
  private async markRead(): Promise<void> {
    const thread = this.loaded();
    if (!thread || this.behind || this.fetching > 0 || this.document.visibilityState === 'hidden') return;
    const upTo = lastRead(thread);
    if (upTo === this.marked) return;
    this.marked = upTo;
    await this.api.call(markThreadRead, { params: this.path, body: { upTo } }).catch(() => (this.marked = ''));
  }
}

/** So many replies stood on the page; all of them, where none were left over. */
function wanted(before: ThreadView | null): number {
  if (before === null) return 0;
  return before.next === null ? Number.POSITIVE_INFINITY : before.replies.length;
}
