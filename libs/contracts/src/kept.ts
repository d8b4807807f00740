import * as z from 'zod';
import { Cursor, Day, Id, Instant } from './fields';

/** The debrief that a thing was kept from, by the name of its process; null where it came otherwise or that is gone. */
export const KeptSource = z.object({ debriefId: Id, process: z.string(), on: Day }).nullable();
export type KeptSource = z.infer<typeof KeptSource>;

/** What every kept thing says of itself. `revision` is the base of the next change. */
export const keptFields = {
  id: Id,
  revision: z.int().min(1),
  source: KeptSource,
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
} as const;

/** Lists of kept things: latest change first, in pages. */
export const keptQuery = {
  state: z.enum(['kept', 'archived']).optional(),
  cursor: Cursor.optional(),
} as const;

/** A change names the revision that the writer saw; a stale one is a conflict that holds the thing as it is. */
export const keptBase = { base: z.int().min(1) } as const;

/** Puts one into another; only ever by her choice, and to be undone. */
export const MergeInto = z.strictObject({ into: Id });
