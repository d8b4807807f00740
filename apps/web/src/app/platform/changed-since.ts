import type * as z from 'zod';
import { problemFrom } from './problem';

/**
 * What a deed answers. Where it is refused because its thing has moved on since she saw it, the thing as it is now is
 * given to `lay` first, so that she reads that before she decides again.
 * @throws whatever the deed throws
 */
export async function changedSince<Reply, Thing>(
  deed: Promise<Reply>,
  shape: z.ZodType<Thing>,
  lay: (there: Thing) => void,
): Promise<Reply> {
  try {
    return await deed;
  } catch (error) {
    const { code, current } = problemFrom(error);
    const there = code === 'conflict' ? shape.safeParse(current) : undefined;
    if (there?.success) lay(there.data);
    throw error;
  }
}
