import * as shapes from '@accelerator/contracts';
import { Problem, type EndpointSpec } from '@accelerator/contracts';
import * as z from 'zod';

type Json = Readonly<Record<string, unknown>>;

const problemType = 'application/problem+json';
const wireTypes = {
  json: 'application/json',
  events: 'text/event-stream',
  calendar: 'text/calendar',
  csv: 'text/csv',
} as const;

/** The contract's own names of its shapes: each is described once. */
const named = z.registry<{ id: string }>();
for (const [name, shape] of Object.entries(shapes)) if (shape instanceof z.ZodType) named.add(shape, { id: name });

/** Shapes that were met, by name; what is sent and what is answered can differ. */
type Met = Map<string, Json>;

/** The whole API in the words of OpenAPI 3.1, derived from the contract alone. */
export function describeApi(contract: Readonly<Record<string, EndpointSpec>>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const met: Met = new Map();
  schemaOf(Problem, 'output', met);
  for (const spec of Object.values(contract)) {
    const path = `/api/v1${spec.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operationOf(spec, met) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Coaching cohorts',
      version: '1',
      description:
        'Refusals are problem details (RFC 9457). Writes take JSON and the session cookie of the same origin.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
      schemas: Object.fromEntries([...met].sort(([one], [other]) => (one < other ? -1 : 1))),
    },
  };
}

function operationOf(spec: EndpointSpec, met: Met): Json {
  const parameters = [...parametersOf('path', spec.params, met), ...parametersOf('query', spec.query, met)];
  return {
    operationId: spec.name,
    summary: spec.summary,
    description: `Access: ${spec.access}.${spec.fresh ? ' Asks for a fresh sign-in.' : ''}`,
    ...(spec.access !== 'public' && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(spec.body && {
      requestBody: { required: true, content: { [wireTypes.json]: { schema: schemaOf(spec.body, 'input', met) } } },
    }),
    responses: { ...replyOf(spec, met), default: problem },
  };
}

const problem = {
  description: 'A refusal.',
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

function replyOf(spec: EndpointSpec, met: Met): Json {
  if (spec.reply === null) return { '204': { description: 'Done.' } };
  const type = wireTypes[spec.format ?? 'json'];
  return {
    [String(spec.status ?? 200)]: {
      description: 'Done.',
      content: { [type]: { schema: schemaOf(spec.reply, 'output', met) } },
    },
  };
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined, met: Met): readonly Json[] {
  return Object.entries(shapeOf(schema)).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(z.object({ [name]: type }), {}).success,
    schema: propertyOf(schemaOf(z.object({ [name]: type }), 'input', met), name),
  }));
}

/** JSON Schema of a shape; what it cannot say (a rule of ours) is left open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', met: Met): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: named });
  const suffix = io === 'input' ? 'Sent' : '';
  const moved: unknown = JSON.parse(
    JSON.stringify(made).replaceAll(
      /"#\/\$defs\/(\w+)"/g,
      (_, name: string) => `"#/components/schemas/${name}${suffix}"`,
    ),
  );
  const { $schema: _dialect, $defs, id, ...rest } = asJson(moved);
  for (const [name, part] of Object.entries(asJson($defs))) met.set(`${name}${suffix}`, withoutId(asJson(part)));
  if (typeof id !== 'string') return rest;
  met.set(`${id}${suffix}`, rest);
  return { $ref: `#/components/schemas/${id}${suffix}` };
}

function propertyOf(schema: Json, name: string): Json {
  return asJson(asJson(schema['properties'])[name]);
}

function withoutId({ id: _id, ...rest }: Json): Json {
  return rest;
}

function asJson(thing: unknown): Json {
  return typeof thing === 'object' && thing !== null ? { ...thing } : {};
}

function shapeOf(schema: z.ZodObject | undefined): Readonly<Record<string, z.ZodType>> {
  const types = Object.entries<unknown>(schema?.shape ?? {});
  return Object.fromEntries(types.flatMap(([name, type]) => (type instanceof z.ZodType ? [[name, type]] : [])));
}
