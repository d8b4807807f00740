import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, pageOf } from './fields';
import { PersonView } from './people';
import { ReplyKind } from './taxonomies';
import { longText, someText } from './text';
import { threadLimits } from './thread-limits';

/** Who wrote it, as this reader may know: a person, or "the author" whose name is not given. */
export const Writer = z.object({
  /** Null where the author chose to be without a name, or the person has gone. */
  person: PersonView.nullable(),
  /** This reader knows her name, and the cohort does not. */
  nameHidden: z.boolean(),
  coach: z.boolean(),
  /** Wrote the debrief that this thread is about. */
  author: z.boolean(),
  /** Of an author who gave her name: she is no longer here, and it with her. Never said of one without a name. */
  gone: z.literal(true).optional(),
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
  /**
   * `edit`: its words can be changed, and be taken away. A holding is taken away by who holds, with `myHolding`.
   * `report`: a coach can be told that something in it is not right.
   * `restore`: only where it was taken away and can come back, so that a page of fifty carries none.
   * `letBe`: only where it is a question to the reader that waits for her; `takeUp`: only where she has let it be.
   */
  abilities: z.object({
    edit: z.boolean(),
    report: z.boolean(),
    restore: z.literal(true).optional(),
    letBe: z.literal(true).optional(),
    takeUp: z.literal(true).optional(),
  }),
});
export type ReplyView = z.infer<typeof ReplyView>;

export const ReplyDraft = z
  .strictObject({ id: Id, kind: ReplyKind, body: longText(threadLimits.reply) })
  .refine((draft) => draft.kind === 'holding' || draft.body.trim() !== '', {
    error: 'Please write something here.',
    path: ['body'],
  })
  .refine((draft) => draft.kind !== 'holding' || draft.body === '', {
    error: 'Being with her needs no words.',
    path: ['body'],
  });
export type ReplyDraft = z.input<typeof ReplyDraft>;

/** A text that the reply had before; `at` is when it was replaced or removed. */
export const ReplyVersion = z.object({ id: Id, body: z.string(), at: Instant });
export type ReplyVersion = z.infer<typeof ReplyVersion>;

/** Phrases that often brush aside; a hint, never a block (product/02-debrief 2.8). */
export const brushingAside = [
  'at least',
  'everything happens for a reason',
  'their loss',
  'meant to be',
  'dodged a bullet',
  'you should',
  'just',
  'stay positive',
  'rejection is redirection',
  'why didn’t you',
] as const;

/** The first phrase of the list that stands in the text as words of their own, or null. */
export function brushingAsideIn(text: string): string | null {
  const words = ` ${text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{N}’]+/gu, ' ')} `;
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

const AtThread = z.object({ cohortId: Id, threadId: Id });
const AtReply = z.object({ cohortId: Id, threadId: Id, replyId: Id });

export const listReplies = endpoint({
  name: 'listReplies',
  method: 'GET',
  path: '/cohorts/:cohortId/threads/:threadId/replies',
  access: 'member',
  summary: 'Further replies, in the order written.',
  params: AtThread,
  query: z.strictObject({ cursor: Cursor.optional() }),
  reply: pageOf(ReplyView),
});
export const readReply = endpoint({
  name: 'readReply',
  method: 'GET',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId',
  access: 'member',
  summary: 'One reply, as the live stream names it.',
  params: AtReply,
  reply: ReplyView,
});
export const postReply = endpoint({
  name: 'postReply',
  method: 'POST',
  path: '/cohorts/:cohortId/threads/:threadId/replies',
  access: 'member',
  summary: 'Replies, in one of the kinds that are welcome.',
  params: AtThread,
  body: ReplyDraft,
  reply: ReplyView,
  status: 201,
});
export const editReply = endpoint({
  name: 'editReply',
  method: 'PATCH',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId',
  access: 'member',
  summary: 'Edits one’s own reply; it is marked as edited.',
  params: AtReply,
  body: z.strictObject({ body: someText(threadLimits.reply) }),
  reply: ReplyView,
});
export const removeReply = endpoint({
  name: 'removeReply',
  method: 'DELETE',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId',
  access: 'member',
  summary: 'Removes one’s own reply.',
  params: AtReply,
  reply: ReplyView,
});
export const restoreReply = endpoint({
  name: 'restoreReply',
  method: 'DELETE',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId/removal',
  access: 'member',
  summary: 'Takes the removal back.',
  params: AtReply,
  reply: ReplyView,
});
export const letQuestionBe = endpoint({
  name: 'letQuestionBe',
  method: 'PUT',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId/let-be',
  access: 'member',
  summary: 'Lets a question to oneself be, unanswered; its asker may ask another one, and nobody is told.',
  params: AtReply,
  reply: ReplyView,
});
export const takeQuestionUp = endpoint({
  name: 'takeQuestionUp',
  method: 'DELETE',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId/let-be',
  access: 'member',
  summary: 'Takes up again a question that one has let be.',
  params: AtReply,
  reply: ReplyView,
});
export const listReplyVersions = endpoint({
  name: 'listReplyVersions',
  method: 'GET',
  path: '/cohorts/:cohortId/threads/:threadId/replies/:replyId/versions',
  access: 'member',
  summary: 'Earlier texts of one’s own reply, latest first.',
  params: AtReply,
  query: z.strictObject({ cursor: Cursor.optional() }),
  reply: pageOf(ReplyVersion),
});
