import { randomUUID } from 'node:crypto';
import { ModulesContainer } from '@nestjs/core';
import { contract, proofSeconds, type EndpointSpec } from '@accelerator/contracts';
import { ENDPOINT } from '@api/platform/http/endpoint.decorator';
import { headersOf } from '@api/platform/http/headers';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const clients = new Map<Somebody, Client>();

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  for (const key of ['adaeze', 'zelda', 'odette', 'ruth', 'petra'] as const)
    clients.set(key, await spec.as(personId(key)));
});
afterAll(() => spec.stop());

type Row = readonly [string, EndpointSpec];
const rows = (of: (endpoint: EndpointSpec) => boolean): Row[] =>
  Object.values(contract)
    .filter((endpoint) => of(endpoint) && endpoint.format !== 'events')
    .map((endpoint) => [endpoint.name, endpoint]);

const inCohort = ({ access }: EndpointSpec) => access === 'member' || access === 'coach';

/** The call with Juniper in its path, or with another cohort; the other ids are nobody's. */
async function ask(key: Somebody | undefined, endpoint: EndpointSpec, cohortId = juniper) {
  const client = key === undefined ? spec.client() : clients.get(key);
  if (!client) throw new Error(`${key} is not signed in.`);
  return client.send(endpoint, { params: idsOf(endpoint, cohortId), ...(endpoint.body && { body: {} }) });
}

/** All that tells one answer from another but for its own number and moment. */
function shownBy({ status, problem, headers: { date: _, ...headers } }: Awaited<ReturnType<typeof ask>>) {
  return { status, headers, problem: { ...problem, requestId: '' } };
}
const nobodys = randomUUID();

function idsOf(endpoint: EndpointSpec, cohortId = juniper): Record<string, string> {
  const names = Object.keys(endpoint.params?.shape ?? {});
  return Object.fromEntries(names.map((name) => [name, name === 'cohortId' ? cohortId : nobodys]));
}

describe('every endpoint', () => {
  it('is bound exactly once, and nothing else answers under /api/v1', () => {
    const fastify = spec.app.getHttpAdapter().getInstance();
    const missing = Object.values(contract).filter(
      ({ method, path }) => !fastify.hasRoute({ method, url: `/api/v1${path}` }),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(boundNames(spec).sort()).toEqual(Object.keys(contract).sort());
  });

  it.each(rows(({ access }) => access !== 'public'))('%s is closed to nobody', async (_, endpoint) => {
    const { status, problem } = await ask(undefined, endpoint);
    expect([status, problem.code]).toEqual([401, 'sign-in']);
  });

  it.each(rows(() => true))('%s answers with the headers of the house', async (_, endpoint) => {
    const { headers } = await ask(undefined, endpoint);
    expect(headers).toMatchObject(Object.fromEntries(headersOf(spec.env, '/api/')));
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(rows(inCohort))(
    '%s is not there for people of another cohort, as if there were no such cohort',
    async (_, endpoint) => {
      for (const key of ['zelda', 'odette', 'petra'] as const) {
        const there = await ask(key, endpoint);
        const nowhere = await ask(key, endpoint, randomUUID());
        expect(there.status).toBe(404);
        expect(shownBy(there)).toEqual(shownBy(nowhere));
      }
    },
  );

  it.each(rows(({ access }) => access === 'coach'))('%s is refused to a member', async (_, endpoint) => {
    expect((await ask('adaeze', endpoint)).status).toBe(403);
  });

  it.each(rows(({ access }) => access === 'admin'))('%s is not there for members and coaches', async (_, endpoint) => {
    for (const key of ['adaeze', 'ruth'] as const) expect((await ask(key, endpoint)).status).toBe(404);
  });

  it.each(rows(({ fresh }) => fresh === true))('%s asks her to show once more who she is', async (_, endpoint) => {
    const late = await spec.as(personId(endpoint.access === 'admin' ? 'petra' : 'adaeze'));
    spec.clock.advance((proofSeconds + 1) * 1000);
    const { status, problem } = await late.send(endpoint, {
      params: idsOf(endpoint),
      ...(endpoint.body && { body: {} }),
    });
    spec.clock.set(specNow);
    expect([status, problem.code]).toEqual([403, 'prove']);
  });

  it.each(rows(({ access, params }) => access === 'account' && params !== undefined))(
    '%s finds nothing under an id that is not hers',
    async (_, endpoint) => {
      const { status } = await ask('adaeze', endpoint);
      expect([404, 422]).toContain(status);
    },
  );

  it.each(rows(({ body }) => body !== undefined))(
    '%s answers bad input with a clear problem, never with 500',
    async (_, endpoint) => {
      const tell = await talkerOf(endpoint);
      for (const body of badBodies) {
        const { status, problem, text, headers } = await tell(body);
        expect(headers).toMatchObject(Object.fromEntries(headersOf(spec.env, '/api/')));
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(problem.status).toBe(status);
        expect(text).not.toMatch(/ at .*\.(ts|js)|SELECT|node_modules/);
      }
      expect((await tell('<a/>', 'text/xml')).status).toBe(415);
    },
  );
});

const badBodies = [
  '{',
  '[]',
  'null',
  '"\\u0000"',
  '{"__proto__":1}',
  JSON.stringify({ id: 5, answers: 'x', body: '\u0000', email: 'x'.repeat(9999) }),
  '1e999',
];

/** Somebody whom the endpoint admits, with any body. */
async function talkerOf(endpoint: EndpointSpec) {
  const key = inCohort(endpoint) ? 'ruth' : endpoint.access === 'admin' ? 'petra' : 'adaeze';
  const client = await spec.as(personId(key));
  const params = idsOf(endpoint);
  return (body: string, type = 'application/json') =>
    client.send(endpoint, { params, body, headers: { 'content-type': type } });
}

/** The endpoints that handlers of the running app carry. */
function boundNames({ app }: SpecApp): string[] {
  const modules = [...app.get(ModulesContainer).values()];
  return modules
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => handlersOf(metatype?.prototype))
    .flatMap((handler) => {
      const endpoint: unknown = Reflect.getMetadata(ENDPOINT, handler);
      return typeof endpoint === 'object' && endpoint && 'name' in endpoint ? [String(endpoint.name)] : [];
    });
}

function handlersOf(prototype: unknown): object[] {
  if (typeof prototype !== 'object' || prototype === null) return [];
  return Object.getOwnPropertyNames(prototype)
    .map((name): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.value)
    .filter((value) => typeof value === 'function');
}
