// In place of zod/v4/core/memoizer, which follows references that lead back to themselves: JSON holds none.

export class $ZodCyclicError extends Error {}
export const memoizer = () => undefined;
export const isRecursiveSchema = () => false;
export const isBackEdge = () => false;
