import { randomUUID } from 'node:crypto';
import * as contracts from '@accelerator/contracts';
import { contract, type EndpointSpec } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { AnyRequest } from '@api/testing/client';
import { layOwnThings, ownRowsOf, type Owner } from '@api/testing/own-things';
import { juniper, layWorld } from '@api/testing/world';

/** A member who puts the id of something of Adaeze's into a thing of her own: it is as if there were no such id. */
let spec: SpecApp;
let adaeze: Owner;
let birgit: Owner;
let before: readonly unknown[];

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await layOwnThings(spec, 'adaeze', 'zyx');
  birgit = await layOwnThings(spec, 'birgit', 'qwv');
  before = await ownRowsOf(spec, adaeze);
});
afterAll(() => spec.stop());
afterEach(async () => {
  expect(await ownRowsOf(spec, adaeze)).toEqual(before);
});

type IdOf = (name: string) => string | undefined;
const hers: IdOf = (name) => adaeze.ids.get(name);
const own: IdOf = (name) => birgit.ids.get(name);
const none: IdOf = () => randomUUID();

async function said(endpoint: EndpointSpec, request: AnyRequest) {
  const names = Object.keys(endpoint.params?.shape ?? {});
  const params = Object.fromEntries(names.map((name) => [name, name === 'testId' ? randomUUID() : own(name)]));
  const { status, problem, text } = await birgit.client.send(endpoint, { params, ...request });
  expect(text).not.toMatch(/zyx/i);
  return { status, problem: { ...problem, requestId: '' } };
}

type BodyOf = (id: IdOf) => object;
/** With the endpoint's name, for the sentence. */
function named<Body>(cases: readonly (readonly [string, EndpointSpec, Body])[]) {
  return cases.map(([field, endpoint, body]) => [field, endpoint.name, endpoint, body] as const);
}

const telling = { stage: null, toldOn: null, reception: 'mixed', note: '' };
const asked = { stage: null, askedOn: null };
const test = { result: 'met', waivedBecause: null, testedOn: null };
const mark = { topic: 'other', ownWords: 'x', state: 'lit', markedOn: null };
const skill = { skill: 'other', ownWords: 'x', keptOn: '2026-11-20' };
const commitment = {
  cueKind: 'after-event',
  cue: 'x',
  act: 'x',
  lookBackOn: null,
  showTo: 'me',
  cohortId: null,
  sessionId: null,
};
const signal = { observation: 'Late.', polarity: 'red' };
const nothing = { debriefId: null, opportunityId: null };
const fresh = (body: object) => ({ id: randomUUID(), ...body });

/** Bodies that name something else, by the field that does. */
const bodies = named<BodyOf>([
  ['into', contracts.mergeStory, (id) => ({ into: id('storyId') })],
  ['into', contracts.mergeTelling, (id) => ({ into: id('tellingId') })],
  ['into', contracts.mergeQuestion, (id) => ({ into: id('questionId') })],
  ['into', contracts.mergeCultureSignal, (id) => ({ into: id('signalId') })],
  ['into', contracts.mergeNonNegotiable, (id) => ({ into: id('nonNegotiableId') })],
  ['into', contracts.mergeClue, (id) => ({ into: id('clueId') })],
  ['into', contracts.mergeEnergyMark, (id) => ({ into: id('markId') })],
  ['into', contracts.mergeSkillKept, (id) => ({ into: id('skillId') })],
  ['debriefId', contracts.addTelling, (id) => fresh({ ...telling, ...nothing, debriefId: id('debriefId') })],
  [
    'opportunityId',
    contracts.addTelling,
    (id) => fresh({ ...telling, ...nothing, opportunityId: id('opportunityId') }),
  ],
  ['opportunityId', contracts.changeTelling, (id) => ({ base: 1, ...telling, opportunityId: id('opportunityId') })],
  ['debriefId', contracts.addOccurrence, (id) => fresh({ ...asked, ...nothing, debriefId: id('debriefId') })],
  [
    'opportunityId',
    contracts.addOccurrence,
    (id) => fresh({ ...asked, ...nothing, opportunityId: id('opportunityId') }),
  ],
  ['storyId', contracts.writeQuestion, (id) => fresh({ question: 'Why?', storyId: id('storyId') })],
  ['storyId', contracts.changeQuestion, (id) => ({ base: 1, storyId: id('storyId') })],
  ['opportunityId', contracts.writeCultureSignal, (id) => fresh({ ...signal, opportunityId: id('opportunityId') })],
  ['opportunityId', contracts.changeCultureSignal, (id) => ({ base: 1, opportunityId: id('opportunityId') })],
  ['because', contracts.changeNonNegotiable, (id) => ({ base: 2, strength: 'must', because: id('debriefId') })],
  ['debriefId', contracts.testNonNegotiable, (id) => ({ ...test, ...nothing, debriefId: id('debriefId') })],
  ['opportunityId', contracts.testNonNegotiable, (id) => ({ ...test, ...nothing, opportunityId: id('opportunityId') })],
  ['debriefId', contracts.writeEnergyMark, (id) => fresh({ ...mark, debriefId: id('debriefId') })],
  ['debriefId', contracts.makeCommitment, (id) => fresh({ ...commitment, debriefId: id('debriefId') })],
  ['debriefId', contracts.writeSkillKept, (id) => fresh({ ...skill, debriefId: id('debriefId') })],
]);

