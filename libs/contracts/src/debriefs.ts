import * as z from 'zod';
import { AnswerKey, DebriefAnswers, ForgettableKey, processMissing, Revisions, SentAnswers } from './answers';
import { endpoint } from './endpoint';
import { Cursor, Day, Id, Instant, pageOf } from './fields';
import { Audience, AdviceSetting, AuthorDisplay, DebriefMode, Freshness, OutcomeKind } from './taxonomies';

export * from './earlier-intentions';

/** What others see of it at present. */
export const SharedState = z.object({
  sharedVersionId: Id,
  threadId: Id,
  cohortId: Id,
  /** Empty where she has no place. */
  cohortName: z.string(),
  audience: Audience,
  authorDisplay: AuthorDisplay,
  coachesMayKnow: z.boolean(),
  adviceSetting: AdviceSetting,
  /** When she shared it; without a name, the day. */
  sharedAt: Instant,
  /** Shared without a name, and not there for anybody yet. */
  waiting: z.boolean(),
});
export type SharedState = z.infer<typeof SharedState>;

/** Shared without a name, and its author was outside when it was to go out: nobody has read it, and nobody will. */
export const NotGoneOut = z.object({
  sharedVersionId: Id,
  cohortId: Id,
  /** Empty where she has no place. */
  cohortName: z.string(),
  audience: Audience,
  coachesMayKnow: z.boolean(),
});
export type NotGoneOut = z.infer<typeof NotGoneOut>;

/** A debrief as its owner, and nobody else, sees it. */
export const DebriefView = z.object({
  id: Id,
  mode: DebriefMode,
  state: z.enum(['open', 'rested']),
  answers: DebriefAnswers,
  revisions: Revisions,
  /** Null where no date is known. */
  freshness: Freshness.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  restedAt: Instant.nullable(),
  remindOn: Day.nullable(),
  shared: z.array(SharedState),
  /** Only where there is any, until she shares it again or lets it be. */
  notGoneOut: z.array(NotGoneOut).optional(),
  /** What may be done with it now, and the sentence said at the close. */
  abilities: z.object({ share: z.boolean(), rest: z.boolean() }),
});
export type DebriefView = z.infer<typeof DebriefView>;

/** A line of "My debriefs". */
export const DebriefLine = z.object({
  id: Id,
  mode: DebriefMode,
  state: z.enum(['open', 'rested']),
  process: z.string(),
  outcomeKind: OutcomeKind,
  newsOn: Day.nullable(),
  freshness: Freshness.nullable(),
  /** One of the three lines holds something. */
  holdsText: z.boolean(),
  sharedWith: z.array(Audience),
  updatedAt: Instant,
});
export type DebriefLine = z.infer<typeof DebriefLine>;

/** The id is made by the device; the same draft sent again answers the same. */
export const DebriefDraft = z.strictObject({
  id: Id,
  mode: DebriefMode,
  answers: SentAnswers.refine(({ process }) => process !== undefined, { path: ['process'], message: processMissing }),
});
export type DebriefDraft = z.input<typeof DebriefDraft>;

/** A small patch: `base` holds, for each key in `answers`, the revision that the writer saw. */
export const DebriefPatch = z.strictObject({
  /** It grows, from a note to two minutes to the full debrief, and never shrinks. */
  mode: DebriefMode.optional(),
  answers: SentAnswers,
  base: Revisions,
});
export type DebriefPatch = z.input<typeof DebriefPatch>;

/** What the owner can put back: what a field held before, or (`clashed`) what another device would have put there. */
export const AnswerVersion = z.object({
  id: Id,
  key: AnswerKey,
  revision: z.int(),
  value: z.unknown(),
  clashed: z.boolean(),
  at: Instant,
});
export type AnswerVersion = z.infer<typeof AnswerVersion>;

/** A refused key: somebody (she, elsewhere) saved it since. Other keys of the patch are saved. */
export const SavedDebrief = z.object({
  debrief: DebriefView,
  conflicts: z.array(z.object({ key: AnswerKey, mine: z.unknown(), theirs: z.unknown(), revision: z.int() })),
});
export type SavedDebrief = z.infer<typeof SavedDebrief>;

export const RestedDebrief = z.object({
  debrief: DebriefView,
  /** Put down. … or, on a heavy day, "Saved. That is enough for today." */
  confirmation: z.string(),
  /** Where there is nothing to keep, or after a yes; else it is said after what she keeps. Null where none is said. */
  closeLine: z.string().nullable(),
});
export type RestedDebrief = z.infer<typeof RestedDebrief>;

