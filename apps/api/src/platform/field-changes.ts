import { isDeepStrictEqual } from 'node:util';
import { Conflict } from './http/problem';

/**
 * What of a change is not so already, field by field.
 * @throws Conflict with `current` where a field of it holds something else than its writer saw
 */
export function yetToChange<Change extends { readonly base: object }>(
  change: Change,
  current: object,
): Partial<Omit<Change, 'base'>>;
export function yetToChange({ base, ...fields }: { readonly base: object }, current: object): object {
  const [seen, stands] = [
    new Map<string, unknown>(Object.entries(base)),
    new Map<string, unknown>(Object.entries(current)),
  ];
  const yet = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, stands.get(field)),
  );
  if (yet.some(([field]) => !isDeepStrictEqual(seen.get(field), stands.get(field))))
    throw new Conflict(undefined, current);
  return Object.fromEntries(yet);
}
