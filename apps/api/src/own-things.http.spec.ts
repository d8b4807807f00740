import { randomUUID } from 'node:crypto';
import { contract, tellBuddy, type EndpointSpec } from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { bodiesFor } from '@api/testing/own-bodies';
import { layOwnThings, ownIds, ownRowsOf, type Owner } from '@api/testing/own-things';
import { enrolmentId, juniper, layWorld, personId } from '@api/testing/world';
import * as z from 'zod';

/** Each endpoint that takes the id of something of hers, asked by everybody else with her real ids. */
let spec: SpecApp;
let adaeze: Owner;
let birgit: Owner;
const clients = new Map<string, Client>();

const others = ['farida', 'birgit', 'carmen', 'ruth', 'naomi', 'petra', 'zelda', 'odette'] as const;
const buddyWords = randomUUID();

/** Birgit has things of her own, so that she can put one of hers beside one of Adaeze's; Carmen has left the cohort. */
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await layOwnThings(spec, 'adaeze', 'zyx');
  birgit = await layOwnThings(spec, 'birgit', 'qwv');
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('carmen')]);
  for (const key of others) clients.set(key, await spec.as(personId(key)));
  const told = { params: { cohortId: juniper }, body: { id: buddyWords, personId: personId('farida') } };
  expect((await adaeze.client.call(tellBuddy, told)).status).toBe(201);
});
afterAll(() => spec.stop());

const client = (key: string) => clients.get(key) ?? spec.client();
const names = ({ params }: EndpointSpec) => Object.keys(params?.shape ?? {});
/** What she gave to the cohort is there for all of it; the briefs’ spec says who may take it back. */
const own = ownIds.filter((name) => name !== 'givenQuestionId');
const isOwn = (name: string) => own.some((one) => one === name);
const endpoints = Object.values(contract).filter(({ format }) => format !== 'events');
const hers = endpoints.filter((endpoint) => names(endpoint).some(isOwn));
const rows = (of: readonly EndpointSpec[]) => of.map((endpoint) => [endpoint.name, endpoint] as const);

/** The ids of the path: these ones where there are some, else ones that do not exist. */
function paramsOf(endpoint: EndpointSpec, ids: (name: string) => string | undefined): Record<string, string> {
  const fixed: Readonly<Record<string, string>> = { cohortId: juniper, key: 'freePage' };
  return Object.fromEntries(names(endpoint).map((name) => [name, fixed[name] ?? ids(name) ?? randomUUID()]));
}

/** The revision that a deletion names, or the moment. */
function queryOf({ query }: EndpointSpec) {
  const base: unknown = query?.shape['base'];
  if (!(base instanceof z.ZodType)) return {};
  return { query: { base: base.safeParse(1).success ? 1 : specNow.toISOString() } };
}

/** What an answer says, without what is another one each time. */
async function said(key: string, endpoint: EndpointSpec, request: object) {
  const { status, problem, text } = await client(key).send(endpoint, { ...queryOf(endpoint), ...request });
  expect(text).not.toMatch(/zyx/i);
  return { key, status, problem: { ...problem, requestId: '' } };
}

const everything = () => ownRowsOf(spec, adaeze);
let before: readonly unknown[];
beforeAll(async () => {
  before = await everything();
});
afterEach(async () => {
  expect(await everything()).toEqual(before);
});

describe('every endpoint', () => {
  it('with an id of something that is one person’s is asked here', () => {
    const known = [...ownIds, 'key', 'wordsId', 'sessionId', 'leftId'];
    const asked = endpoints.filter(({ access }) => access === 'account').flatMap(names);
    expect(asked.filter((name) => !known.some((one) => one === name))).toEqual([]);
    expect(hers.length).toBeGreaterThan(85);
    const bodies = bodiesFor(adaeze.ids);
    expect(hers.filter(({ body, name }) => body && !bodies.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it.each(rows(hers))('%s says of what is hers what it says of nothing', async (name, endpoint) => {
    const body = bodiesFor(birgit.ids).get(name);
    for (const key of others) {
      const there = await said(key, endpoint, { params: paramsOf(endpoint, (id) => adaeze.ids.get(id)), body });
      const nowhere = await said(key, endpoint, { params: paramsOf(endpoint, () => undefined), body });
      expect(there).toEqual({ ...nowhere, status: 404 });
    }
  });

  const nested = hers.filter((endpoint) => names(endpoint).filter(isOwn).length > 1);
  it.each(rows(nested))('%s does not reach what is hers through something of one’s own', async (name, endpoint) => {
    const body = bodiesFor(birgit.ids).get(name);
    const [first] = names(endpoint).filter(isOwn);
    const beside = (other: (id: string) => string | undefined) =>
      paramsOf(endpoint, (id) => (id === first ? birgit.ids.get(id) : other(id)));
    const nowhere = await said('birgit', endpoint, { params: beside(() => undefined), body });
    const there = await said('birgit', endpoint, { params: beside((id) => adaeze.ids.get(id)), body });
    expect(there).toEqual(nowhere);
  });
});

describe('words to a buddy', () => {
  it.each([
    ['seeBuddyWords', undefined],
    ['answerBuddyWords', { answer: 'this-week' }],
  ])('are neither seen nor answered by anybody else: %s', async (name, body) => {
    const endpoint = contract[name];
    if (!endpoint) throw new Error('There is no such endpoint.');
    for (const key of others.filter((one) => one !== 'farida')) {
      const there = await said(key, endpoint, { params: { wordsId: buddyWords }, body });
      expect(there).toEqual(await said(key, endpoint, { params: { wordsId: randomUUID() }, body }));
      expect(there.status).toBeGreaterThanOrEqual(400);
    }
  });
});

/** Lists and pages that a sign of hers stands in, when she asks. */
const listed = [
  'exportOpportunities',
  'listClues',
  'listCommitments',
  'listCultureSignals',
  'listDebriefs',
  'listEnergyMarks',
  'listNonNegotiables',
  'listOpportunities',
  'listQuestions',
  'listSkillsKept',
  'listStories',
  'readHome',
  'readOpening',
  'readPatterns',
];

describe('a list', () => {
  const lists = endpoints.filter(
    (endpoint) => endpoint.method === 'GET' && names(endpoint).every((name) => name === 'cohortId'),
  );

  it.each(rows(lists))('%s holds nothing of hers for anybody else', async (_, endpoint) => {
    for (const key of others) await said(key, endpoint, { params: paramsOf(endpoint, () => undefined) });
  });

  it('that is looked through by words finds it for her alone', async () => {
    const searched = lists.filter(({ query }) => query && 'words' in query.shape);
    expect(searched.length).toBeGreaterThan(6);
    for (const endpoint of searched) {
      const query = { words: 'zyx' };
      expect([endpoint.name, (await adaeze.client.send(endpoint, { query })).text]).toEqual([
        endpoint.name,
        expect.stringContaining('zyx'),
      ]);
      for (const key of others)
        expect([endpoint.name, key, (await client(key).send(endpoint, { query })).text]).toEqual([
          endpoint.name,
          key,
          '{"items":[],"next":null}',
        ]);
    }
  });

  it('holds it for her', async () => {
    const found: string[] = [];
    for (const endpoint of lists) {
      const { text } = await adaeze.client.send(endpoint, { params: paramsOf(endpoint, () => undefined) });
      if (/zyx/.test(text)) found.push(endpoint.name);
    }
    expect(found).toEqual(expect.arrayContaining(listed));
  });
});