/** One that she deleted and can bring back; after `goesAt` nobody can. */
export const DeletedDebrief = z.object({ id: Id, process: z.string(), deletedAt: Instant, goesAt: Instant });
export type DeletedDebrief = z.infer<typeof DeletedDebrief>;

/** `never`: her day page does not offer it again; `whenever`: it does, without a mail. */
export const ReminderChoice = z.enum(['tomorrow', 'in-three-days', 'at-the-weekend', 'never', 'whenever']);
export type ReminderChoice = z.infer<typeof ReminderChoice>;

const AtDebrief = z.object({ debriefId: Id });

export const listDebriefs = endpoint({
  name: 'listDebriefs',
  method: 'GET',
  path: '/debriefs',
  access: 'account',
  summary: 'Her debriefs, latest first; all, or those of one opportunity.',
  query: z.strictObject({ cursor: Cursor.optional(), opportunityId: Id.optional() }),
  reply: pageOf(DebriefLine),
});
export const listDeletedDebriefs = endpoint({
  name: 'listDeletedDebriefs',
  method: 'GET',
  path: '/deleted-debriefs',
  access: 'account',
  summary: 'What she deleted in the last thirty days, latest first.',
  reply: z.object({ items: z.array(DeletedDebrief) }),
});
export const openDebrief = endpoint({
  name: 'openDebrief',
  method: 'POST',
  path: '/debriefs',
  access: 'account',
  summary: 'Begins a debrief, from the first keystroke.',
  body: DebriefDraft,
  reply: DebriefView,
  status: 201,
});
export const readDebrief = endpoint({
  name: 'readDebrief',
  method: 'GET',
  path: '/debriefs/:debriefId',
  access: 'account',
  summary: 'One of her debriefs.',
  params: AtDebrief,
  reply: DebriefView,
});
export const saveDebrief = endpoint({
  name: 'saveDebrief',
  method: 'PATCH',
  path: '/debriefs/:debriefId',
  access: 'account',
  summary: 'Saves some answers; a clash in one answer keeps both texts.',
  params: AtDebrief,
  body: DebriefPatch,
  reply: SavedDebrief,
});
export const listAnswerVersions = endpoint({
  name: 'listAnswerVersions',
  method: 'GET',
  path: '/debriefs/:debriefId/versions',
  access: 'account',
  costly: true,
  summary: 'Earlier texts of the last thirty days, latest first: all, those written in two places, or those replaced.',
  params: AtDebrief,
  query: z.strictObject({ cursor: Cursor.optional(), kind: z.enum(['clashed', 'replaced']).optional() }),
  reply: pageOf(AnswerVersion),
});
export const forgetAnswer = endpoint({
  name: 'forgetAnswer',
  method: 'DELETE',
  path: '/debriefs/:debriefId/answers/:key',
  access: 'account',
  summary:
    'Forgets the free page or the free-write at once, with all that it ever was. A stale `base` is 409 with the debrief.',
  params: AtDebrief.extend({ key: ForgettableKey }),
  /** The revision of what she saw there. */
  query: z.strictObject({ base: z.coerce.number<number>().int().min(0) }),
  reply: DebriefView,
});
export const restDebrief = endpoint({
  name: 'restDebrief',
  method: 'PUT',
  path: '/debriefs/:debriefId/rest',
  access: 'account',
  summary: 'Puts it down.',
  params: AtDebrief,
  reply: RestedDebrief,
});
export const reopenDebrief = endpoint({
  name: 'reopenDebrief',
  method: 'DELETE',
  path: '/debriefs/:debriefId/rest',
  access: 'account',
  summary: 'Takes it up again.',
  params: AtDebrief,
  reply: DebriefView,
});
export const remindOfDebrief = endpoint({
  name: 'remindOfDebrief',
  method: 'PUT',
  path: '/debriefs/:debriefId/reminder',
  access: 'account',
  summary: 'Not today: tomorrow, in three days, at the weekend, or not at all; or whenever she looks at her day.',
  params: AtDebrief,
  body: z.strictObject({ when: ReminderChoice }),
  reply: DebriefView,
});
export const deleteDebrief = endpoint({
  name: 'deleteDebrief',
  method: 'DELETE',
  path: '/debriefs/:debriefId',
  access: 'account',
  summary: 'Deletes it and what was shared of it; thirty days to change her mind.',
  params: AtDebrief,
  reply: null,
});
export const restoreDebrief = endpoint({
  name: 'restoreDebrief',
  method: 'DELETE',
  path: '/debriefs/:debriefId/deletion',
  access: 'account',
  summary: 'Takes the deletion back.',
  params: AtDebrief,
  reply: DebriefView,
});
