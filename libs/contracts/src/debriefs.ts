import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Day, Id, Instant, pageOf } from './fields';
import { Audience, AdviceSetting, AuthorDisplay, DayWeight, DebriefMode, Freshness, Lens, OutcomeKind, Stage } from './taxonomies';
import { lineText, longText, someLine } from './text';

/** Product/02-debrief 2.3–2.4. Suggested length of a quick line is 280, allowed 1,000. */
export const debriefLimits = { process: 120, quickLine: 1000, quickLineSuggested: 280, organisation: 120, alias: 120, role: 120 } as const;

const processMissing = 'Please name the process, so that you can find this again.';
const Maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

/**
 * Every answer of a debrief by its key (product/02-debrief). One save path for all of them: a patch names
 * keys, each with the revision that the writer saw.
 */
export const debriefAnswers = {
  process: someLine(debriefLimits.process, processMissing),
  outcomeKind: OutcomeKind,
  newsOn: Maybe(Day),
  lastConversationOn: Maybe(Day),
  furthestStage: Maybe(Stage),
  dayWeight: Maybe(DayWeight),
  stayed: longText(debriefLimits.quickLine),
  kept: longText(debriefLimits.quickLine),
  energy: longText(debriefLimits.quickLine),
  firstLineLens: Maybe(Lens),
  circleBackOn: Maybe(Day),
  /** Private notes on the organisation, never shared: replaced by the alias in every shared version. */
  roleTitle: lineText(debriefLimits.role),
  organisationName: lineText(debriefLimits.organisation),
  publicAlias: lineText(debriefLimits.alias),
} as const;
export type AnswerKey = keyof typeof debriefAnswers;
export const answerKeys = Object.keys(debriefAnswers) as readonly AnswerKey[];

export const DebriefAnswers = z.object(debriefAnswers).partial();
export type DebriefAnswers = z.infer<typeof DebriefAnswers>;

/** Revisions by key; a key that was never saved has 0. */
export const Revisions = z.partialRecord(z.enum(answerKeys), z.int().min(0));
export type Revisions = z.infer<typeof Revisions>;

/** What others see of it at present. */
export const SharedState = z.object({
  sharedVersionId: Id,
  threadId: Id,
  cohortId: Id,
  cohortName: z.string(),
  audience: Audience,
  authorDisplay: AuthorDisplay,
  adviceSetting: AdviceSetting,
  sharedAt: Instant,
});
export type SharedState = z.infer<typeof SharedState>;

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
  answers: z
    .strictObject(debriefAnswers)
    .partial()
    .refine(({ process }) => process !== undefined, { path: ['process'], message: processMissing }),
});
export type DebriefDraft = z.input<typeof DebriefDraft>;

/** A small patch: `base` holds, for each key in `answers`, the revision that the writer saw. */
export const DebriefPatch = z.strictObject({
  mode: DebriefMode.optional(),
  answers: z.strictObject(debriefAnswers).partial(),
  base: Revisions,
});
export type DebriefPatch = z.input<typeof DebriefPatch>;

/** What the owner can put back: what a field held before, or (`clashed`) what another device would have put there. */
export const AnswerVersion = z.object({
  key: z.enum(answerKeys),
  revision: z.int(),
  value: z.unknown(),
  clashed: z.boolean(),
  at: Instant,
});
export type AnswerVersion = z.infer<typeof AnswerVersion>;

/** A refused key: somebody (she, elsewhere) saved it since. Other keys of the patch are saved. */
export const SavedDebrief = z.object({
  debrief: DebriefView,
  conflicts: z.array(z.object({ key: z.enum(answerKeys), mine: z.unknown(), theirs: z.unknown(), revision: z.int() })),
});
export type SavedDebrief = z.infer<typeof SavedDebrief>;

