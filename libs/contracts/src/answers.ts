import * as z from 'zod';
import { answerFieldOfCard, cardLimits } from './answer-cards';
import { Day, hoursUpTo, Id, WrittenDay } from './fields';
import { DayWeight, Lens, outcomeAtFirst, OutcomeKind, Stage } from './taxonomies';
import { Door, StatedReason } from './taxonomies-process';
import { lineText, longText, someLine } from './text';

/** Product/02-debrief 2.3–2.5. Suggested length of a quick line is 280, allowed 1,000. */
export const debriefLimits = {
  process: 120,
  quickLine: 1000,
  quickLineSuggested: 280,
  organisation: 120,
  alias: 120,
  role: 120,
  statedReason: 300,
  doAgain: 800,
  doDifferently: 400,
  notYours: 400,
  didNotSitRight: 600,
  clue: 500,
  kindLine: 400,
  closing: 600,
  closeMessage: 1000,
  nextStep: 200,
  skills: 200,
  /** A page without a limit for her; this one keeps a request sendable. */
  page: 100_000,
} as const;

/** Said where the one required field is empty. */
export const processMissing = 'Please name the process, so that you can find this again.';
const Maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

/**
 * Every answer of a debrief that stands alone, by its key (product/02-debrief). One save path for all of them: a patch
 * names keys, each with the revision that the writer saw. What is entered several times lies in cards beside them,
 * each field of a card under a path of its own.
 */
export const debriefAnswers = {
  process: someLine(debriefLimits.process, processMissing),
  outcomeKind: OutcomeKind,
  newsOn: Maybe(WrittenDay),
  lastConversationOn: Maybe(WrittenDay),
  furthestStage: Maybe(Stage),
  dayWeight: Maybe(DayWeight),
  stayed: longText(debriefLimits.quickLine),
  kept: longText(debriefLimits.quickLine),
  energy: longText(debriefLimits.quickLine),
  firstLineLens: Maybe(Lens),
  circleBackOn: Maybe(WrittenDay),
  /** Private notes on the organisation, never shared: replaced by the alias in every shared version. */
  roleTitle: lineText(debriefLimits.role),
  organisationName: lineText(debriefLimits.organisation),
  publicAlias: lineText(debriefLimits.alias),
  /** The opportunity in her own list that it belongs to. */
  opportunity: Maybe(Id),
  statedReason: Maybe(StatedReason),
  statedReasonText: longText(debriefLimits.statedReason),
  decidedToCloseOn: Maybe(WrittenDay),
  closeMessage: longText(debriefLimits.closeMessage),
  firstKnew: longText(debriefLimits.closing),
  doAgain: longText(debriefLimits.doAgain),
  doDifferently: longText(debriefLimits.doDifferently),
  notYours: longText(debriefLimits.notYours),
  beforeNextRound: longText(debriefLimits.closing),
  didNotSitRight: longText(debriefLimits.didNotSitRight),
  door: Maybe(Door),
  madeItAYes: longText(debriefLimits.closing),
  skillsText: lineText(debriefLimits.skills),
  clue: longText(debriefLimits.clue),
  madeTheDifference: longText(debriefLimits.closing),
  nearlyDidNotWork: longText(debriefLimits.closing),
  protectFirst90Days: longText(debriefLimits.closing),
  newPlanWhen: longText(debriefLimits.nextStep),
  newPlanThen: longText(debriefLimits.nextStep),
  nextStepWhen: longText(debriefLimits.nextStep),
  nextStepThen: longText(debriefLimits.nextStep),
  stillWarm: longText(debriefLimits.nextStep),
  /** The same, where it is one of her own list. */
  stillWarmOpportunity: Maybe(Id),
  effortHours: Maybe(hoursUpTo(2000)),
  /** Never leave the private part, are never searched, and can be forgotten at once. */
  kindLine: longText(debriefLimits.kindLine),
  freePage: longText(debriefLimits.page),
  freeWrite: longText(debriefLimits.page),
} as const;

/** What a field of a card holds. */
export const CardValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type CardValue = z.infer<typeof CardValue>;

export const DebriefAnswers = z.object(debriefAnswers).partial().catchall(CardValue.optional());
export type DebriefAnswers = z.infer<typeof DebriefAnswers>;

/** How the process went. */
export function outcomeOf({ outcomeKind }: Pick<DebriefAnswers, 'outcomeKind'>): OutcomeKind {
  return outcomeKind ?? outcomeAtFirst;
}

/** A key of `debriefAnswers`, or a path into a card: `caughtOffGuard/<id>/question`. */
export const AnswerKey = z.string().min(1).max(cardLimits.path);
export type AnswerKey = z.infer<typeof AnswerKey>;

/** What the answer under a key or path has to be; undefined where there is no such answer. */
export function answerSchemaAt(key: AnswerKey): z.ZodType | undefined {
  return scalars.get(key) ?? answerFieldOfCard(key);
}

/**
 * Whether what stands under a key is writing of hers: a text, not a choice, a day or what her process is called.
 * PostgreSQL says the same in `app.debrief_words`, but for what is never searched.
 */
export function isWriting(key: AnswerKey): boolean {
  const kind = key.replace(/\/.*\//, '/*/');
  const known = writing.get(kind);
  if (known !== undefined) return known;
  const found = !names.has(key) && answerSchemaAt(key)?.safeParse('In her own words.').success === true;
  writing.set(kind, found);
  return found;
}

/** She has written something: beyond which process it is about, and what happened. */
export function holdsText(answers: DebriefAnswers): boolean {
  return Object.entries(answers).some(
    ([key, value]) => typeof value === 'string' && value.trim() !== '' && isWriting(key),
  );
}

/** Answers as a device sends them, each held against its own schema; what is wrong is said at its key. */
export const SentAnswers = DebriefAnswers.superRefine((answers, context) => {
  for (const [key, value] of Object.entries(answers)) {
    if (value === undefined) continue;
    // the others are held against theirs by the object itself
    if (scalars.has(key) && !days.has(key)) continue;
    for (const message of wrongAt(key, value)) context.addIssue({ code: 'custom', path: [key], message });
  }
});

/** Revisions by key; a key that was never saved has 0. */
export const Revisions = z.record(AnswerKey, z.int().min(0));
export type Revisions = z.infer<typeof Revisions>;

/** The two that can be forgotten at once, with all that they ever were. */
export const forgettable = ['freePage', 'freeWrite'] as const;
export const ForgettableKey = z.enum(forgettable);
export type ForgettableKey = z.infer<typeof ForgettableKey>;

const names: ReadonlySet<string> = new Set(['process', 'roleTitle', 'organisationName', 'publicAlias']);
/** By key, whichever card it is in. */
const writing = new Map<string, boolean>();

const scalars: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>(Object.entries(debriefAnswers));

/** A day is taken in the years that can be meant; one that was written down before is still shown. */
const days: ReadonlySet<string> = new Set(['newsOn', 'lastConversationOn', 'circleBackOn', 'decidedToCloseOn']);

/** What is wrong with an answer as it would be sent, in words for its field; nothing where the server takes it. */
export function wrongAt(key: AnswerKey, value: CardValue | undefined): readonly string[] {
  const schema = days.has(key) ? Maybe(Day) : answerSchemaAt(key);
  if (!schema) return ['There is no such field.'];
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}
