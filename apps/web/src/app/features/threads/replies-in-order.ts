import { type ReplyView, threadLimits, type ThreadView } from '@accelerator/contracts';

/** The conversation with a reply that has come or changed, in its place; one beyond the page waits for its page. */
export function withReply(thread: ThreadView, reply: ReplyView): ThreadView {
  const known = thread.replies.some(({ id }) => id === reply.id);
  if (!known && thread.next !== null) return thread;
  return inOrder(thread, [...thread.replies.filter(({ id }) => id !== reply.id), reply]);
}

/** The conversation with its next page. */
export function withPage(
  thread: ThreadView,
  page: { readonly items: readonly ReplyView[]; readonly next: string | null },
): ThreadView {
  const come = new Set(page.items.map(({ id }) => id));
  const replies = [...thread.replies.filter(({ id }) => !come.has(id)), ...page.items];
  return { ...inOrder(thread, replies), next: page.next };
}

/** How far she has read who sees all that is on the page. */
export function lastRead({ replies, openedAt }: ThreadView): string {
  return replies.at(-1)?.at ?? openedAt;
}

/** The first reply of others since she was here; null where nothing is new, or all of it is. */
export function firstNew({ replies, readUpTo }: ThreadView): string | null {
  if (readUpTo === null) return null;
  return replies.find(({ at, writer }) => at > readUpTo && !writer.mine)?.id ?? null;
}

function inOrder(thread: ThreadView, replies: readonly ReplyView[]): ThreadView {
  const sorted = replies.toSorted((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));
  const much = replies.filter(({ removed }) => !removed).length >= threadLimits.restAfterReplies;
  return { ...thread, replies: sorted, muchSaid: thread.muchSaid || much };
}
