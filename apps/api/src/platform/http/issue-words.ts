import * as z from 'zod';

/** What is wrong at a field, in words for a person, wherever the contract has no words of its own. */
export function speakPlainly(): void {
  z.config({ customError: (issue) => wordsFor(issue) });
}

function wordsFor(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_big') return over(issue.origin, Number(issue.maximum));
  if (issue.code === 'too_small') return under(issue.origin, Number(issue.minimum));
  if (issue.code === 'unrecognized_keys') return `There is no field of this name: ${issue.keys.join(', ')}.`;
  if (issue.code === 'invalid_value') return 'Please choose one of those offered.';
  if (issue.code === 'invalid_type') return typeWords(issue.expected, issue.input);
  return 'This does not have the form that is needed here.';
}

function over(origin: string, maximum: number): string {
  if (origin === 'string') return `Please use ${maximum} characters at most.`;
  return origin === 'array' ? `Please give ${maximum} at most.` : `Please use ${maximum} at most.`;
}

function under(origin: string, minimum: number): string {
  if (origin === 'string')
    return minimum === 1 ? 'Please write something here.' : `Please use ${minimum} characters or more.`;
  return origin === 'array' ? `Please give ${minimum} or more.` : `Please use ${minimum} or more.`;
}

function typeWords(expected: string, input: unknown): string {
  if (input === undefined || input === null) return 'Please fill this in.';
  if (expected === 'int') return 'Please use a whole number.';
  if (expected === 'number') return 'Please use a number.';
  return 'This does not have the form that is needed here.';
}