/** Bodies that may name anything: what they name is looked for among one's own. */
const loose = named<BodyOf>([
  ['opportunity', contracts.saveDebrief, (id) => ({ answers: { opportunity: id('opportunityId') }, base: {} })],
  [
    'stillWarmOpportunity',
    contracts.saveDebrief,
    (id) => ({ answers: { stillWarmOpportunity: id('opportunityId') }, base: {} }),
  ],
  ['storyId', contracts.saveDebrief, (id) => ({ answers: { 'landed/b/storyId': id('storyId') }, base: {} })],
  [
    'nonNegotiableId',
    contracts.saveDebrief,
    (id) => ({ answers: { 'nowClear/b/nonNegotiableId': id('nonNegotiableId') }, base: {} }),
  ],
  ['opportunityId', contracts.search, (id) => ({ words: 'zyxstory', opportunityId: id('opportunityId') })],
]);

describe('what is somebody else’s', () => {
  it.each(bodies)('cannot be the %s of %s', async (_, __, endpoint, bodyOf) => {
    const there = await said(endpoint, { body: bodyOf(hers) });
    expect(there).toEqual(await said(endpoint, { body: bodyOf(none) }));
    expect([404, 422]).toContain(there.status);
  });

  it.each(bodies)('as %s of %s is refused for being hers, not for the rest', async (field, _, endpoint, bodyOf) => {
    if (field === 'into') return;
    // one answer for each process: that of hers which is there would stand in the way
    if (endpoint === contracts.testNonNegotiable)
      await spec.owner.query('DELETE FROM non_negotiable_tests WHERE id = $1', [own('testId')]);
    expect((await said(endpoint, { body: bodyOf(own) })).status).toBeLessThan(300);
  });

  it.each(loose)('as %s of %s finds nothing', async (_, __, endpoint, bodyOf) => {
    const there = await said(endpoint, { body: bodyOf(hers) });
    expect(there).toEqual(await said(endpoint, { body: bodyOf(none) }));
  });

  it('is no process of a debrief of one’s own: neither page shows the other', async () => {
    const id = randomUUID();
    const answers = { process: 'qwvother', opportunity: hers('opportunityId') };
    const opened = await birgit.client.send(contracts.openDebrief, { body: { id, mode: 'quick', answers } });
    expect([opened.status, /zyx/.test(opened.text)]).toEqual([201, false]);
    const params = { opportunityId: hers('opportunityId') ?? '' };
    for (const page of [contracts.readOpportunity, contracts.readBrief, contracts.readFit])
      expect((await adaeze.client.send(page, { params })).text).not.toMatch(/qwv/);
    expect((await said(contracts.listKeeps, { params: { debriefId: id } })).status).toBe(200);
    expect((await said(contracts.readPatterns, {})).status).toBe(200);
    expect((await said(contracts.deleteDebrief, { params: { debriefId: id } })).status).toBe(204);
  });

  it('is no condition that a debrief of one’s own answers', async () => {
    const answers: Awaited<ReturnType<typeof said>>[] = [];
    for (const condition of [hers('nonNegotiableId') ?? '', randomUUID()]) {
      const path = `tests/${condition}`;
      const id = randomUUID();
      const draft = { id, mode: 'full', answers: { process: 'qwv', [`${path}/result`]: 'met' } };
      expect((await said(contracts.openDebrief, { body: draft })).status).toBe(201);
      const body = { entries: [{ path, id: randomUUID() }] };
      answers.push(await said(contracts.keep, { params: { debriefId: id }, body }));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.problem.code).toMatch(/not-found|invalid/);
  });

  it.each([
    ['storyId', 'landed/b', { 'landed/b/example': 'qwv' }],
    ['storyId', 'kept', { kept: 'qwv' }],
    ['questionId', 'caughtOffGuard/b', { 'caughtOffGuard/b/question': 'qwv' }],
    ['signalId', 'organisationSurprise/b', { 'organisationSurprise/b/observation': 'qwv' }],
    ['nonNegotiableId', 'nowClear/b', { 'nowClear/b/statement': 'qwv', 'nowClear/b/strength': 'must' }],
    ['clueId', 'clue', { clue: 'qwv' }],
  ])('is no %s that an entry of one’s own, %s, is put into', async (name, path, texts) => {
    const id = randomUUID();
    const draft = { id, mode: 'full', answers: { process: 'qwv', ...texts } };
    expect((await said(contracts.openDebrief, { body: draft })).status).toBe(201);
    const into = (of: IdOf) => ({
      params: { debriefId: id },
      body: { entries: [{ path, id: randomUUID(), into: of(name) }] },
    });
    const there = await said(contracts.keep, into(hers));
    expect(there).toEqual(await said(contracts.keep, into(none)));
    expect(there.status).toBe(422);
    expect((await said(contracts.keep, into(own))).status).toBe(200);
  });

  it.each([
    ['storyId', 'landed/b', 'storyId'],
    ['storyId', 'stories/b', 'storyId'],
    ['nonNegotiableId', 'nowClear/b', 'nonNegotiableId'],
  ])('is no %s that a card of one’s own, %s, is linked with', async (name, path, field) => {
    const items: unknown[] = [];
    for (const idOf of [hers, none]) {
      const id = randomUUID();
      const answers = { process: 'qwv', [`${path}/${field}`]: idOf(name) };
      expect((await said(contracts.openDebrief, { body: { id, mode: 'full', answers } })).status).toBe(201);
      const list = await birgit.client.send(contracts.listKeeps, { params: { debriefId: id } });
      items.push(list.text);
    }
    expect(items[0]).toEqual(items[1]);
    expect(items[0]).toContain('"items":[]');
  });

  const lists = Object.values(contract).flatMap((endpoint) =>
    ['debriefId', 'opportunityId']
      .filter((field) => endpoint.query && field in endpoint.query.shape)
      .map((field) => [endpoint.name, field, endpoint] as const),
  );
  it.each(lists)('narrows %s by %s to nothing', async (_, field, endpoint) => {
    const found = async (id: IdOf) => (await birgit.client.send(endpoint, { query: { [field]: id(field) } })).text;
    expect(await found(hers)).toBe(await found(none));
  });
  it('is looked for in each list', () => expect(lists.length).toBeGreaterThan(14));
});

