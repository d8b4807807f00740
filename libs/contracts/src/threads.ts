import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, pageOf } from './fields';
import { PersonView } from './people';
import { SharablePart } from './debriefs';
import { Audience, AdviceSetting, ReplyKind, ThreadKind } from './taxonomies';
import { someLine, someText, longText } from './text';

export const threadLimits = { title: 160, body: 8000, reply: 4000, restAfterReplies: 6, unread: 99 } as const;

/** Who wrote it, as this reader may know: a person, or "the author" whose name is not given. */
export const Writer = z.object({
  /** Null where the author chose to be without a name, or the person has gone. */
  person: PersonView.nullable(),
  coach: z.boolean(),
  /** Wrote the debrief that this thread is about. */
  author: z.boolean(),
  /** It is the reader herself. */
  mine: z.boolean(),
});
export type Writer = z.infer<typeof Writer>;

export const ReplyView = z.object({
  id: Id,
  kind: ReplyKind,
  writer: Writer,
  /** Empty for a holding, and once removed. */
  body: z.string(),
  at: Instant,
  edited: z.boolean(),
  removed: z.boolean(),
  abilities: z.object({ edit: z.boolean(), remove: z.boolean(), restore: z.boolean() }),
});
export type ReplyView = z.infer<typeof ReplyView>;

/** The sheet on top of a debrief's thread. */
export const SharedSheet = z.object({
  sharedVersionId: Id,
  roleTitle: z.string(),
  publicAlias: z.string(),
  adviceSetting: AdviceSetting,
  parts: z.array(z.object({ part: SharablePart, text: z.string() })),
  sharedAt: Instant,
  updatedAt: Instant.nullable(),
});
export type SharedSheet = z.infer<typeof SharedSheet>;

export const ThreadLine = z.object({
  id: Id,
  kind: ThreadKind,
  audience: Audience,
  title: z.string(),
  opener: Writer,
  adviceSetting: AdviceSetting.nullable(),
  /** Without those that say only that they are with her. */
  replyCount: z.int(),
  /** At most `threadLimits.unread`: then it is "many". */
  unread: z.int(),
  /** Never opened by this reader. */
  fresh: z.boolean(),
  resting: z.boolean(),
  openedAt: Instant,
  lastActivityAt: Instant,
});
export type ThreadLine = z.infer<typeof ThreadLine>;

/** An idea that waits for the author's word. */
export const OfferRequestView = z.object({
  id: Id,
  from: PersonView,
  state: z.enum(['waiting', 'yes', 'not-now']),
  mine: z.boolean(),
  abilities: z.object({ answer: z.boolean() }),
});
export type OfferRequestView = z.infer<typeof OfferRequestView>;

export const ThreadView = z.object({
  id: Id,
  cohortId: Id,
  kind: ThreadKind,
  audience: Audience,
  title: z.string(),
  /** Of a question or resource; empty where a sheet stands in its place. */
  body: z.string(),
  opener: Writer,
  sheet: SharedSheet.nullable(),
  openedAt: Instant,
  lastActivityAt: Instant,
  resting: z.boolean(),
  /** Alphabetical; names only, no count. */
  holdings: z.array(PersonView),
  /** The reader's own holding, by which she takes it back with `removeReply`; null where she has none. */
  myHolding: Id.nullable(),
  /** In the order written, at most fifty. */
  replies: z.array(ReplyView),
  /** Later replies than those given. */
  next: Cursor.nullable(),
  /** Up to where this reader had read before she opened it now. */
  readUpTo: Instant.nullable(),
  offerRequests: z.array(OfferRequestView),
  /** After six replies: would this be one for the next session? */
  muchSaid: z.boolean(),
  abilities: z.object({
    /** Kinds that this reader may write now, in the order in which they are offered. */
    replyKinds: z.array(ReplyKind),
    askWhetherIdeaIsWelcome: z.boolean(),
    /** One question at a time: hers still waits. */
    questionWaits: z.boolean(),
    reopen: z.boolean(),
    edit: z.boolean(),
    remove: z.boolean(),
  }),
});
export type ThreadView = z.infer<typeof ThreadView>;

export const ThreadDraft = z.strictObject({
  id: Id,
  kind: z.enum(['question', 'resource']),
  title: someLine(threadLimits.title, 'Please give it a title.'),
  body: longText(threadLimits.body),
});
export type ThreadDraft = z.input<typeof ThreadDraft>;

export const ReplyDraft = z
  .strictObject({ id: Id, kind: ReplyKind, body: longText(threadLimits.reply) })
  .refine((draft) => draft.kind === 'holding' || draft.body.trim() !== '', { error: 'Please write something here.', path: ['body'] })
  .refine((draft) => draft.kind !== 'holding' || draft.body === '', { error: 'Being with her needs no words.', path: ['body'] });
export type ReplyDraft = z.input<typeof ReplyDraft>;

/** A text that the reply had before; `at` is when it was replaced or removed. */
export const ReplyVersion = z.object({ body: z.string(), at: Instant });
export type ReplyVersion = z.infer<typeof ReplyVersion>;

/** Phrases that often brush aside; a hint, never a block (product/02-debrief 2.8). */
export const brushingAside = ['at least', 'everything happens for a reason', 'their loss', 'meant to be', 'dodged a bullet', 'you should', 'just', 'stay positive', 'rejection is redirection', 'why didn’t you'] as const;

