import * as z from 'zod';
import { ReminderChoice } from './debriefs';
import { endpoint } from './endpoint';
import { Cursor, Day, Id, Instant, pageOf } from './fields';
import { keptBase, SeenBase } from './kept';
import {
  Ending,
  opportunityFields,
  reasonFields,
  ReasonView,
  roundFields,
  RoundView,
  standing,
} from './opportunity-fields';
import { OutcomeKind, Stage } from './taxonomies';
import { Door, StageGroup } from './taxonomies-process';

const times = { createdAt: Instant, updatedAt: Instant, archivedAt: Instant.nullable() } as const;

/** One role at one organisation that she pursues, from first contact to outcome; hers alone. */
export const OpportunityView = z.object({
  id: Id,
  revision: z.int().min(1),
  ...opportunityFields,
  ...standing,
  /** In order of their dates. */
  rounds: z.array(RoundView),
  reasons: z.array(ReasonView),
  /** Her debriefs of this process, latest first. */
  debriefs: z.array(z.object({ id: Id, process: z.string(), outcomeKind: OutcomeKind, on: Day })),
  ...times,
});
export type OpportunityView = z.infer<typeof OpportunityView>;

/** A line of the list, a card of the board. */
export const OpportunityLine = z.object({
  id: Id,
  revision: z.int().min(1),
  roleTitle: z.string(),
  organisationName: z.string(),
  ...standing,
  /** The latest round, planned or past; null where none is noted. */
  lastRound: z.object({ stage: Stage, onDate: Day, atTime: z.string().nullable() }).nullable(),
  nextStep: z.string(),
  nextStepOn: Day.nullable(),
  cohortShielded: z.boolean(),
  outcome: Ending.nullable(),
  endedOn: Day.nullable(),
  door: Door.nullable(),
  ...times,
});
export type OpportunityLine = z.infer<typeof OpportunityLine>;

/** One that she deleted, until it goes for good. */
export const DeletedOpportunity = z.object({
  id: Id,
  roleTitle: z.string(),
  organisationName: z.string(),
  deletedAt: Instant,
  goesAt: Instant,
});
export type DeletedOpportunity = z.infer<typeof DeletedOpportunity>;

const countedStates = { open: z.int(), ended: z.int(), archived: z.int() };
/** Her own count: how many came at least so far, and how many stand there now. No rates. */
export const OpportunityCounts = z.object({
  ...countedStates,
  /** `reached`: came so far or further; the others stand there now. */
  groups: z.array(z.object({ group: StageGroup, reached: z.int(), ...countedStates })),
});
export type OpportunityCounts = z.infer<typeof OpportunityCounts>;

export const RoundDraft = z
  .strictObject({ id: Id, ...roundFields })
  .partial()
  .required({ id: true, stage: true, onDate: true });
export type RoundDraft = z.input<typeof RoundDraft>;
export const RoundChange = z.strictObject(roundFields).partial().extend(keptBase);
export type RoundChange = z.input<typeof RoundChange>;

/** The id is made by the device; with the first round where there was one. */
export const OpportunityDraft = z
  .strictObject({ id: Id, ...opportunityFields, firstRound: RoundDraft })
  .partial()
  .required({ id: true, roleTitle: true });
export type OpportunityDraft = z.input<typeof OpportunityDraft>;
export const OpportunityChange = z.strictObject(opportunityFields).partial().extend(keptBase);
export type OpportunityChange = z.input<typeof OpportunityChange>;

const AtOpportunity = z.object({ opportunityId: Id });
const AtRound = z.object({ opportunityId: Id, roundId: Id });

