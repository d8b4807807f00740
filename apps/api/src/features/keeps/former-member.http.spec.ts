import { randomUUID } from 'node:crypto';
import {
  changeStory,
  contract,
  giveQuestion,
  listGivenQuestions,
  listLeftBehind,
  listSessions,
  listThreads,
  openThread,
  readBrief,
  readDebrief,
  saveDebrief,
  shareDebrief,
  type EndpointSpec,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layOwnThings, type Owner } from '@api/testing/own-things';
import { layPublished } from '@api/testing/sessions';
import { enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

/** Adaeze has one of everything, and leaves her cohort: what is hers stays, what is the cohort's is gone for her. */
let spec: SpecApp;
let adaeze: Owner;
const [threadId, givenQuestionId] = [randomUUID(), randomUUID()];
let sessionId: string;
const before = new Map<string, string>();

const endpoints = Object.values(contract).filter(({ format }) => format !== 'events');
const own = endpoints.filter(({ access, method }) => access === 'account' && method === 'GET');
const ofTheCohort = endpoints.filter(({ access }) => access === 'member' || access === 'coach');
const rows = (of: readonly EndpointSpec[]) => of.map((endpoint) => [endpoint.name, endpoint] as const);
/** These tell of the cohort, too, and what is left of them is said one by one below. */
const mixed = ['readMe', 'readHome', 'readOpening', 'readBrief', 'readDebrief', 'listLeftBehind'];

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await layOwnThings(spec, 'adaeze', 'zyx');
  await layCohort();
  for (const endpoint of own) before.set(endpoint.name, await read(endpoint));
  for (const list of [listThreads, listGivenQuestions, listSessions])
    expect((await adaeze.client.call(list, { params: { cohortId: juniper } })).body.items.length).toBeGreaterThan(0);
  expect((await adaeze.client.call(readBrief, at())).body.given).toHaveLength(1);
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('adaeze')]);
});
afterAll(() => spec.stop());

const at = () => ({ params: { opportunityId: adaeze.ids.get('opportunityId') ?? '' } });

/** A conversation, a question and a session of the cohort, none of them hers. */
async function layCohort(): Promise<void> {
  const birgit = await spec.as(personId('birgit'));
  const inJuniper = { params: { cohortId: juniper } };
  const thread = { id: threadId, kind: 'question', title: 'A qwvthread', body: '' } as const;
  expect((await birgit.call(openThread, { ...inJuniper, body: thread })).status).toBe(201);
  const given = { id: givenQuestionId, question: 'A qwvquestion?', category: null, askedOf: 'candidate' } as const;
  expect((await birgit.call(giveQuestion, { ...inJuniper, body: given })).status).toBe(201);
  sessionId = await layPublished(await spec.as(personId('ruth')));
}

function paramsOf({ params }: EndpointSpec, cohortId: string): Record<string, string> {
  const ids = new Map([...adaeze.ids, ['threadId', threadId], ['givenQuestionId', givenQuestionId]]);
  ids.set('cohortId', cohortId).set('sessionId', sessionId);
  return Object.fromEntries(Object.keys(params?.shape ?? {}).map((name) => [name, ids.get(name) ?? randomUUID()]));
}

async function read(endpoint: EndpointSpec): Promise<string> {
  const { status, text } = await adaeze.client.send(endpoint, { params: paramsOf(endpoint, juniper) });
  expect([endpoint.name, status]).toEqual([endpoint.name, 200]);
  return text;
}

describe('a former member', () => {
  it.each(rows(own.filter(({ name }) => !mixed.includes(name))))(
    'reads what is hers as before: %s',
    async (_, endpoint) => {
      expect(await read(endpoint)).toBe(before.get(endpoint.name));
    },
  );

  it.each(rows(own))('finds nothing of the cohort’s there: %s', async (_, endpoint) => {
    const text = await read(endpoint);
    expect(text).not.toContain('qwv');
    for (const id of [threadId, givenQuestionId, sessionId]) expect(text).not.toContain(id);
  });

  it.each(rows(ofTheCohort))('gets of it what a stranger gets of nothing: %s', async (_, endpoint) => {
    const ask = (cohortId: string) =>
      adaeze.client.send(endpoint, { params: paramsOf(endpoint, cohortId), ...(endpoint.body && { body: {} }) });
    const [there, nowhere] = [await ask(juniper), await ask(randomUUID())];
    expect(there.status).toBe(404);
    expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
  });

  it('reads each answer of her debrief; it tells no cohort’s name, and is not to be shared', async () => {
    const params = { debriefId: adaeze.ids.get('debriefId') ?? '' };
    const then = readDebrief.reply.parse(JSON.parse(before.get('readDebrief') ?? ''));
    const { body } = await adaeze.client.call(readDebrief, { params });
    const shared = then.shared.map((one) => ({ ...one, cohortName: '' }));
    expect(body).toEqual({ ...then, shared, abilities: { ...then.abilities, share: false } });
    expect(then.abilities.share).toBe(true);
  });

  it('has still the page before she goes in, without the cohort’s questions', async () => {
    const { body } = await adaeze.client.call(readBrief, at());
    expect(body.given).toEqual([]);
    expect(body.questions.length).toBeGreaterThan(0);
  });

  it('finds the question that she gave, which was no such thing while she was there', async () => {
    expect(before.get('listLeftBehind')).toBe('{"items":[],"next":null}');
    const { items } = (await adaeze.client.call(listLeftBehind)).body;
    expect(items.map(({ id }) => id)).toEqual([adaeze.ids.get('givenQuestionId')]);
  });

  it('still writes what is hers', async () => {
    const storyId = adaeze.ids.get('storyId') ?? '';
    const story = await adaeze.client.call(changeStory, { params: { storyId }, body: { base: 1, action: 'Later.' } });
    expect([story.status, story.body.action]).toEqual([200, 'Later.']);
    const params = { debriefId: adaeze.ids.get('debriefId') ?? '' };
    const body = { answers: { kept: 'Later.' }, base: { kept: 2 } };
    const saved = await adaeze.client.call(saveDebrief, { params, body });
    expect([saved.status, saved.body.debrief.answers.kept]).toEqual([200, 'Later.']);
  });

  it('shares nothing there any more, and is told what is said of no cohort', async () => {
    const params = { debriefId: adaeze.ids.get('debriefId') ?? '' };
    const parts = [{ part: 'kept' as const, text: 'Later.' }];
    const how = { audience: 'cohort', authorDisplay: 'named', adviceSetting: 'ideas-welcome' } as const;
    const words = { roleTitle: 'CPO', publicAlias: 'an insurer', parts };
    const share = (cohortId: string) =>
      adaeze.client.call(shareDebrief, { params, body: { id: randomUUID(), cohortId, ...how, ...words } });
    const [there, nowhere] = [await share(juniper), await share(randomUUID())];
    expect(there.status).toBeGreaterThanOrEqual(400);
    expect([there.status, { ...there.problem, requestId: '' }]).toEqual([
      nowhere.status,
      { ...nowhere.problem, requestId: '' },
    ]);
  });
});
