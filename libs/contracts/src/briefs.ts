import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id } from './fields';
import { Ending, RoundView, SaidYes } from './opportunity-fields';
import { Stage } from './taxonomies';
import { CultureTheme, Polarity, QuestionCategory } from './taxonomies-debrief';
import { Strength, TestResult } from './taxonomies-kept';

/** How much stands on the one page. */
export const briefLimits = { questions: 3, given: 1, stories: 3, toAsk: 3, signals: 1 } as const;

/**
 * Before you go in (product/03-patterns 3.1): what she kept from earlier processes, laid out for the next conversation
 * of this one. Hers alone; from the cohort only what was given to it.
 */
export const BriefView = z.object({
  opportunityId: Id,
  roleTitle: z.string(),
  organisationName: z.string(),
  ended: z.boolean(),
  /** The next round that is planned; null where none is. */
  round: z.object({ stage: Stage, onDate: Day, atTime: z.string().nullable(), people: z.int() }).nullable(),
  /** For which stage it is: of the planned round, else of the latest one; null where none is noted. */
  stage: Stage.nullable(),
  /** All of its rounds, in order of their dates. */
  rounds: z.array(RoundView.pick({ id: true, stage: true, onDate: true, atTime: true })),
  /** They may ask: the likeliest for this stage first. `answer` is empty where she has not prepared one. */
  questions: z.array(
    z.object({ id: Id, question: z.string(), answer: z.string(), storyTitle: z.string().nullable(), times: z.int() }),
  ),
  /** They may ask: given to her cohorts by others. */
  given: z.array(z.object({ id: Id, question: z.string(), category: QuestionCategory.nullable() })),
  /** Not told to this organisation yet, in whichever of her processes there; those that landed first. */
  stories: z.array(z.object({ id: Id, title: z.string(), line: z.string() })),
  /** She may ask: her musts, then her strong wishes; `strength` is null for one that the cohort gave. */
  toAsk: z.array(z.object({ id: Id, question: z.string(), statement: z.string(), strength: Strength.nullable() })),
  /** Of how many signals, and what to leave and to look for. */
  signals: z.object({
    n: z.int(),
    items: z.array(
      z.object({
        theme: CultureTheme,
        polarity: Polarity.exclude(['unsure']),
        times: z.int(),
        observation: z.string(),
      }),
    ),
  }),
  clue: z.object({ words: z.string(), writtenOn: Day }).nullable(),
  /** What she last meant to do another time. */
  nextTime: z.object({ debriefId: Id, about: z.string(), words: z.string() }).nullable(),
});
export type BriefView = z.infer<typeof BriefView>;

/** One condition against one process. A broken must is a veto; one that she lets stand keeps its result. */
export const FitLine = z.object({
  nonNegotiableId: Id,
  statement: z.string(),
  strength: Strength,
  asQuestion: z.string(),
  test: z
    .object({
      id: Id,
      revision: z.int().min(1),
      debriefId: Id.nullable(),
      result: TestResult,
      waivedBecause: z.string().nullable(),
    })
    .nullable(),
  veto: z.boolean(),
});
export type FitLine = z.infer<typeof FitLine>;

/** The process against her conditions, musts first. */
export const FitView = z.object({
  opportunityId: Id,
  revision: z.int().min(1),
  roleTitle: z.string(),
  organisationName: z.string(),
  outcome: Ending.nullable(),
  wouldHaveSaidYes: SaidYes.nullable(),
  conditions: z.array(FitLine),
});
export type FitView = z.infer<typeof FitView>;

const AtOpportunity = z.object({ opportunityId: Id });

export const readBrief = endpoint({
  name: 'readBrief',
  method: 'GET',
  path: '/opportunities/:opportunityId/brief',
  access: 'account',
  costly: true,
  summary: 'One page before she goes in.',
  params: AtOpportunity,
  reply: BriefView,
});
export const readFit = endpoint({
  name: 'readFit',
  method: 'GET',
  path: '/opportunities/:opportunityId/fit',
  access: 'account',
  summary: 'The process against her non-negotiables.',
  params: AtOpportunity,
  reply: FitView,
});
