import { randomUUID } from 'node:crypto';
import { giveQuestion, listGivenQuestions, openDebrief, writeOpportunity } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  const adaeze = await spec.as(personId('adaeze'));
  const process = { id: randomUUID(), roleTitle: 'CPO', organisationName: 'Halden & Wray Insurance' };
  expect((await adaeze.call(writeOpportunity, { body: process })).status).toBe(201);
  const answers = { process: 'CPO, a bank', organisationName: 'Kestrelbank Payments' };
  expect((await adaeze.call(openDebrief, { body: { id: randomUUID(), mode: 'quick', answers } })).status).toBe(201);
});
afterAll(() => spec.stop());

async function give(key: Somebody, question: string) {
  const body = { id: randomUUID(), question, category: null, askedOf: 'candidate' as const };
  return (await spec.as(personId(key))).call(giveQuestion, { params: { cohortId: juniper }, body });
}

describe('a question that is given to the cohort', () => {
  it.each([
    ['Why did Halden & Wray lose two directors?', 'Halden & Wray'],
    ['What would you change at haldenandwray?', 'haldenandwray'],
    ['Who runs Kestrelbank?', 'Kestrelbank'],
  ])('names no organisation of hers: %s', async (question, name) => {
    const { status, problem } = await give('adaeze', question);
    expect([status, problem.issues]).toEqual([
      422,
      [
        {
          path: ['question'],
          message: `The real name “${name}” is still in the question. Replace it with “an organisation”, or keep it to yourself.`,
        },
      ],
    ]);
    const there = await (await spec.as(personId('birgit'))).call(listGivenQuestions, { params: { cohortId: juniper } });
    expect(there.body.items).toEqual([]);
  });

  it('is taken as it is where it names none of hers, and nobody is told what others call theirs', async () => {
    expect((await give('adaeze', 'Why did the insurer lose two directors?')).status).toBe(201);
    expect((await give('birgit', 'Who runs Kestrelbank?')).status).toBe(201);
  });
});