/** What a device makes an id for. */
const drafts = named<object>([
  ['debriefId', contracts.openDebrief, { mode: 'quick', answers: { process: 'x' } }],
  ['storyId', contracts.writeStory, { title: 'x' }],
  ['questionId', contracts.writeQuestion, { question: 'x' }],
  ['signalId', contracts.writeCultureSignal, signal],
  ['nonNegotiableId', contracts.writeNonNegotiable, { statement: 'x', strength: 'must' }],
  ['clueId', contracts.writeClue, { words: 'x', writtenOn: '2026-11-20' }],
  ['markId', contracts.writeEnergyMark, { ...mark, debriefId: null }],
  ['skillId', contracts.writeSkillKept, { ...skill, debriefId: null }],
  ['opportunityId', contracts.writeOpportunity, { roleTitle: 'x' }],
  ['roundId', contracts.addRound, { stage: 'offer', onDate: '2026-11-26' }],
  ['tellingId', contracts.addTelling, { ...telling, ...nothing }],
  ['occurrenceId', contracts.addOccurrence, { ...asked, ...nothing }],
  [
    'commitmentId',
    contracts.makeCommitment,
    { cueKind: 'on-obstacle', cue: 'x', act: 'x', showTo: 'me', cohortId: null, sessionId: null, lookBackOn: null },
  ],
]);

describe('an id that is taken', () => {
  it.each(drafts)('as %s of %s is refused, with no word of what stands there', async (name, _, endpoint, draft) => {
    const { status, problem } = await said(endpoint, { body: { ...draft, id: hers(name) } });
    expect([status, problem.code, problem.current]).toEqual([409, 'conflict', undefined]);
  });

  it('does nothing where a list is brought in', async () => {
    const items = [{ id: hers('opportunityId'), roleTitle: 'x' }];
    const { status } = await said(contracts.importOpportunities, { body: { items } });
    expect(status).toBeLessThan(500);
  });

  it('of a shared version is refused', async () => {
    const words = {
      adviceSetting: 'ideas-welcome',
      roleTitle: 'x',
      publicAlias: 'y',
      parts: [{ part: 'kept', text: 'x' }],
    };
    const how = { cohortId: juniper, audience: 'coaches', authorDisplay: 'named' };
    const body = { id: hers('sharedVersionId'), ...how, ...words };
    const { status, problem } = await said(contracts.shareDebrief, { body });
    expect([status, problem.current]).toEqual([409, undefined]);
  });
});
