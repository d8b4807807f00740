import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { OwnKind } from './searches';

/** Kinds of what she keeps. */
export const KeptKind = OwnKind.exclude(['debrief', 'opportunity', 'commitment']);
export type KeptKind = z.infer<typeof KeptKind>;

/** A thing that she kept and deleted, until it goes for good; of a mark or skill without words of hers, its key. */
export const DeletedKept = z.object({
  kind: KeptKind,
  id: Id,
  words: z.string(),
  deletedAt: Instant,
  goesAt: Instant,
});
export type DeletedKept = z.infer<typeof DeletedKept>;

const AtKept = z.object({ keptId: Id });

export const listDeletedKept = endpoint({
  name: 'listDeletedKept',
  method: 'GET',
  path: '/deleted-kept',
  access: 'account',
  summary: 'What she kept and deleted in the last thirty days, latest first.',
  reply: z.object({ items: z.array(DeletedKept) }),
});
export const deleteKept = endpoint({
  name: 'deleteKept',
  method: 'DELETE',
  path: '/kept/:keptId',
  access: 'account',
  summary: 'Deletes one of any kind, with what was put into it; thirty days to change her mind.',
  params: AtKept,
  reply: null,
});
export const restoreKept = endpoint({
  name: 'restoreKept',
  method: 'DELETE',
  path: '/kept/:keptId/deletion',
  access: 'account',
  summary: 'Takes the deletion back.',
  params: AtKept,
  reply: null,
});
