import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id } from './fields';
import { Door } from './taxonomies-process';
import { TestResult } from './taxonomies-kept';

/**
 * How much may be shown of `n` processes (product/03-patterns 3.2): `few` no picture at all, `sentences` counts in
 * words, `dots` one dot for each process, `bars` counts as bars. Percentages stand in the words, from twenty on.
 */
export const PatternForm = z.enum(['few', 'sentences', 'dots', 'bars']);
export type PatternForm = z.infer<typeof PatternForm>;

/** One debrief, by the name that she gave the process; opens it. */
export const ProcessDot = z.object({ debriefId: Id, process: z.string() });
export type ProcessDot = z.infer<typeof ProcessDot>;

/** What a dot says, as a key and never by colour alone. */
export const DotMark = z.enum(['lit', 'steady', 'drained', 'prepared', 'open', 'red', 'green', 'unsure']);
export type DotMark = z.infer<typeof DotMark>;

const Count = z.int().min(0);

/** A topic, category or theme with what was noted of it. */
export const PatternRow = z.object({
  key: z.string(),
  label: z.string(),
  /** "lifted you in 2 of 5", the same for readers of the table. */
  words: z.string(),
  /** In how many processes it carries each mark; empty where no picture may be shown. */
  counts: z.array(z.object({ mark: DotMark, count: Count })),
  /** One for each process and mark; empty where there are too few for dots, or so many that bars are drawn. */
  dots: z.array(ProcessDot.extend({ mark: DotMark })),
});
export type PatternRow = z.infer<typeof PatternRow>;

/** `n` is the number of debriefs that hold such an entry, kept or not; what was not noted is never counted as a no. */
export const Picture = z.object({
  n: z.int(),
  form: PatternForm,
  sentence: z.string(),
  rows: z.array(PatternRow),
});
export type Picture = z.infer<typeof Picture>;

/** A line of what she kept, in her words. */
export const KeptLine = z.object({ id: Id, words: z.string(), note: z.string() });
export type KeptLine = z.infer<typeof KeptLine>;

/** So many lines of each list of the ledger, the latest; all of them stand on pages of their own. */
export const ledgerLines = 12;
const KeptLines = z.array(KeptLine).max(ledgerLines);

/** A process by its debrief, or by the opportunity where she wrote no debrief of it. */
export const ProcessLine = z.object({ debriefId: Id.nullable(), opportunityId: Id.nullable(), process: z.string() });
export type ProcessLine = z.infer<typeof ProcessLine>;

/** So many areas without a story are named in the sentence; more are a list below it. */
export const areasInSentence = 5;

/** Her patterns: facts and sentences, nothing scored, nothing foretold, nobody compared. */
export const PatternsView = z.object({
  /** Debriefs beyond a note. */
  reflected: Count,
  lead: z.string(),
  keptLedger: z.object({
    processes: Count,
    stories: Count,
    questions: Count,
    prepared: Count,
    signals: Count,
    nonNegotiables: Count,
    skills: Count,
    sentence: z.string(),
    lists: z.object({
      stories: KeptLines,
      questions: KeptLines,
      signals: KeptLines,
      nonNegotiables: KeptLines,
      skills: KeptLines,
    }),
  }),
  energyMap: Picture,
  questionMap: Picture,
  cultureThemes: Picture,
  storyUse: z.object({
    sentence: z.string(),
    rows: z.array(
      z.object({
        storyId: Id,
        title: z.string(),
        told: Count,
        landed: Count,
        mixed: Count,
        fellFlat: Count,
        unsure: Count,
      }),
    ),
    /** HR areas for which she has no story yet, by label. */
    withoutStory: z.array(z.string()),
  }),
  nonNegotiableTests: z.object({
    n: Count,
    form: PatternForm,
    sentence: z.string(),
    processes: z.array(ProcessDot),
    rows: z.array(
      z.object({
        nonNegotiableId: Id,
        statement: z.string(),
        words: z.string(),
        /** One for each of `processes`, in their order; null: not noted. Empty where bars are drawn. */
        results: z.array(TestResult.nullable()),
        /** Empty where no picture may be shown. */
        counts: z.array(z.object({ result: TestResult, count: Count })),
      }),
    ),
  }),
  path: z.object({
    n: Count,
    form: PatternForm,
    sentence: z.string(),
    /** One line for each process, up to nine. */
    rows: z.array(
      ProcessDot.extend({
        /** 1 sourcing … 5 offers; null where no track may be drawn. */
        reached: z.int().min(1).max(5).nullable(),
        words: z.string(),
      }),
    ),
    /** From ten on: how many came at least so far. */
    groups: z.array(z.object({ label: z.string(), count: Count, words: z.string() })),
  }),
  searchOverview: z.object({
    sentence: z.string(),
    counts: z.array(z.object({ label: z.string(), count: Count })),
  }),
  effort: z.object({
    hours: z.number(),
    processes: Count,
    sentence: z.string().nullable(),
    rows: z.array(ProcessLine.extend({ hours: z.number() })),
  }),
  doors: z.object({
    sentence: z.string().nullable(),
    rows: z.array(ProcessLine.extend({ door: Door })),
  }),
  clues: z.array(z.object({ clueId: Id, words: z.string(), writtenOn: Day })),
});
export type PatternsView = z.infer<typeof PatternsView>;

export const readPatterns = endpoint({
  name: 'readPatterns',
  method: 'GET',
  path: '/patterns',
  access: 'account',
  costly: true,
  summary: 'What her own processes show so far, and how far that goes.',
  reply: PatternsView,
});
