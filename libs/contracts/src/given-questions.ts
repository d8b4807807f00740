import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id } from './fields';
import { questionLimits } from './questions';
import { nameLeftIn } from './redaction';
import { anyOrganisation } from './shared-versions';
import { QuestionCategory } from './taxonomies-debrief';
import { someText } from './text';

/** Asked of a candidate, or to be asked of an employer. */
export const AskedOf = z.enum(['candidate', 'employer']);
export type AskedOf = z.infer<typeof AskedOf>;

const given = {
  question: someText(questionLimits.question, 'Please write the question.'),
  category: QuestionCategory.nullable(),
  askedOf: AskedOf,
} as const;

/** A question in the cohort's bank: reworded, without an employer, and without the name of who gave it. */
export const GivenQuestionView = z.object({
  id: Id,
  question: z.string(),
  category: QuestionCategory.nullable(),
  askedOf: AskedOf,
  givenOn: Day,
  /** The reader gave it, and can take it back. */
  mine: z.boolean(),
});
export type GivenQuestionView = z.infer<typeof GivenQuestionView>;
export const GivenQuestionDraft = z.strictObject({ id: Id, ...given });
export type GivenQuestionDraft = z.input<typeof GivenQuestionDraft>;

/** What is wrong with a question that still names one of her organisations; null where it names none of them. */
export function organisationNamed(question: string, organisations: readonly string[]): string | null {
  const left = organisations.map((name) => nameLeftIn(question, name)).find((found) => found !== null);
  return left === undefined
    ? null
    : `The real name “${left}” is still in the question. Replace it with “${anyOrganisation}”, or keep it to yourself.`;
}

const InCohort = z.object({ cohortId: Id });
const AtGiven = z.object({ cohortId: Id, givenQuestionId: Id });

export const listGivenQuestions = endpoint({
  name: 'listGivenQuestions',
  method: 'GET',
  path: '/cohorts/:cohortId/given-questions',
  access: 'member',
  summary: 'Questions that members gave to the cohort, latest first; at most two hundred.',
  params: InCohort,
  reply: z.object({ items: z.array(GivenQuestionView) }),
});
export const giveQuestion = endpoint({
  name: 'giveQuestion',
  method: 'POST',
  path: '/cohorts/:cohortId/given-questions',
  access: 'member',
  costly: true,
  summary:
    'Gives a question to the cohort, without the name of an organisation of hers; the same id again answers the same.',
  params: InCohort,
  body: GivenQuestionDraft,
  reply: GivenQuestionView,
  status: 201,
});
export const takeQuestionBack = endpoint({
  name: 'takeQuestionBack',
  method: 'DELETE',
  path: '/cohorts/:cohortId/given-questions/:givenQuestionId',
  access: 'member',
  summary: 'Takes one’s own gift back.',
  params: AtGiven,
  reply: null,
});