export const listOpportunities = endpoint({
  name: 'listOpportunities',
  method: 'GET',
  path: '/opportunities',
  access: 'account',
  summary: 'Her processes, latest change first.',
  query: z.strictObject({
    state: z.enum(['open', 'ended', 'archived']).optional(),
    group: StageGroup.optional(),
    cursor: Cursor.optional(),
  }),
  reply: pageOf(OpportunityLine),
});
export const listDeletedOpportunities = endpoint({
  name: 'listDeletedOpportunities',
  method: 'GET',
  path: '/deleted-opportunities',
  access: 'account',
  summary: 'The processes that she deleted in the last thirty days, latest first.',
  reply: z.object({ items: z.array(DeletedOpportunity) }),
});
export const countOpportunities = endpoint({
  name: 'countOpportunities',
  method: 'GET',
  path: '/opportunities/counts',
  access: 'account',
  summary: 'How far her processes came, counted.',
  reply: OpportunityCounts,
});
export const writeOpportunity = endpoint({
  name: 'writeOpportunity',
  method: 'POST',
  path: '/opportunities',
  access: 'account',
  summary: 'A new process; the same id again answers the same.',
  body: OpportunityDraft,
  reply: OpportunityView,
  status: 201,
});
export const readOpportunity = endpoint({
  name: 'readOpportunity',
  method: 'GET',
  path: '/opportunities/:opportunityId',
  access: 'account',
  summary: 'One of her processes.',
  params: AtOpportunity,
  reply: OpportunityView,
});
export const changeOpportunity = endpoint({
  name: 'changeOpportunity',
  method: 'PATCH',
  path: '/opportunities/:opportunityId',
  access: 'account',
  summary: 'Changes some fields of a process.',
  params: AtOpportunity,
  body: OpportunityChange,
  reply: OpportunityView,
});
export const archiveOpportunity = endpoint({
  name: 'archiveOpportunity',
  method: 'PUT',
  path: '/opportunities/:opportunityId/archive',
  access: 'account',
  summary: 'Puts a process away; nothing of it is lost.',
  params: AtOpportunity,
  reply: OpportunityView,
});
export const unarchiveOpportunity = endpoint({
  name: 'unarchiveOpportunity',
  method: 'DELETE',
  path: '/opportunities/:opportunityId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtOpportunity,
  reply: OpportunityView,
});
export const deleteOpportunity = endpoint({
  name: 'deleteOpportunity',
  method: 'DELETE',
  path: '/opportunities/:opportunityId',
  access: 'account',
  summary: 'Deletes it; thirty days to change her mind. Its debriefs stay.',
  params: AtOpportunity,
  reply: null,
});
export const restoreOpportunity = endpoint({
  name: 'restoreOpportunity',
  method: 'DELETE',
  path: '/opportunities/:opportunityId/deletion',
  access: 'account',
  summary: 'Takes the deletion back.',
  params: AtOpportunity,
  reply: OpportunityView,
});
export const remindOfOpportunity = endpoint({
  name: 'remindOfOpportunity',
  method: 'PUT',
  path: '/opportunities/:opportunityId/reminder',
  access: 'account',
  summary: 'When her day page asks next about a process that ended without a debrief. It sends no mail.',
  params: AtOpportunity,
  body: z.strictObject({ when: ReminderChoice }),
  reply: null,
});
export const addRound = endpoint({
  name: 'addRound',
  method: 'POST',
  path: '/opportunities/:opportunityId/rounds',
  access: 'account',
  summary: 'Notes a round, past or planned; the same id again answers the same.',
  params: AtOpportunity,
  body: RoundDraft,
  reply: OpportunityView,
  status: 201,
});
export const changeRound = endpoint({
  name: 'changeRound',
  method: 'PATCH',
  path: '/opportunities/:opportunityId/rounds/:roundId',
  access: 'account',
  summary: 'Changes some fields of a round.',
  params: AtRound,
  body: RoundChange,
  reply: OpportunityView,
});
export const removeRound = endpoint({
  name: 'removeRound',
  method: 'DELETE',
  path: '/opportunities/:opportunityId/rounds/:roundId',
  access: 'account',
  summary: 'Removes a round; a stale `base` is 409 with the round as it is.',
  params: AtRound,
  query: SeenBase,
  reply: OpportunityView,
});
export const addStatedReason = endpoint({
  name: 'addStatedReason',
  method: 'POST',
  path: '/opportunities/:opportunityId/reasons',
  access: 'account',
  summary: 'Notes a reason as they said it; it is added to and never changed.',
  params: AtOpportunity,
  body: z.strictObject({ id: Id, ...reasonFields }),
  reply: OpportunityView,
  status: 201,
});