export const RestedDebrief = z.object({
  debrief: DebriefView,
  /** Put down. … or, on a heavy day, "Saved. That is enough for today." */
  confirmation: z.string(),
  /** Never on a heavy day, never twice in a row; null where none is said. */
  closeLine: z.string().nullable(),
});
export type RestedDebrief = z.infer<typeof RestedDebrief>;

/** The parts of a quick debrief that can be shared, in the order of the sheet. */
export const sharableParts = {
  outcome: 'What happened',
  stage: 'How far it went',
  stayed: 'What stayed with me',
  kept: 'What I said that is worth keeping',
  energy: 'Where the energy was',
} as const;
export type SharablePart = keyof typeof sharableParts;
export const SharablePart = z.enum(Object.keys(sharableParts) as [SharablePart, ...SharablePart[]]);

/** One part of a shared version: text as she let it go, after redaction. */
export const SharedPart = z.strictObject({ part: SharablePart, text: longText(2000) });
export type SharedPart = z.infer<typeof SharedPart>;

/** The version that others will see. The server refuses it while the real name is still in it. */
export const SharedVersionDraft = z.strictObject({
  id: Id,
  cohortId: Id,
  audience: Audience,
  /** Named only, for now. */
  authorDisplay: z.literal('named'),
  adviceSetting: AdviceSetting,
  roleTitle: someLine(debriefLimits.role, 'Please name the role.'),
  publicAlias: someLine(debriefLimits.alias, 'Please describe the organisation without its name.'),
  parts: z
    .array(SharedPart)
    .min(1, 'Please choose what to share.')
    .max(20)
    .refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length, 'A part is here twice.'),
});
export type SharedVersionDraft = z.input<typeof SharedVersionDraft>;
export const SharedVersionChange = SharedVersionDraft.omit({ id: true, cohortId: true, audience: true, authorDisplay: true });

/** Her plan for the day of the next no. */
const planLine = longText(300);
export const SetbackPlan = z.object({ first: planLine, tell: planLine, notDo: planLine, comeBack: planLine, more: planLine, writtenOn: Day.nullable() });
export type SetbackPlan = z.infer<typeof SetbackPlan>;
export const SetbackPlanDraft = z.strictObject({ first: planLine, tell: planLine, notDo: planLine, comeBack: planLine, more: planLine });

/** What the opening needs: her plan, and whom she can tell with one tap. */
export const OpeningView = z.object({
  setbackPlan: SetbackPlan.nullable(),
  buddies: z.array(z.object({ cohortId: Id, personId: Id, firstName: z.string(), words: z.string() })),
  coaches: z.array(z.object({ cohortId: Id, cohortName: z.string(), coachNames: z.array(z.string()), askedAt: Instant.nullable() })),
  /** Endings noted earlier, to go on with. */
  processes: z.array(z.object({ debriefId: Id, process: z.string() })),
});
export type OpeningView = z.infer<typeof OpeningView>;

const AtDebrief = z.object({ debriefId: Id });
const AtVersion = z.object({ debriefId: Id, sharedVersionId: Id });

