import * as z from 'zod';
import { Cursor, Day, Id, Instant } from './fields';
import { lineText } from './text';

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

export const keptLimits = { words: 200 } as const;

/** Lists of kept things: latest change first, in pages; by what they say, by days of hers, and by where they come from. */
const keptQuery = {
  state: z.enum(['kept', 'archived']).optional(),
  cursor: Cursor.optional(),
  /** As in the search: all the words with their word forms, the last one also as a beginning. */
  words: lineText(keptLimits.words).optional(),
  /** The first and the last day, both included. */
  from: Day.optional(),
  to: Day.optional(),
  debriefId: Id.optional(),
  opportunityId: Id.optional(),
} as const;

/** The query of such a list, with the kind's own filters. */
export function keptList<Shape extends z.ZodRawShape>(filters: Shape) {
  return z.strictObject({ ...keptQuery, ...filters }).refine(inOrder, {
    error: 'The last day lies before the first one.',
    path: ['to'],
  });
}

function inOrder(query: object): boolean {
  const { from, to } = Days.parse(query);
  return from === undefined || to === undefined || from <= to;
}

const Days = z.object({ from: z.string().optional(), to: z.string().optional() });

/** Where those stand from that were put into this one. */
export const keptTogether = { mergedInto: Id.nullable(), also: z.array(KeptSource) } as const;

/** A change names the revision that the writer saw; a stale one is a conflict that holds the thing as it is. */
export const keptBase = { base: z.int().min(1) } as const;

/** The same of a deletion, which has it in its address. */
export const SeenBase = z.strictObject({ base: z.coerce.number<number>().int().min(1) });

/** Puts one into another; only ever by her choice, and to be undone. */
export const MergeInto = z.strictObject({ into: Id });
