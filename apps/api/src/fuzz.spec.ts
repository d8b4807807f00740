import { contract, type EndpointSpec } from '@accelerator/contracts';
import { idOf, type PersonKey } from '@accelerator/fixtures';
import fc from 'fast-check';
import { seedDemo } from '@api/demo/seed-demo';
import { anyRequest, type IdsOf } from '@api/testing/any-request';
import { specNow, startApp, type SpecApp } from '@api/testing/app';

/**
 * Anything a client can send, sent into the demo world by somebody whom the endpoint admits, with ids that are
 * there: it is done or refused with a clear problem, never our fault. The seed is fixed, so that a failure comes again.
 */
const requests = 30;

let spec: SpecApp;
let ids: ReadonlyMap<string, readonly string[]>;
/** Endpoints that did something at least once: a fuzz that is always turned away at the door finds nothing. */
const done = new Set<string>();

beforeAll(async () => {
  spec = await startApp({ lay: (env) => seedDemo(env, specNow) });
  ids = await idsInWorld();
}, 120_000);
afterAll(() => spec.stop());

const adaeze = idOf('person', 'adaeze');
const juniper = idOf('cohort', 'juniper');
const idsOf: IdsOf = (field) => ids.get(field) ?? [];

/** Ids by the field that names them: `debriefId` is one of the table `debriefs`. Hers and her cohort's come first. */
async function idsInWorld(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await spec.owner.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = 'public' GROUP BY 1 HAVING bool_or(column_name = 'id' AND data_type = 'uuid')`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name, columns } of tables) {
    const hers = ['owner_id', 'author_id', 'person_id', 'cohort_id'].filter((column) => columns.includes(column));
    const order = hers.map((column) => `coalesce(${column} NOT IN ('${adaeze}', '${juniper}'), false), `).join('');
    const { rows } = await spec.owner.query<{ id: string }>(`SELECT id FROM ${name} ORDER BY ${order} id LIMIT 4`);
    const list = rows.map(({ id }) => id);
    for (const field of fieldsOf(name)) found.set(field, [...(found.get(field) ?? []), ...list]);
  }
  return found.set('cohortId', [juniper]);
}

/** `culture_signals` are named by `cultureSignalId` or `signalId`. */
function fieldsOf(table: string): string[] {
  const words = table.replace(/ies$/, 'y').replace(/s$/, '').split('_');
  return words.map((_, at) => `${camel(words.slice(at))}Id`);
}

function camel([first = '', ...others]: readonly string[]): string {
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Reads first, then writes; what ends places and sign-ins comes last. */
const order = ({ access, method, name }: EndpointSpec) =>
  (method === 'GET' ? 0 : 1) + (access === 'admin' ? 2 : 0) + (/MySession|signOut/.test(name) ? 4 : 0);
const rows = Object.values<EndpointSpec>(contract)
  .filter(({ format }) => format !== 'events')
  .toSorted((one, other) => order(one) - order(other))
  .map((endpoint) => [endpoint.name, endpoint] as const);

describe('whatever is sent', () => {
  it.each(rows)('to %s is done or refused, and never our fault', async (name, endpoint) => {
    const who: PersonKey = endpoint.access === 'admin' ? 'petra' : endpoint.access === 'coach' ? 'ruth' : 'adaeze';
    await fc.assert(
      fc.asyncProperty(anyRequest(endpoint, idsOf), async (request) => {
        const client = endpoint.access === 'public' ? spec.client() : await spec.as(idOf('person', who));
        const { status, problem, text } = await client.send(endpoint, request);
        if (status < 400) return void done.add(name);
        expect([status < 500, problem.status]).toEqual([true, status]);
        expect(text).not.toMatch(
          / at .*\.(ts|js)|node_modules|violates|syntax error|Too (big|small)|Invalid input|expected/,
        );
      }),
      { seed: 20261128, numRuns: requests, endOnFailure: true },
    );
  });

  it('went beyond the form in most places', () => {
    expect(done.size).toBeGreaterThan(rows.length * 0.6);
  });
});
