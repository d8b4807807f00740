import * as z from 'zod';

/** Every way in which a request can fail; the table stands in docs/architecture.md. */
export const problemCodes = [
  'sign-in',
  'not-found',
  'refused',
  'prove',
  'invalid',
  'conflict',
  'too-large',
  'slow-down',
  'unavailable',
  'broken',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong with the input, at its field: `path` as in `['answers', 0, 'value']`. */
export const ProblemIssue = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});
export type ProblemIssue = z.infer<typeof ProblemIssue>;

/** RFC 9457 problem details, `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** For a person: what happened and what to do. */
  detail: z.string(),
  requestId: z.string(),
  issues: z.array(ProblemIssue).optional(),
  /** With `conflict`: what the server holds now. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
