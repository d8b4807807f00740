import * as z from 'zod';
import { Day, hoursUpTo, HttpsUrl, Id, Instant } from './fields';
import { OutcomeKind, Stage } from './taxonomies';
import { Door, Source, StageGroup, StatedReason } from './taxonomies-process';
import { lineText, longText, someLine, someText } from './text';

export const opportunityLimits = {
  roleTitle: 120,
  organisationName: 120,
  publicAlias: 120,
  sector: 80,
  size: 80,
  person: 120,
  payNotes: 1000,
  notes: 4000,
  nextStep: 200,
  links: 10,
  linkLabel: 80,
  people: 12,
  personRole: 80,
  promised: 400,
  prep: 2000,
  reason: 300,
  rounds: 60,
  reasons: 20,
  /** At most so many lines of a list at once, and so many characters. */
  importRows: 200,
  importText: 400_000,
  importColumns: 2_000,
} as const;

/** Said where the one required field is empty. */
export const roleMissing = 'Please name the role, so that you can find this again.';

/** How a process ended; `in-process` is no ending, so it is not among them. */
export const Ending = OutcomeKind.exclude(['in-process']);
export type Ending = z.infer<typeof Ending>;

/** What she would have answered, in hindsight. */
export const saidYes = { yes: 'Yes', no: 'No', unsure: 'I do not know' } as const;
export const SaidYes = z.enum(['yes', 'no', 'unsure']);
export type SaidYes = z.infer<typeof SaidYes>;

/** A clock time of the place where it happens, `14:00`; nobody asks for its zone. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please give a time, as in 14:00.');

/** What she notes of a process, all of it private to her. The organisation is her own note and belongs to no table of employers. */
export const opportunityFields = {
  roleTitle: someLine(opportunityLimits.roleTitle, roleMissing),
  organisationName: lineText(opportunityLimits.organisationName),
  /** What it is called outside this page. */
  publicAlias: lineText(opportunityLimits.publicAlias),
  sector: lineText(opportunityLimits.sector),
  size: lineText(opportunityLimits.size),
  source: Source.nullable(),
  searchConsultant: lineText(opportunityLimits.person),
  searchFirm: lineText(opportunityLimits.person),
  payNotes: longText(opportunityLimits.payNotes),
  links: z
    .array(z.strictObject({ label: lineText(opportunityLimits.linkLabel), url: HttpsUrl }))
    .max(opportunityLimits.links, 'Ten links are enough for one process.'),
  notes: longText(opportunityLimits.notes),
  nextStep: lineText(opportunityLimits.nextStep),
  nextStepOn: Day.nullable(),
  /** Kept out of cohort conversations: its debriefs are not shared until she lifts it. */
  cohortShielded: z.boolean(),
  /** Null while it is open. */
  outcome: Ending.nullable(),
  endedOn: Day.nullable(),
  door: Door.nullable(),
  /** Asked at the ending, whoever ended it: would she have said yes? */
  wouldHaveSaidYes: SaidYes.nullable(),
} as const;
export type OpportunityField = keyof typeof opportunityFields;

/** Who was there: by what they do, with a name only where she wants one. */
export const RoundPerson = z.strictObject({
  role: someLine(opportunityLimits.personRole, 'Please say what this person does.'),
  name: lineText(opportunityLimits.personRole),
});
export type RoundPerson = z.infer<typeof RoundPerson>;

/** A stage event: one dated meeting or task. It is planned until its day has come. */
export const roundFields = {
  stage: Stage,
  onDate: Day,
  atTime: ClockTime.nullable(),
  people: z.array(RoundPerson).max(opportunityLimits.people, 'Twelve people are enough for one round.'),
  promised: longText(opportunityLimits.promised),
  backOn: Day.nullable(),
  prep: longText(opportunityLimits.prep),
  effortHours: hoursUpTo(500).nullable(),
} as const;

export const RoundView = z.object({ id: Id, revision: z.int().min(1), ...roundFields });
export type RoundView = z.infer<typeof RoundView>;

/** As they said it; never changed, only added to. */
export const reasonFields = {
  key: StatedReason,
  text: longText(opportunityLimits.reason),
} as const;
export const ReasonView = z.object({ id: Id, ...reasonFields, at: Instant });
export type ReasonView = z.infer<typeof ReasonView>;

/** Where a process stands: the furthest group that one of its rounds belongs to, since the first of these. */
export const standing = {
  group: StageGroup,
  stage: Stage.nullable(),
  since: Day.nullable(),
} as const;

/** Text of a list to be brought in. */
export const ImportText = someText(opportunityLimits.importText, 'There is nothing in this file.');
