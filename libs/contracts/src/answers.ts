import * as z from 'zod';
import { Day } from './fields';
import { DayWeight, Lens, OutcomeKind, Stage } from './taxonomies';
import { lineText, longText, someLine } from './text';

/** Product/02-debrief 2.3–2.4. Suggested length of a quick line is 280, allowed 1,000. */
export const debriefLimits = {
  process: 120,
  quickLine: 1000,
  quickLineSuggested: 280,
  organisation: 120,
  alias: 120,
  role: 120,
} as const;

/** Said where the one required field is empty. */
export const processMissing = 'Please name the process, so that you can find this again.';
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
export const DebriefAnswers = z.object(debriefAnswers).partial();
export type DebriefAnswers = z.infer<typeof DebriefAnswers>;
export const AnswerKey = DebriefAnswers.keyof();
export type AnswerKey = z.infer<typeof AnswerKey>;
export const answerKeys: readonly AnswerKey[] = AnswerKey.options;

/** Revisions by key; a key that was never saved has 0. */
export const Revisions = z.partialRecord(AnswerKey, z.int().min(0));
export type Revisions = z.infer<typeof Revisions>;
