import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, pageOf } from './fields';
import { keptBase, keptFields, keptList, KeptSource, keptTogether, MergeInto } from './kept';
import { Stage } from './taxonomies';
import { QuestionCategory } from './taxonomies-debrief';
import { longText, someText } from './text';

export const questionLimits = {
  question: 400,
  whatISaid: 1200,
  nextTime: 1200,
  /** Of one question, with those of the questions that were put into it: more often than anybody is asked it. */
  occurrences: 500,
} as const;

const questionFields = {
  question: someText(questionLimits.question, 'Please write the question.'),
  category: QuestionCategory.nullable(),
  whatISaid: longText(questionLimits.whatISaid),
  nextTime: longText(questionLimits.nextTime),
  /** A story of hers that answers it. */
  storyId: Id.nullable(),
} as const;

/** One time that she was asked it. */
export const OccurrenceView = z.object({
  id: Id,
  source: KeptSource,
  opportunityId: Id.nullable(),
  stage: Stage.nullable(),
  askedOn: Day.nullable(),
  createdAt: Instant,
});
export type OccurrenceView = z.infer<typeof OccurrenceView>;

/** `prepared` when there is a next time or a story; else `open`. */
export const PreparedState = z.enum(['open', 'prepared']);
export type PreparedState = z.infer<typeof PreparedState>;

export const QuestionView = z.object({
  ...keptFields,
  ...questionFields,
  prepared: PreparedState,
  storyTitle: z.string().nullable(),
  ...keptTogether,
  occurrences: z.array(OccurrenceView),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const QuestionDraft = z
  .strictObject({ id: Id, ...questionFields })
  .partial()
  .required({ id: true, question: true });
export type QuestionDraft = z.input<typeof QuestionDraft>;
export const QuestionChange = z
  .strictObject({ ...questionFields })
  .partial()
  .extend(keptBase);
export type QuestionChange = z.input<typeof QuestionChange>;
export const OccurrenceDraft = z.strictObject({
  id: Id,
  stage: Stage.nullable(),
  askedOn: Day.nullable(),
  debriefId: Id.nullable(),
  opportunityId: Id.nullable(),
});
export type OccurrenceDraft = z.input<typeof OccurrenceDraft>;

const AtQuestion = z.object({ questionId: Id });

export const listQuestions = endpoint({
  name: 'listQuestions',
  method: 'GET',
  path: '/questions',
  access: 'account',
  summary: 'Her question bank, latest change first.',
  query: keptList({ category: QuestionCategory.optional(), prepared: PreparedState.optional() }),
  reply: pageOf(QuestionView),
});
export const writeQuestion = endpoint({
  name: 'writeQuestion',
  method: 'POST',
  path: '/questions',
  access: 'account',
  summary: 'A new question; the same id again answers the same.',
  body: QuestionDraft,
  reply: QuestionView,
  status: 201,
});
export const readQuestion = endpoint({
  name: 'readQuestion',
  method: 'GET',
  path: '/questions/:questionId',
  access: 'account',
  summary: 'One of her questions.',
  params: AtQuestion,
  reply: QuestionView,
});
export const changeQuestion = endpoint({
  name: 'changeQuestion',
  method: 'PATCH',
  path: '/questions/:questionId',
  access: 'account',
  summary: 'Changes some fields of a question.',
  params: AtQuestion,
  body: QuestionChange,
  reply: QuestionView,
});
export const archiveQuestion = endpoint({
  name: 'archiveQuestion',
  method: 'PUT',
  path: '/questions/:questionId/archive',
  access: 'account',
  summary: 'Puts a question away.',
  params: AtQuestion,
  reply: QuestionView,
});
export const unarchiveQuestion = endpoint({
  name: 'unarchiveQuestion',
  method: 'DELETE',
  path: '/questions/:questionId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtQuestion,
  reply: QuestionView,
});
export const mergeQuestion = endpoint({
  name: 'mergeQuestion',
  method: 'PUT',
  path: '/questions/:questionId/merge',
  access: 'account',
  summary: 'Puts this question into another one: "asked again".',
  params: AtQuestion,
  body: MergeInto,
  reply: QuestionView,
});
export const unmergeQuestion = endpoint({
  name: 'unmergeQuestion',
  method: 'DELETE',
  path: '/questions/:questionId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtQuestion,
  reply: QuestionView,
});
export const addOccurrence = endpoint({
  name: 'addOccurrence',
  method: 'POST',
  path: '/questions/:questionId/occurrences',
  access: 'account',
  summary: 'Notes that she was asked it again.',
  params: AtQuestion,
  body: OccurrenceDraft,
  reply: QuestionView,
  status: 201,
});
export const removeOccurrence = endpoint({
  name: 'removeOccurrence',
  method: 'DELETE',
  path: '/questions/:questionId/occurrences/:occurrenceId',
  access: 'account',
  summary: 'Removes one occasion.',
  params: z.object({ questionId: Id, occurrenceId: Id }),
  reply: QuestionView,
});
