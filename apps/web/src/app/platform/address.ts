import type { EndpointSpec } from '@accelerator/contracts';
import type * as z from 'zod';

/** What a caller gives for an endpoint: the parts that it states, and no other. */
export type Given<Spec extends EndpointSpec> = Part<Spec, 'params'> & Part<Spec, 'query'> & Part<Spec, 'body'>;

type Part<Spec, Key extends string> =
  Spec extends Readonly<Record<Key, infer Schema extends z.ZodType>>
    ? object extends z.input<Schema>
      ? Readonly<Partial<Record<Key, z.input<Schema>>>>
      : Readonly<Record<Key, z.input<Schema>>>
    : unknown;

/** The same without types, as the client reads it. */
export interface LooseGiven {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** `/cohorts/:cohortId/threads` with its params filled in, below `/api/v1`; also for plain links such as an .ics file. */
export function addressOf(endpoint: EndpointSpec, params: unknown): string {
  const values = new Map(entriesOf(params));
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new TypeError(`${endpoint.name} needs ${name}`);
    return encodeURIComponent(value);
  });
  return `/api/v1${path}`;
}

/** Query values as the wire wants them; what is undefined is left out. */
export function queryOf(query: unknown): Record<string, string> {
  return Object.fromEntries(entriesOf(query));
}

function entriesOf(given: unknown): [string, string][] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, String(value)]);
}
