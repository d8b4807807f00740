import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, pageOf, within, years } from './fields';
import { keptBase, SeenBase } from './kept';
import { PersonView } from './people';
import { ReplyView, Writer } from './replies';
import { SharablePart } from './sharable-parts';
import { AdviceSetting, Audience, ReplyKind, ThreadKind } from './taxonomies';
import { longText, titleText } from './text';
import { threadLimits } from './thread-limits';

/** An instant that a client sends. */
const GivenInstant = z.iso.datetime({ abort: true }).refine(within(years.first), 'This moment cannot be meant.');

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
  /** Of its words; the base of the next change. */
  revision: z.int().min(1),
  edited: z.boolean(),
  opener: Writer,
  sheet: SharedSheet.nullable(),
  openedAt: Instant,
  lastActivityAt: Instant,
  resting: z.boolean(),
  /** Taken back: it is there for its author alone. */
  withdrawn: z.literal(true).optional(),
  /** To its author once it is taken back, while she has the debrief: from there it is shared again. */
  debriefId: Id.optional(),
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
  /** It waits for the cohort’s next session. */
  brought: z.boolean(),
  abilities: z.object({
    /** Kinds that this reader may write now, in the order in which they are offered. */
    replyKinds: z.array(ReplyKind),
    askWhetherIdeaIsWelcome: z.boolean(),
    /** One question at a time: hers still waits. */
    questionWaits: z.boolean(),
    reopen: z.boolean(),
    /** Bringing it to the next session, or leaving it here. */
    bring: z.boolean(),
    /** Telling a coach that something here is not right. */
    report: z.boolean(),
    edit: z.boolean(),
    remove: z.boolean(),
  }),
});
export type ThreadView = z.infer<typeof ThreadView>;

/** Words that a question or resource had before; `at` is when they were replaced. */
export const ThreadVersion = z.object({ id: Id, title: z.string(), body: z.string(), at: Instant });
export type ThreadVersion = z.infer<typeof ThreadVersion>;

export const ThreadDraft = z.strictObject({
  id: Id,
  kind: z.enum(['question', 'resource']),
  title: titleText(threadLimits.title, 'Please give it a title.'),
  body: longText(threadLimits.body),
});
export type ThreadDraft = z.input<typeof ThreadDraft>;

const InCohort = z.object({ cohortId: Id });
const AtThread = z.object({ cohortId: Id, threadId: Id });
const AtOffer = z.object({ cohortId: Id, threadId: Id, offerRequestId: Id });

export const listThreads = endpoint({
  name: 'listThreads',
  method: 'GET',
  path: '/cohorts/:cohortId/threads',
  access: 'member',
  summary: 'Conversations, newest activity first, with what is unread.',
  params: InCohort,
  query: z.strictObject({ cursor: Cursor.optional(), kind: ThreadKind.optional() }),
  reply: pageOf(ThreadLine),
});
export const openThread = endpoint({
  name: 'openThread',
  method: 'POST',
  path: '/cohorts/:cohortId/threads',
  access: 'member',
  summary: 'Asks the cohort a question or gives it a resource.',
  params: InCohort,
  body: ThreadDraft,
  reply: ThreadView,
  status: 201,
});
export const readThread = endpoint({
  name: 'readThread',
  method: 'GET',
  path: '/cohorts/:cohortId/threads/:threadId',
  access: 'member',
  summary: 'A conversation with its first fifty replies.',
  params: AtThread,
  reply: ThreadView,
});
export const changeThread = endpoint({
  name: 'changeThread',
  method: 'PATCH',
  path: '/cohorts/:cohortId/threads/:threadId',
  access: 'member',
  summary: 'Changes one’s own question or resource; a stale `base` is 409 with the conversation as it is.',
  params: AtThread,
  body: z.strictObject({
    ...keptBase,
    title: titleText(threadLimits.title).optional(),
    body: longText(threadLimits.body).optional(),
  }),
  reply: ThreadView,
});
export const listThreadVersions = endpoint({
  name: 'listThreadVersions',
  method: 'GET',
  path: '/cohorts/:cohortId/threads/:threadId/versions',
  access: 'member',
  summary: 'Earlier words of one’s own question or resource, latest first.',
  params: AtThread,
  query: z.strictObject({ cursor: Cursor.optional() }),
  reply: pageOf(ThreadVersion),
});
export const removeThread = endpoint({
  name: 'removeThread',
  method: 'DELETE',
  path: '/cohorts/:cohortId/threads/:threadId',
  access: 'member',
  summary: 'Removes one’s own question or resource; a stale `base` is 409 with the conversation as it is.',
  params: AtThread,
  query: SeenBase,
  reply: null,
});
export const markThreadRead = endpoint({
  name: 'markThreadRead',
  method: 'PUT',
  path: '/cohorts/:cohortId/threads/:threadId/position',
  access: 'member',
  summary: 'How far one has read.',
  params: AtThread,
  body: z.strictObject({ upTo: GivenInstant }),
  reply: null,
});
export const reopenThread = endpoint({
  name: 'reopenThread',
  method: 'DELETE',
  path: '/cohorts/:cohortId/threads/:threadId/rest',
  access: 'member',
  summary: 'The author reopens a resting conversation.',
  params: AtThread,
  reply: ThreadView,
});
export const askWhetherIdeaIsWelcome = endpoint({
  name: 'askWhetherIdeaIsWelcome',
  method: 'POST',
  path: '/cohorts/:cohortId/threads/:threadId/offer-requests',
  access: 'member',
  summary: 'Asks the author whether an idea is welcome.',
  params: AtThread,
  body: z.strictObject({ id: Id }),
  reply: OfferRequestView,
  status: 201,
});
export const answerOfferRequest = endpoint({
  name: 'answerOfferRequest',
  method: 'PUT',
  path: '/cohorts/:cohortId/threads/:threadId/offer-requests/:offerRequestId/answer',
  access: 'member',
  summary: 'The author says yes or not now.',
  params: AtOffer,
  body: z.strictObject({ answer: z.enum(['yes', 'not-now']) }),
  reply: OfferRequestView,
});
