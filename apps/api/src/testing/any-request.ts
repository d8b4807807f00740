import type { EndpointSpec } from '@accelerator/contracts';
import fc, { type Arbitrary } from 'fast-check';
import * as z from 'zod';

/** A request as anybody could send it: mostly well formed, with ids that are there, and now and then with something odd in it. */
export interface OddRequest {
  readonly params: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
}

type Json = Readonly<Record<string, unknown>>;
/** Ids that may be in the world, by the name of the field that asks for one. */
export type IdsOf = (field: string) => readonly string[];

/** Requests for an endpoint, derived from its own shapes. */
export function anyRequest(endpoint: EndpointSpec, idsOf: IdsOf): Arbitrary<OddRequest> {
  return fc.record({
    params: fc.record(partsOf(endpoint.params, idsOf)),
    query: fc.record(partsOf(endpoint.query, idsOf), { requiredKeys: [] }),
    body: endpoint.body ? withOddities(shaped(endpoint.body, idsOf)) : fc.constant(undefined),
  });
}

function partsOf(schema: z.ZodObject | undefined, idsOf: IdsOf): Record<string, Arbitrary<unknown>> {
  const parts = Object.entries<unknown>(schema?.shape ?? {});
  return Object.fromEntries(
    parts.flatMap(([name, part]) => (part instanceof z.ZodType ? [[name, shaped(part, idsOf, name)]] : [])),
  );
}

function shaped(schema: z.ZodType, idsOf: IdsOf, field = ''): Arbitrary<unknown> {
  const root = asJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return new Shapes(root, idsOf).of(root, field, 0);
}

/** Values by JSON Schema. */
class Shapes {
  constructor(
    private readonly root: Json,
    private readonly idsOf: IdsOf,
  ) {}

  of(schema: Json, field: string, depth: number): Arbitrary<unknown> {
    if (depth > 8) return fc.constant(null);
    const { $ref: ref, const: only, enum: choices } = schema;
    if (typeof ref === 'string') return this.of(this.named(ref), field, depth + 1);
    if (only !== undefined) return fc.constant(only);
    if (Array.isArray(choices)) return fc.constantFrom(...listed(choices));
    const either = listOf(schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']);
    if (either.length > 0) return fc.oneof(...either.map((one) => this.of(one, field, depth + 1)));
    return this.ofType(schema, field, depth);
  }

  private ofType(schema: Json, field: string, depth: number): Arbitrary<unknown> {
    if (schema['type'] === 'object') return this.object(schema, depth);
    if (schema['type'] === 'array') return this.array(schema, field, depth);
    if (schema['type'] === 'string') return this.text(schema, field);
    if (schema['type'] === 'boolean') return fc.boolean();
    if (schema['type'] === 'null') return fc.constant(null);
    if (schema['type'] === 'integer' || schema['type'] === 'number')
      return fc.integer({ min: limit(schema['minimum'], 0), max: Math.min(limit(schema['maximum'], 50), 100_000) });
    return fc.oneof(fc.constantFrom(...plainTexts), fc.constantFrom<unknown>(...oddValues));
  }

  private object(schema: Json, depth: number): Arbitrary<unknown> {
    const properties = Object.entries(asJson(schema['properties']));
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    if (properties.length === 0)
      return fc.dictionary(
        fc.constantFrom('process', 'door', 'noticed', 'x'),
        this.of(asJson(schema['additionalProperties']), '', depth + 1),
        { maxKeys: 2 },
      );
    const parts = Object.fromEntries(properties.map(([name, part]) => [name, this.of(asJson(part), name, depth + 1)]));
    return fc.record(parts, { requiredKeys: Object.keys(parts).filter((name) => required.includes(name)) });
  }

  private array(schema: Json, field: string, depth: number): Arbitrary<unknown> {
    const minLength = Math.min(limit(schema['minItems'], 0), 4);
    const item = this.of(asJson(schema['items']), field.replace(/s$/, ''), depth + 1);
    return fc.array(item, { minLength, maxLength: Math.max(minLength, 3) });
  }

  private text({ format, pattern, maxLength }: Json, field: string): Arbitrary<string> {
    if (format === 'uuid')
      return fc.oneof({ weight: 4, arbitrary: this.id(field) }, { weight: 1, arbitrary: fc.uuid({ version: 4 }) });
    if (format === 'date') return mostly(days, oddDays);
    if (format === 'date-time') return mostly(instants, oddInstants);
    if (typeof pattern === 'string' && pattern.length < 200)
      return fc.oneof(fc.stringMatching(new RegExp(pattern, 'u')), mostly([...days, ...instants, ...zones], oddTexts));
    return mostly(plainTexts, oddTexts).map((text) => text.slice(0, limit(maxLength, 400)));
  }

  private id(field: string): Arbitrary<string> {
    const ids = this.idsOf(field);
    return ids.length > 0 ? fc.constantFrom(...ids) : fc.uuid({ version: 4 });
  }

  private named(ref: string): Json {
    return ref === '#' ? this.root : asJson(asJson(this.root['$defs'])[ref.replace('#/$defs/', '')]);
  }
}

/** Three of four bodies stay as they are; in the others one field is something else, or there is one too many. */
function withOddities(bodies: Arbitrary<unknown>): Arbitrary<unknown> {
  const odd = fc
    .tuple(
      bodies,
      fc.nat(),
      fc.constantFrom<unknown>(...oddValues),
      fc.constantFrom('', 'ownerId', 'role', '__proto__'),
    )
    .map(([body, at, value, extra]) => {
      const fields = Object.entries(asJson(body));
      const name = extra || fields[at % Math.max(1, fields.length)]?.[0];
      return name === undefined ? value : Object.fromEntries([...fields, [name, value]]);
    });
  return fc.oneof({ weight: 3, arbitrary: bodies }, { weight: 1, arbitrary: odd });
}

const plainTexts = ['They never wrote back.', 'Redeployment first', 'Ruth', 'A hospital group'];
const oddTexts = [
  '',
  ' ',
  '\u0000',
  'half \ud83c',
  '\u202Eright to left',
  "'; DROP TABLE people; --",
  '%_\\',
  '<script>alert(1)</script>',
  '🌿'.repeat(300),
  'é'.repeat(5000),
  '\r\n\t',
  '=1+1',
  '${7*7}',
  'a & b | !c <-> d:*',
  '(((((((((',
  '\\u0000',
  'ẞ'.repeat(200),
];
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  1.5,
  [],
  {},
  [[[[]]]],
  [null],
  { a: { b: { c: [] } } },
  'x'.repeat(20_000),
  ...oddTexts,
];
const days = ['2026-11-23', '2026-10-02', '2027-02-28', '2024-02-29'];
const oddDays = ['2026-02-30', '0001-01-01', '9999-12-31', '2026-13-01', ''];
const instants = ['2026-11-25T12:30', '2026-12-02T18:00', '2026-11-23T10:00:00Z'];
const oddInstants = ['2026-10-25T01:30', '2027-03-28T02:30', '9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z'];
const zones = ['Europe/London', 'Pacific/Apia', 'UTC', '12:30', 'Mars/Olympus'];

/** One of twelve is odd. */
function mostly(plain: readonly string[], odd: readonly string[]): Arbitrary<string> {
  return fc.oneof(
    { weight: 11, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

function limit(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function listed(values: readonly unknown[]): readonly unknown[] {
  return values;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asJson) : [];
}

function asJson(thing: unknown): Json {
  return typeof thing === 'object' && thing !== null ? { ...thing } : {};
}
