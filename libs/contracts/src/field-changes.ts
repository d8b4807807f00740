import type * as z from 'zod';

/**
 * Of what several people write each field is changed by itself: `base` holds, for each field in a change, what its
 * writer saw there. Changes of different fields do not meet; where a field has become something else since, the answer is
 * 409 with the whole as it is, and nothing is changed.
 */
export function eachWithBase({ base, ...fields }: { readonly base: object }, context: z.RefinementCtx): void {
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && !(field in base))
      context.addIssue({ code: 'custom', path: ['base', field], message: 'Please say what stood there before.' });
}