/** The first phrase of the list that stands in the text as words of their own, or null. */
export function brushingAsideIn(text: string): string | null {
  const words = ` ${text.toLowerCase().replaceAll('\'', '’').replace(/[^\p{L}\p{N}’]+/gu, ' ')} `;
  return brushingAside.find((phrase) => words.includes(` ${phrase} `)) ?? null;
}

/** Beginnings offered in the reply box. */
export const replyStarters: Readonly<Partial<Record<ReplyKind, readonly string[]>>> = {
  appreciate: ['What I value in how you …', 'It took … to …'],
  notice: ['I notice that …', 'The sentence that stayed with me …'],
  ask: ['What would …?', 'When was …?'],
  offer: ['Something that helped me once …', 'If it is useful …'],
  'closing-note': ['What I take with me: …'],
};

const InCohort = z.object({ cohortId: Id });
const AtThread = z.object({ cohortId: Id, threadId: Id });
const AtReply = z.object({ cohortId: Id, threadId: Id, replyId: Id });
const AtOffer = z.object({ cohortId: Id, threadId: Id, offerRequestId: Id });

export const listThreads = endpoint({ name: 'listThreads', method: 'GET', path: '/cohorts/:cohortId/threads', access: 'member', summary: 'Conversations, newest activity first, with what is unread.', params: InCohort, query: z.object({ cursor: Cursor.optional(), kind: ThreadKind.optional() }), reply: pageOf(ThreadLine) });
export const openThread = endpoint({ name: 'openThread', method: 'POST', path: '/cohorts/:cohortId/threads', access: 'member', summary: 'Asks the cohort a question or gives it a resource.', params: InCohort, body: ThreadDraft, reply: ThreadView, status: 201 });
export const readThread = endpoint({ name: 'readThread', method: 'GET', path: '/cohorts/:cohortId/threads/:threadId', access: 'member', summary: 'A conversation with its first fifty replies.', params: AtThread, reply: ThreadView });
export const changeThread = endpoint({ name: 'changeThread', method: 'PATCH', path: '/cohorts/:cohortId/threads/:threadId', access: 'member', summary: 'Changes one’s own question or resource.', params: AtThread, body: z.strictObject({ title: someLine(threadLimits.title).optional(), body: longText(threadLimits.body).optional() }), reply: ThreadView });
export const removeThread = endpoint({ name: 'removeThread', method: 'DELETE', path: '/cohorts/:cohortId/threads/:threadId', access: 'member', summary: 'Removes one’s own question or resource.', params: AtThread, reply: null });
export const listReplies = endpoint({ name: 'listReplies', method: 'GET', path: '/cohorts/:cohortId/threads/:threadId/replies', access: 'member', summary: 'Further replies, in the order written.', params: AtThread, query: z.object({ cursor: Cursor.optional() }), reply: pageOf(ReplyView) });
export const readReply = endpoint({ name: 'readReply', method: 'GET', path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId', access: 'member', summary: 'One reply, as the live stream names it.', params: AtReply, reply: ReplyView });
export const postReply = endpoint({ name: 'postReply', method: 'POST', path: '/cohorts/:cohortId/threads/:threadId/replies', access: 'member', summary: 'Replies, in one of the kinds that are welcome.', params: AtThread, body: ReplyDraft, reply: ReplyView, status: 201 });
export const editReply = endpoint({ name: 'editReply', method: 'PATCH', path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId', access: 'member', summary: 'Edits one’s own reply; it is marked as edited.', params: AtReply, body: z.strictObject({ body: someText(threadLimits.reply) }), reply: ReplyView });
export const removeReply = endpoint({ name: 'removeReply', method: 'DELETE', path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId', access: 'member', summary: 'Removes one’s own reply.', params: AtReply, reply: ReplyView });
export const restoreReply = endpoint({ name: 'restoreReply', method: 'DELETE', path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId/removal', access: 'member', summary: 'Takes the removal back.', params: AtReply, reply: ReplyView });
export const listReplyVersions = endpoint({ name: 'listReplyVersions', method: 'GET', path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId/versions', access: 'member', summary: 'Earlier texts of one’s own reply.', params: AtReply, reply: z.object({ items: z.array(ReplyVersion) }) });
export const markThreadRead = endpoint({ name: 'markThreadRead', method: 'PUT', path: '/cohorts/:cohortId/threads/:threadId/position', access: 'member', summary: 'How far one has read.', params: AtThread, body: z.strictObject({ upTo: Instant }), reply: null });
export const reopenThread = endpoint({ name: 'reopenThread', method: 'DELETE', path: '/cohorts/:cohortId/threads/:threadId/rest', access: 'member', summary: 'The author reopens a resting conversation.', params: AtThread, reply: ThreadView });
export const askWhetherIdeaIsWelcome = endpoint({ name: 'askWhetherIdeaIsWelcome', method: 'POST', path: '/cohorts/:cohortId/threads/:threadId/offer-requests', access: 'member', summary: 'Asks the author whether an idea is welcome.', params: AtThread, body: z.strictObject({ id: Id }), reply: OfferRequestView, status: 201 });
export const answerOfferRequest = endpoint({ name: 'answerOfferRequest', method: 'PUT', path: '/cohorts/:cohortId/threads/:threadId/offer-requests/:offerRequestId/answer', access: 'member', summary: 'The author says yes or not now.', params: AtOffer, body: z.strictObject({ answer: z.enum(['yes', 'not-now']) }), reply: OfferRequestView });
