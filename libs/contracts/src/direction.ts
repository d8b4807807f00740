import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, pageOf } from './fields';
import { keptBase, keptFields, keptQuery, KeptSource } from './kept';
import { EnergyState, EnergyTopic } from './taxonomies-debrief';
import { Skill } from './taxonomies-kept';
import { lineText, someText } from './text';

export const directionLimits = { clue: 500, ownWords: 120, skillWords: 200 } as const;

const clueFields = {
  words: someText(directionLimits.clue, 'Please write the clue.'),
  writtenOn: Day,
} as const;

/** Her sentence on what the energy suggests for her next responsibilities. Nothing is computed from it. */
export const ClueView = z.object({ ...keptFields, ...clueFields });
export type ClueView = z.infer<typeof ClueView>;
export const ClueDraft = z.strictObject({ id: Id, ...clueFields });
export type ClueDraft = z.input<typeof ClueDraft>;
export const ClueChange = z
  .strictObject({ ...clueFields })
  .partial()
  .extend(keptBase);
export type ClueChange = z.input<typeof ClueChange>;

/** A topic and what it did to her in one process; `other` carries her own words. */
export const EnergyMarkView = z.object({
  id: Id,
  source: KeptSource,
  topic: EnergyTopic,
  ownWords: z.string(),
  state: EnergyState,
  markedOn: Day.nullable(),
});
export type EnergyMarkView = z.infer<typeof EnergyMarkView>;
export const EnergyMarkDraft = z.strictObject({
  id: Id,
  topic: EnergyTopic,
  ownWords: lineText(directionLimits.ownWords),
  state: EnergyState,
  markedOn: Day.nullable(),
  debriefId: Id.nullable(),
});
export type EnergyMarkDraft = z.input<typeof EnergyMarkDraft>;

export const SkillKeptView = z.object({ id: Id, source: KeptSource, skill: Skill, ownWords: z.string(), keptOn: Day });
export type SkillKeptView = z.infer<typeof SkillKeptView>;
export const SkillKeptDraft = z.strictObject({
  id: Id,
  skill: Skill,
  ownWords: lineText(directionLimits.skillWords),
  keptOn: Day,
  debriefId: Id.nullable(),
});
export type SkillKeptDraft = z.input<typeof SkillKeptDraft>;

const AtClue = z.object({ clueId: Id });

export const listClues = endpoint({
  name: 'listClues',
  method: 'GET',
  path: '/clues',
  access: 'account',
  summary: 'Hers alone, latest change first.',
  query: z.object({ ...keptQuery }),
  reply: pageOf(ClueView),
});
export const writeClue = endpoint({
  name: 'writeClue',
  method: 'POST',
  path: '/clues',
  access: 'account',
  summary: 'Writes a clue; the same id again answers the same.',
  body: ClueDraft,
  reply: ClueView,
  status: 201,
});
export const readClue = endpoint({
  name: 'readClue',
  method: 'GET',
  path: '/clues/:clueId',
  access: 'account',
  summary: 'One of hers.',
  params: AtClue,
  reply: ClueView,
});
export const changeClue = endpoint({
  name: 'changeClue',
  method: 'PATCH',
  path: '/clues/:clueId',
  access: 'account',
  summary: 'Changes some fields.',
  params: AtClue,
  body: ClueChange,
  reply: ClueView,
});
export const archiveClue = endpoint({
  name: 'archiveClue',
  method: 'PUT',
  path: '/clues/:clueId/archive',
  access: 'account',
  summary: 'Puts a clue away; nothing of it is lost.',
  params: AtClue,
  reply: ClueView,
});
export const unarchiveClue = endpoint({
  name: 'unarchiveClue',
  method: 'DELETE',
  path: '/clues/:clueId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtClue,
  reply: ClueView,
});
export const listEnergyMarks = endpoint({
  name: 'listEnergyMarks',
  method: 'GET',
  path: '/energy-marks',
  access: 'account',
  summary: 'What lifted and what drained her, latest first.',
  query: z.object({ cursor: keptQuery.cursor, topic: EnergyTopic.optional() }),
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
export const removeEnergyMark = endpoint({
  name: 'removeEnergyMark',
  method: 'DELETE',
  path: '/energy-marks/:markId',
  access: 'account',
  summary: 'Removes a mark.',
  params: z.object({ markId: Id }),
  reply: null,
});
export const listSkillsKept = endpoint({
  name: 'listSkillsKept',
  method: 'GET',
  path: '/skills-kept',
  access: 'account',
  summary: 'What she can do better than before, latest first.',
  query: z.object({ cursor: keptQuery.cursor }),
  reply: pageOf(SkillKeptView),
});
export const writeSkillKept = endpoint({
  name: 'writeSkillKept',
  method: 'POST',
  path: '/skills-kept',
  access: 'account',
  summary: 'Keeps a skill; the same id again answers the same.',
  body: SkillKeptDraft,
  reply: SkillKeptView,
  status: 201,
});
export const removeSkillKept = endpoint({
  name: 'removeSkillKept',
  method: 'DELETE',
  path: '/skills-kept/:skillId',
  access: 'account',
  summary: 'Removes a skill.',
  params: z.object({ skillId: Id }),
  reply: null,
});
