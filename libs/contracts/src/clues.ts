import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, pageOf } from './fields';
import { keptBase, keptFields, keptList, keptTogether, MergeInto } from './kept';
import { someText } from './text';

export const clueLimits = { words: 500 } as const;

const clueFields = {
  words: someText(clueLimits.words, 'Please write the clue.'),
  writtenOn: Day,
} as const;

/** Her sentence on what the energy suggests for her next responsibilities. Nothing is computed from it. */
export const ClueView = z.object({ ...keptFields, ...clueFields, ...keptTogether });
export type ClueView = z.infer<typeof ClueView>;
export const ClueDraft = z.strictObject({ id: Id, ...clueFields });
export type ClueDraft = z.input<typeof ClueDraft>;
export const ClueChange = z
  .strictObject({ ...clueFields })
  .partial()
  .extend(keptBase);
export type ClueChange = z.input<typeof ClueChange>;

const AtClue = z.object({ clueId: Id });

export const listClues = endpoint({
  name: 'listClues',
  method: 'GET',
  path: '/clues',
  access: 'account',
  summary: 'Hers alone, latest change first.',
  query: keptList({}),
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
export const mergeClue = endpoint({
  name: 'mergeClue',
  method: 'PUT',
  path: '/clues/:clueId/merge',
  access: 'account',
  summary: 'Puts this one into another one: the same, in other words.',
  params: AtClue,
  body: MergeInto,
  reply: ClueView,
});
export const unmergeClue = endpoint({
  name: 'unmergeClue',
  method: 'DELETE',
  path: '/clues/:clueId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtClue,
  reply: ClueView,
});
