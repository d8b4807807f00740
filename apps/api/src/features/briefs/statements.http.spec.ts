import { randomUUID } from 'node:crypto';
import {
  addOccurrence,
  addRound,
  addTelling,
  giveQuestion,
  listGivenQuestions,
  openDebrief,
  readBrief,
  readFit,
  readNonNegotiable,
  testNonNegotiable,
  writeClue,
  writeCultureSignal,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeStory,
  type EndpointSpec,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { AnyRequest, Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
const opportunityId = randomUUID();
const many = 20;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  await deed(writeOpportunity, { body: { id: opportunityId, roleTitle: 'Director of People' } });
});
afterAll(() => spec.stop());

describe('twenty things cost as many statements as one', () => {
  it('on the page before she goes in, on the fit, and in the cohort’s bank', async () => {
    await layOne();
    const one = await costs();
    for (let time = 1; time < many; time += 1) await layOne();
    expect(await lines()).toEqual({ signals: many, conditions: many, given: many });
    expect(await costs()).toEqual(one);
    expect(Math.max(...Object.values(one))).toBeLessThanOrEqual(4);
  });
});

describe('however much she keeps', () => {
  it('the page, the fit and a condition bring no more than they show, and the latest of it', async () => {
    const condition = randomUUID();
    const former = Array.from({ length: 130 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString());
    await deed(writeNonNegotiable, { body: { id: condition, statement: 'A budget of my own', strength: 'must' } });
    const hers = [personId('adaeze'), condition, former];
    await spec.owner.query(
      `INSERT INTO non_negotiable_changes (id, owner_id, non_negotiable_id, statement, strength, at)
       SELECT gen_random_uuid(), $1, $2, 'x', 'must', at FROM unnest($3::timestamptz[]) AS at`,
      hers,
    );
    await spec.owner.query(
      `WITH o AS (INSERT INTO opportunities (id, owner_id, role_title, created_at, updated_at)
         SELECT gen_random_uuid(), $1, 'x', at, at FROM unnest($3::timestamptz[]) AS at RETURNING id, created_at)
       INSERT INTO non_negotiable_tests (id, owner_id, non_negotiable_id, opportunity_id, result, tested_on, created_at, updated_at)
       SELECT gen_random_uuid(), $1, $2, o.id, 'met', o.created_at::date, o.created_at, o.created_at FROM o`,
      hers,
    );
    await spec.owner.query(
      `INSERT INTO non_negotiables (id, owner_id, statement, strength, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'x', 'must', '2026-01-01', '2026-01-01' FROM generate_series(1, 260)`,
      [personId('adaeze')],
    );
    const { tests, changes } = (await adaeze.call(readNonNegotiable, { params: { nonNegotiableId: condition } })).body;
    expect([tests.length, tests[0]?.testedOn, tests.at(-1)?.testedOn]).toEqual([100, '2026-01-31', '2026-05-10']);
    expect([changes.length, changes[0]?.at, changes.at(-1)?.at]).toEqual([100, former[30], former.at(-1)]);
    expect((await adaeze.call(readBrief, at)).body.toAsk).toHaveLength(3);
    expect((await adaeze.call(readFit, at)).body.conditions).toHaveLength(200);
  });
});

const at = { params: { opportunityId } };
const inJuniper = { params: { cohortId: juniper } };

async function costs() {
  const brief = await adaeze.call(readBrief, at);
  const fit = await adaeze.call(readFit, at);
  const bank = await adaeze.call(listGivenQuestions, inJuniper);
  expect([brief.status, fit.status, bank.status]).toEqual([200, 200, 200]);
  return { brief: brief.statements, fit: fit.statements, bank: bank.statements };
}

async function lines() {
  const { signals } = (await adaeze.call(readBrief, at)).body;
  const { conditions } = (await adaeze.call(readFit, at)).body;
  const { items } = (await adaeze.call(listGivenQuestions, inJuniper)).body;
  return { signals: signals.n, conditions: conditions.length, given: items.length };
}

async function deed(endpoint: EndpointSpec, request: AnyRequest): Promise<void> {
  const { status, text } = await adaeze.send(endpoint, request);
  if (status >= 300) throw new Error(`${endpoint.name}: ${status} ${text}`);
}

/** One of each thing that the three look at. */
async function layOne(): Promise<void> {
  const [debriefId, storyId, questionId, nonNegotiableId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const answers = { process: 'CPO', opportunity: opportunityId, doDifferently: 'Ask sooner.' };
  await deed(openDebrief, { body: { id: debriefId, mode: 'full', answers } });
  await deed(addRound, { ...at, body: { id: randomUUID(), stage: 'panel', onDate: '2026-11-30' } });
  const where = { debriefId, opportunityId };
  await deed(writeStory, { body: { id: storyId, title: 'The winter plan', bestSentence: 'Nobody was cold.' } });
  const telling = { id: randomUUID(), stage: null, toldOn: null, reception: 'landed', note: '' };
  await deed(addTelling, { params: { storyId }, body: { ...telling, ...where } });
  const question = { id: questionId, question: 'What went wrong?', category: 'failure-and-learning', storyId };
  await deed(writeQuestion, { body: question });
  const occurrence = { id: randomUUID(), stage: 'panel', askedOn: null };
  await deed(addOccurrence, { params: { questionId }, body: { ...occurrence, ...where } });
  const signal = { observation: 'Each described another role.', polarity: 'red', theme: 'role-clarity' };
  await deed(writeCultureSignal, { body: { id: randomUUID(), ...signal, opportunityId } });
  await deed(writeNonNegotiable, { body: { id: nonNegotiableId, statement: 'A budget', strength: 'must' } });
  const result = { result: 'bent', waivedBecause: null, testedOn: null };
  await deed(testNonNegotiable, { params: { nonNegotiableId, testId: randomUUID() }, body: { ...where, ...result } });
  await deed(writeClue, { body: { id: randomUUID(), words: 'Look for hard parts.', writtenOn: '2026-11-20' } });
  const given = { id: randomUUID(), question: 'What is the hardest part?', category: null, askedOf: 'candidate' };
  await deed(giveQuestion, { ...inJuniper, body: given });
}