export const readOpening = endpoint({ name: 'readOpening', method: 'GET', path: '/debriefs/opening', access: 'account', summary: 'Her setback plan and the help that is one tap away.', reply: OpeningView });
export const listDebriefs = endpoint({ name: 'listDebriefs', method: 'GET', path: '/debriefs', access: 'account', summary: 'Her debriefs, latest first.', query: z.object({ cursor: Cursor.optional() }), reply: pageOf(DebriefLine) });
export const openDebrief = endpoint({ name: 'openDebrief', method: 'POST', path: '/debriefs', access: 'account', summary: 'Begins a debrief, from the first keystroke.', body: DebriefDraft, reply: DebriefView, status: 201 });
export const readDebrief = endpoint({ name: 'readDebrief', method: 'GET', path: '/debriefs/:debriefId', access: 'account', summary: 'One of her debriefs.', params: AtDebrief, reply: DebriefView });
export const saveDebrief = endpoint({ name: 'saveDebrief', method: 'PATCH', path: '/debriefs/:debriefId', access: 'account', summary: 'Saves some answers; a clash in one answer keeps both texts.', params: AtDebrief, body: DebriefPatch, reply: SavedDebrief });
export const listAnswerVersions = endpoint({ name: 'listAnswerVersions', method: 'GET', path: '/debriefs/:debriefId/versions', access: 'account', summary: 'Earlier texts of the last thirty days.', params: AtDebrief, reply: z.object({ items: z.array(AnswerVersion) }) });
export const restDebrief = endpoint({ name: 'restDebrief', method: 'PUT', path: '/debriefs/:debriefId/rest', access: 'account', summary: 'Puts it down.', params: AtDebrief, reply: RestedDebrief });
export const reopenDebrief = endpoint({ name: 'reopenDebrief', method: 'DELETE', path: '/debriefs/:debriefId/rest', access: 'account', summary: 'Takes it up again.', params: AtDebrief, reply: DebriefView });
export const remindOfDebrief = endpoint({ name: 'remindOfDebrief', method: 'PUT', path: '/debriefs/:debriefId/reminder', access: 'account', summary: 'Not today: tomorrow, in three days, at the weekend, or not at all.', params: AtDebrief, body: z.strictObject({ when: z.enum(['tomorrow', 'in-three-days', 'at-the-weekend', 'never']) }), reply: DebriefView });
export const deleteDebrief = endpoint({ name: 'deleteDebrief', method: 'DELETE', path: '/debriefs/:debriefId', access: 'account', summary: 'Deletes it and what was shared of it; thirty days to change her mind.', params: AtDebrief, reply: null });
export const restoreDebrief = endpoint({ name: 'restoreDebrief', method: 'DELETE', path: '/debriefs/:debriefId/deletion', access: 'account', summary: 'Takes the deletion back.', params: AtDebrief, reply: DebriefView });

export const shareDebrief = endpoint({ name: 'shareDebrief', method: 'POST', path: '/debriefs/:debriefId/shared-versions', access: 'account', summary: 'Shares a version of it and opens its thread.', params: AtDebrief, body: SharedVersionDraft, reply: DebriefView, status: 201 });
export const updateSharedVersion = endpoint({ name: 'updateSharedVersion', method: 'PUT', path: '/debriefs/:debriefId/shared-versions/:sharedVersionId', access: 'account', summary: 'Updates what they see.', params: AtVersion, body: SharedVersionChange, reply: DebriefView });
export const withdrawSharedVersion = endpoint({ name: 'withdrawSharedVersion', method: 'DELETE', path: '/debriefs/:debriefId/shared-versions/:sharedVersionId', access: 'account', summary: 'Takes it back; it leaves the thread at once.', params: AtVersion, reply: DebriefView });

export const readSetbackPlan = endpoint({ name: 'readSetbackPlan', method: 'GET', path: '/me/setback-plan', access: 'account', summary: 'Her plan for the day of the next no.', reply: SetbackPlan });
export const saveSetbackPlan = endpoint({ name: 'saveSetbackPlan', method: 'PUT', path: '/me/setback-plan', access: 'account', summary: 'Writes her plan.', body: SetbackPlanDraft, reply: SetbackPlan });

export const tellBuddy = endpoint({ name: 'tellBuddy', method: 'POST', path: '/cohorts/:cohortId/buddy-words', access: 'member', summary: 'Lets a buddy know, in exactly the words that were shown.', params: z.object({ cohortId: Id }), body: z.strictObject({ id: Id, personId: Id }), reply: z.object({ words: z.string(), at: Instant }), status: 201 });
export const askForContact = endpoint({ name: 'askForContact', method: 'POST', path: '/cohorts/:cohortId/contact-requests', access: 'member', summary: 'Asks her coaches to call; they see that she asked, nothing else.', params: z.object({ cohortId: Id }), body: z.strictObject({ id: Id }), reply: z.object({ at: Instant }), status: 201 });
