import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, pageOf } from './fields';
import { keptBase, keptFields, keptList, keptTogether, MergeInto } from './kept';
import { Skill } from './taxonomies-kept';
import { lineText } from './text';

export const skillLimits = { ownWords: 200 } as const;

const skillFields = {
  skill: Skill,
  ownWords: lineText(skillLimits.ownWords),
  keptOn: Day,
} as const;

/** What she can do better than before a process; `other` carries her own words. */
export const SkillKeptView = z.object({ ...keptFields, ...skillFields, ...keptTogether });
export type SkillKeptView = z.infer<typeof SkillKeptView>;
export const SkillKeptDraft = z.strictObject({ id: Id, ...skillFields, debriefId: Id.nullable() });
export type SkillKeptDraft = z.input<typeof SkillKeptDraft>;
export const SkillKeptChange = z
  .strictObject({ ...skillFields })
  .partial()
  .extend(keptBase);
export type SkillKeptChange = z.input<typeof SkillKeptChange>;

const AtSkillKept = z.object({ skillId: Id });

export const listSkillsKept = endpoint({
  name: 'listSkillsKept',
  method: 'GET',
  path: '/skills-kept',
  access: 'account',
  summary: 'What she can do better than before, latest change first.',
  query: keptList({ skill: Skill.optional() }),
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
export const readSkillKept = endpoint({
  name: 'readSkillKept',
  method: 'GET',
  path: '/skills-kept/:skillId',
  access: 'account',
  summary: 'One of hers.',
  params: AtSkillKept,
  reply: SkillKeptView,
});
export const changeSkillKept = endpoint({
  name: 'changeSkillKept',
  method: 'PATCH',
  path: '/skills-kept/:skillId',
  access: 'account',
  summary: 'Changes some fields.',
  params: AtSkillKept,
  body: SkillKeptChange,
  reply: SkillKeptView,
});
export const archiveSkillKept = endpoint({
  name: 'archiveSkillKept',
  method: 'PUT',
  path: '/skills-kept/:skillId/archive',
  access: 'account',
  summary: 'Puts a skill away; nothing of it is lost.',
  params: AtSkillKept,
  reply: SkillKeptView,
});
export const unarchiveSkillKept = endpoint({
  name: 'unarchiveSkillKept',
  method: 'DELETE',
  path: '/skills-kept/:skillId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtSkillKept,
  reply: SkillKeptView,
});
export const mergeSkillKept = endpoint({
  name: 'mergeSkillKept',
  method: 'PUT',
  path: '/skills-kept/:skillId/merge',
  access: 'account',
  summary: 'Puts this one into another one: the same, in other words.',
  params: AtSkillKept,
  body: MergeInto,
  reply: SkillKeptView,
});
export const unmergeSkillKept = endpoint({
  name: 'unmergeSkillKept',
  method: 'DELETE',
  path: '/skills-kept/:skillId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtSkillKept,
  reply: SkillKeptView,
});
