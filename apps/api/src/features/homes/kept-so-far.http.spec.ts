import { randomUUID } from 'node:crypto';
import {
  addTelling,
  archiveCultureSignal,
  archiveStory,
  deleteDebrief,
  deleteOpportunity,
  mergeQuestion,
  mergeStory,
  openDebrief,
  readHome,
  readPatterns,
  writeCultureSignal,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeStory,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());

async function debrief(opportunity: string | null): Promise<string> {
  const id = randomUUID();
  const answers = { process: 'CPO', ...(opportunity && { opportunity }) };
  expect((await adaeze.call(openDebrief, { body: { id, mode: 'log', answers } })).status).toBe(201);
  return id;
}

async function process(): Promise<string> {
  const id = randomUUID();
  await adaeze.call(writeOpportunity, { body: { id, roleTitle: 'CPO' } });
  return id;
}

async function story(told: number): Promise<string> {
  const storyId = randomUUID();
  await adaeze.call(writeStory, { body: { id: storyId, title: 'The winter plan' } });
  const telling = {
    stage: null,
    toldOn: null,
    reception: 'landed',
    note: '',
    debriefId: null,
    opportunityId: null,
  } as const;
  for (let n = 0; n < told; n += 1)
    await adaeze.call(addTelling, { params: { storyId }, body: { id: randomUUID(), ...telling } });
  return storyId;
}

async function question(nextTime: string): Promise<string> {
  const id = randomUUID();
  await adaeze.call(writeQuestion, { body: { id, question: 'What would you stop?', nextTime } });
  return id;
}

async function signal(): Promise<string> {
  const id = randomUUID();
  const body = { id, observation: 'They listened.', polarity: 'green' } as const;
  expect((await adaeze.call(writeCultureSignal, { body })).status).toBe(201);
  return id;
}

/** Five processes in her debriefs, and of each kind things of hers that count beside such as do not. */
async function layKept(): Promise<void> {
  const [twice, gone] = [await process(), await process()];
  await process();
  for (const opportunity of [twice, twice, gone, gone, null, null]) await debrief(opportunity);
  await adaeze.call(deleteOpportunity, { params: { opportunityId: gone } });
  await adaeze.call(deleteDebrief, { params: { debriefId: await debrief(null) } });
  const [whole, part, away] = [await story(2), await story(1), await story(4)];
  expect((await adaeze.call(mergeStory, { params: { storyId: part }, body: { into: whole } })).status).toBe(200);
  await adaeze.call(archiveStory, { params: { storyId: away } });
  await story(0);
  const [asked, again] = [await question('In two sentences.'), await question('')];
  expect((await adaeze.call(mergeQuestion, { params: { questionId: again }, body: { into: asked } })).status).toBe(200);
  await question('');
  await signal();
  await adaeze.call(archiveCultureSignal, { params: { signalId: await signal() } });
  await adaeze.call(writeNonNegotiable, {
    body: { id: randomUUID(), statement: 'A budget of my own', strength: 'must' },
  });
}

const nothing = { processes: 0, stories: 0, told: 0, questions: 0, prepared: 0, signals: 0, nonNegotiables: 0 };

describe('what is kept so far, on her day page', () => {
  it('is nothing at first', async () => {
    expect((await adaeze.call(readHome)).body.kept).toEqual(nothing);
  });

  it('is what her patterns count, and costs no more where there is more', async () => {
    const before = await adaeze.call(readHome);
    await layKept();
    const { body, statements } = await adaeze.call(readHome);
    const { keptLedger, storyUse } = (await adaeze.call(readPatterns)).body;
    expect(body.kept).toEqual({
      processes: 5,
      stories: 2,
      told: 3,
      questions: 2,
      prepared: 1,
      signals: 1,
      nonNegotiables: 1,
    });
    expect(keptLedger).toMatchObject({
      processes: 5,
      stories: 2,
      questions: 2,
      prepared: 1,
      signals: 1,
      nonNegotiables: 1,
    });
    expect(storyUse.rows.reduce((sum, { told }) => sum + told, 0)).toBe(3);
    expect(statements).toBe(before.statements);
  });

  it.each(['birgit', 'ruth', 'petra', 'zelda'] as const)('counts nothing of hers for %s', async (key) => {
    expect((await (await spec.as(personId(key))).call(readHome)).body.kept).toEqual(nothing);
  });
});
