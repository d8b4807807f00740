import * as z from 'zod';
import { within, years } from './days';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { keptBase, SeenBase } from './kept';
import { PersonView } from './people';
import { CueKind, LookBack } from './taxonomies';
import { someLine } from './text';

export const commitmentLimits = { cue: 200, act: 200, plentyOpen: 2, askAfterCarried: 2, carriedTimes: 1000 } as const;

export const ShowTo = z.enum(['me', 'cohort']);

/** "When [cue], I will [act]." */
export const CommitmentView = z.object({
  id: Id,
  /** Of its words, whatever became of it; the base of the next change. */
  revision: z.int().min(1),
  cueKind: CueKind,
  cue: z.string(),
  act: z.string(),
  lookBackOn: Day.nullable(),
  showTo: ShowTo,
  /** The cohort that sees it, if any. */
  cohortId: Id.nullable(),
  sessionId: Id.nullable(),
  /** The debrief of hers that it comes from; told to her alone. */
  debriefId: Id.nullable(),
  /** `open` also after carrying on. */
  state: z.enum(['open', 'done', 'changed', 'let-go']),
  /** What it became, with the look-back word "changed". */
  changedTo: z.string().nullable(),
  carriedTimes: z.int(),
  createdAt: Instant,
  lookedBackAt: Instant.nullable(),
  mine: z.boolean(),
  /** Only where shown to the cohort. */
  owner: PersonView,
  /** After two carry-ons: is the act too large, the cue too vague, or is it not yours? */
  askWhatGives: z.boolean(),
});
export type CommitmentView = z.infer<typeof CommitmentView>;

const commitmentFields = {
  cueKind: CueKind,
  cue: someLine(commitmentLimits.cue, 'Please say when.'),
  act: someLine(commitmentLimits.act, 'Please say what you will do.'),
  lookBackOn: Day.nullable(),
};
export const CommitmentDraft = z
  .strictObject({
    id: Id,
    ...commitmentFields,
    showTo: ShowTo,
    cohortId: Id.nullable(),
    sessionId: Id.nullable(),
    /** The debrief of hers that it comes from; nobody else is told. */
    debriefId: Id.nullable().optional(),
    /** Of one that is put back after she deleted it: how often she had carried it on. */
    carriedTimes: z.int().min(0).max(commitmentLimits.carriedTimes).optional(),
  })
  .refine((draft) => draft.showTo === 'me' || draft.cohortId !== null, {
    error: 'Please choose the cohort that sees it.',
    path: ['cohortId'],
  });
export type CommitmentDraft = z.input<typeof CommitmentDraft>;
export const CommitmentChange = z
  .strictObject({ ...commitmentFields, showTo: ShowTo, cohortId: Id.nullable() })
  .partial()
  .extend(keptBase);

const AtCommitment = z.object({ commitmentId: Id });
const SeenMoment = Instant.refine(within(years.first), 'Please give the moment that you saw.');

export const listCommitments = endpoint({
  name: 'listCommitments',
  method: 'GET',
  path: '/commitments',
  access: 'account',
  summary: 'One’s own commitments, open ones first.',
  reply: z.object({ items: z.array(CommitmentView) }),
});
export const makeCommitment = endpoint({
  name: 'makeCommitment',
  method: 'POST',
  path: '/commitments',
  access: 'account',
  summary: 'When …, I will ….',
  body: CommitmentDraft,
  reply: CommitmentView,
  status: 201,
});
export const changeCommitment = endpoint({
  name: 'changeCommitment',
  method: 'PATCH',
  path: '/commitments/:commitmentId',
  access: 'account',
  summary: 'Changes its words, or who sees it; a stale `base` is 409 with the commitment as it is.',
  params: AtCommitment,
  body: CommitmentChange,
  reply: CommitmentView,
});
export const lookBackOnCommitment = endpoint({
  name: 'lookBackOnCommitment',
  method: 'PUT',
  path: '/commitments/:commitmentId/look-back',
  access: 'account',
  summary: 'Done, changed, let go, carry on; a stale `base` is 409 with the commitment as it is.',
  params: AtCommitment,
  /** `base`: the `lookedBackAt` that she saw. */
  body: z.strictObject({
    base: SeenMoment.nullable(),
    word: LookBack,
    changedTo: someLine(commitmentLimits.act).optional(),
  }),
  reply: CommitmentView,
});
export const takeBackLookBack = endpoint({
  name: 'takeBackLookBack',
  method: 'DELETE',
  path: '/commitments/:commitmentId/look-back',
  access: 'account',
  summary: 'Undoes the last look-back; a stale `base` is 409 with the commitment as it is.',
  params: AtCommitment,
  /** `base`: the `lookedBackAt` that she saw. */
  query: z.strictObject({ base: SeenMoment }),
  reply: CommitmentView,
});
export const deleteCommitment = endpoint({
  name: 'deleteCommitment',
  method: 'DELETE',
  path: '/commitments/:commitmentId',
  access: 'account',
  summary: 'Removes it; a stale `base` is 409 with the commitment as it is.',
  params: AtCommitment,
  /** `base`: the `revision` that she saw; `lookedBackAt`: as she saw it, left out where she saw none. */
  query: SeenBase.extend({ lookedBackAt: SeenMoment.optional() }),
  reply: null,
});
export const listCohortCommitments = endpoint({
  name: 'listCohortCommitments',
  method: 'GET',
  path: '/cohorts/:cohortId/commitments',
  access: 'member',
  summary: 'What people of the cohort chose to show, of a session if one is named.',
  params: z.object({ cohortId: Id }),
  query: z.strictObject({ sessionId: Id.optional() }),
  reply: z.object({ items: z.array(CommitmentView) }),
});
