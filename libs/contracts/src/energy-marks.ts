import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, pageOf } from './fields';
import { keptBase, keptFields, keptList, KeptSource, keptTogether, MergeInto } from './kept';
import { EnergyState, EnergyTopic } from './taxonomies-debrief';
import { lineText } from './text';

export const markLimits = { ownWords: 120 } as const;

const markFields = {
  topic: EnergyTopic,
  ownWords: lineText(markLimits.ownWords),
  state: EnergyState,
  markedOn: Day.nullable(),
} as const;

/**
 * A topic and what it did to her in one process; `other` carries her own words. `elsewhere`: what it did to her where
 * those were marked that were put into this one.
 */
export const EnergyMarkView = z.object({
  ...keptFields,
  ...markFields,
  ...keptTogether,
  elsewhere: z.array(z.object({ source: KeptSource, state: EnergyState })),
});
export type EnergyMarkView = z.infer<typeof EnergyMarkView>;
export const EnergyMarkDraft = z.strictObject({ id: Id, ...markFields, debriefId: Id.nullable() });
export type EnergyMarkDraft = z.input<typeof EnergyMarkDraft>;
export const EnergyMarkChange = z
  .strictObject({ ...markFields })
  .partial()
  .extend(keptBase);
export type EnergyMarkChange = z.input<typeof EnergyMarkChange>;

const AtEnergyMark = z.object({ markId: Id });

export const listEnergyMarks = endpoint({
  name: 'listEnergyMarks',
  method: 'GET',
  path: '/energy-marks',
  access: 'account',
  summary: 'What lifted and what drained her, latest change first.',
  query: keptList({ topic: EnergyTopic.optional(), energy: EnergyState.optional() }),
  reply: pageOf(EnergyMarkView),
});
export const writeEnergyMark = endpoint({
  name: 'writeEnergyMark',
  method: 'POST',
  path: '/energy-marks',
  access: 'account',
  summary: 'Marks a topic; the same id again answers the same.',
  body: EnergyMarkDraft,
  reply: EnergyMarkView,
  status: 201,
});
export const readEnergyMark = endpoint({
  name: 'readEnergyMark',
  method: 'GET',
  path: '/energy-marks/:markId',
  access: 'account',
  summary: 'One of hers.',
  params: AtEnergyMark,
  reply: EnergyMarkView,
});
export const changeEnergyMark = endpoint({
  name: 'changeEnergyMark',
  method: 'PATCH',
  path: '/energy-marks/:markId',
  access: 'account',
  summary: 'Changes some fields.',
  params: AtEnergyMark,
  body: EnergyMarkChange,
  reply: EnergyMarkView,
});
export const archiveEnergyMark = endpoint({
  name: 'archiveEnergyMark',
  method: 'PUT',
  path: '/energy-marks/:markId/archive',
  access: 'account',
  summary: 'Puts a mark away; patterns leave it out.',
  params: AtEnergyMark,
  reply: EnergyMarkView,
});
export const unarchiveEnergyMark = endpoint({
  name: 'unarchiveEnergyMark',
  method: 'DELETE',
  path: '/energy-marks/:markId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtEnergyMark,
  reply: EnergyMarkView,
});
export const mergeEnergyMark = endpoint({
  name: 'mergeEnergyMark',
  method: 'PUT',
  path: '/energy-marks/:markId/merge',
  access: 'account',
  summary: 'Puts this one into another one: the same topic, in other words; each process keeps what it did to her.',
  params: AtEnergyMark,
  body: MergeInto,
  reply: EnergyMarkView,
});
export const unmergeEnergyMark = endpoint({
  name: 'unmergeEnergyMark',
  method: 'DELETE',
  path: '/energy-marks/:markId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtEnergyMark,
  reply: EnergyMarkView,
});
