import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, pageOf } from './fields';
import { keptBase, keptFields, keptList, KeptSource, keptTogether, MergeInto, SeenBase } from './kept';
import { ConditionTheme, Strength, TestResult } from './taxonomies-kept';
import { longText, someLine } from './text';

/** The page suggests at most five musts; it never refuses a sixth. `shown`: so many tests and changes come with a condition. */
export const conditionLimits = { statement: 200, asQuestion: 300, waivedBecause: 400, musts: 5, shown: 100 } as const;

const conditionFields = {
  statement: someLine(conditionLimits.statement, 'Please write the condition.'),
  theme: ConditionTheme.nullable(),
  strength: Strength,
  /** As a question that she may ask an employer. */
  asQuestion: longText(conditionLimits.asQuestion),
} as const;

/** How one process looked against it. A veto stays a veto: one that she waives keeps its result, with her reason. */
export const ConditionTestView = z.object({
  id: Id,
  /** The base of the next answer. */
  revision: z.int().min(1),
  source: KeptSource,
  opportunityId: Id.nullable(),
  result: TestResult,
  waivedBecause: z.string().nullable(),
  testedOn: Day.nullable(),
});
export type ConditionTestView = z.infer<typeof ConditionTestView>;

/** What it was before a change, and which process changed it. */
export const ConditionChangeView = z.object({
  id: Id,
  source: KeptSource,
  statement: z.string(),
  strength: Strength,
  at: Instant,
});

export const NonNegotiableView = z.object({
  ...keptFields,
  ...conditionFields,
  ...keptTogether,
  /** The latest ones, oldest of them first. */
  tests: z.array(ConditionTestView),
  /** The latest ones, oldest of them first; empty while it is as first written. */
  changes: z.array(ConditionChangeView),
});
export type NonNegotiableView = z.infer<typeof NonNegotiableView>;
export const NonNegotiableDraft = z
  .strictObject({ id: Id, ...conditionFields })
  .partial()
  .required({ id: true, statement: true, strength: true });
export type NonNegotiableDraft = z.input<typeof NonNegotiableDraft>;
/** `because`: the debrief that made it stronger, weaker or clearer. */
export const NonNegotiableChange = z
  .strictObject({ ...conditionFields, because: Id.nullable() })
  .partial()
  .extend(keptBase);
export type NonNegotiableChange = z.input<typeof NonNegotiableChange>;

/** One for each process: by its debrief, or by its opportunity while there is none. */
export const ConditionTest = z
  .strictObject({
    /** The revision of the answer that she saw; 0 where there was none. */
    base: z.int().min(0).default(0),
    debriefId: Id.nullable(),
    opportunityId: Id.nullable(),
    result: TestResult,
    waivedBecause: longText(conditionLimits.waivedBecause).nullable(),
    testedOn: Day.nullable(),
  })
  .refine(({ debriefId, opportunityId }) => debriefId !== null || opportunityId !== null, {
    error: 'Please choose the process.',
    path: ['opportunityId'],
  });
export type ConditionTest = z.input<typeof ConditionTest>;

const AtCondition = z.object({ nonNegotiableId: Id });

export const listNonNegotiables = endpoint({
  name: 'listNonNegotiables',
  method: 'GET',
  path: '/non-negotiables',
  access: 'account',
  summary: 'Hers alone, latest change first.',
  query: keptList({ theme: ConditionTheme.optional(), strength: Strength.optional() }),
  reply: pageOf(NonNegotiableView),
});
export const writeNonNegotiable = endpoint({
  name: 'writeNonNegotiable',
  method: 'POST',
  path: '/non-negotiables',
  access: 'account',
  summary: 'Writes a condition; the same id again answers the same.',
  body: NonNegotiableDraft,
  reply: NonNegotiableView,
  status: 201,
});
export const readNonNegotiable = endpoint({
  name: 'readNonNegotiable',
  method: 'GET',
  path: '/non-negotiables/:nonNegotiableId',
  access: 'account',
  summary: 'One of hers.',
  params: AtCondition,
  reply: NonNegotiableView,
});
export const changeNonNegotiable = endpoint({
  name: 'changeNonNegotiable',
  method: 'PATCH',
  path: '/non-negotiables/:nonNegotiableId',
  access: 'account',
  summary: 'Changes some fields.',
  params: AtCondition,
  body: NonNegotiableChange,
  reply: NonNegotiableView,
});
export const archiveNonNegotiable = endpoint({
  name: 'archiveNonNegotiable',
  method: 'PUT',
  path: '/non-negotiables/:nonNegotiableId/archive',
  access: 'account',
  summary: 'Puts a condition away; nothing of it is lost.',
  params: AtCondition,
  reply: NonNegotiableView,
});
export const unarchiveNonNegotiable = endpoint({
  name: 'unarchiveNonNegotiable',
  method: 'DELETE',
  path: '/non-negotiables/:nonNegotiableId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtCondition,
  reply: NonNegotiableView,
});
export const mergeNonNegotiable = endpoint({
  name: 'mergeNonNegotiable',
  method: 'PUT',
  path: '/non-negotiables/:nonNegotiableId/merge',
  access: 'account',
  summary: 'Puts this one into another one, by her choice.',
  params: AtCondition,
  body: MergeInto,
  reply: NonNegotiableView,
});
export const unmergeNonNegotiable = endpoint({
  name: 'unmergeNonNegotiable',
  method: 'DELETE',
  path: '/non-negotiables/:nonNegotiableId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtCondition,
  reply: NonNegotiableView,
});
export const testNonNegotiable = endpoint({
  name: 'testNonNegotiable',
  method: 'PUT',
  path: '/non-negotiables/:nonNegotiableId/tests/:testId',
  access: 'account',
  summary:
    'Notes how a process looked against it, or anew. A stale `base`, or another id for the process, is 409 with the answer.',
  params: AtCondition.extend({ testId: Id }),
  body: ConditionTest,
  reply: NonNegotiableView,
});
export const removeConditionTest = endpoint({
  name: 'removeConditionTest',
  method: 'DELETE',
  path: '/non-negotiables/:nonNegotiableId/tests/:testId',
  access: 'account',
  summary: 'Removes the answer for one process; a stale `base` is 409 with the answer as it is.',
  params: AtCondition.extend({ testId: Id }),
  query: SeenBase,
  reply: NonNegotiableView,
});
