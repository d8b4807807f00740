import { randomUUID } from 'node:crypto';
import {
  deleteCommitment,
  deleteKept,
  keep,
  listCommitments,
  listEnergyMarks,
  listKeeps,
  listNonNegotiables,
  listQuestions,
  openDebrief,
  readPatterns,
  removeConditionTest,
  removeOccurrence,
  saveDebrief,
  writeNonNegotiable,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let her: Client;
let debriefId: string;
const condition = randomUUID();

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  her = await spec.as(personId('adaeze'));
  await her.call(writeNonNegotiable, { body: { id: condition, statement: 'A budget', strength: 'must' } });
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query('DELETE FROM debriefs; DELETE FROM energy_marks; DELETE FROM interview_questions');
  debriefId = randomUUID();
  const answers = {
    process: 'CPO, Halden',
    'energyMarks/a/topic': 'transformation',
    'energyMarks/a/state': 'lit',
    'caughtOffGuard/a/question': 'What would you stop?',
    'caughtOffGuard/a/category': 'hr-strategy',
    [`tests/${condition}/result`]: 'met',
    nextStepWhen: 'it is Monday',
    nextStepThen: 'write two lines',
  };
  expect((await her.call(openDebrief, { body: { id: debriefId, mode: 'full', answers } })).status).toBe(201);
  expect((await keepAll()).status).toBe(200);
});

async function keepAll() {
  const params = { debriefId };
  const { items } = (await her.call(listKeeps, { params })).body;
  return her.call(keep, { params, body: { entries: items.map(({ path }) => ({ path, id: randomUUID() })) } });
}

async function counted(): Promise<number[]> {
  const { energyMap, questionMap, nonNegotiableTests } = (await her.call(readPatterns)).body;
  return [energyMap, questionMap, nonNegotiableTests].map(({ n }) => n);
}

const offered = async () => (await her.call(listKeeps, { params: { debriefId } })).body.items.map(({ path }) => path);

/** All that was kept goes for good. */
async function deleteAll(): Promise<void> {
  const [question] = (await her.call(listQuestions)).body.items;
  const [known] = (await her.call(listNonNegotiables)).body.items;
  const [mark] = (await her.call(listEnergyMarks)).body.items;
  const [commitment] = (await her.call(listCommitments)).body.items;
  const questionId = idOf(question);
  const occurrenceId = idOf(question?.occurrences[0]);
  const gone = [
    await her.call(removeOccurrence, { params: { questionId, occurrenceId } }),
    await her.call(removeConditionTest, {
      params: { nonNegotiableId: condition, testId: idOf(known?.tests[0]) },
      query: { base: 1 },
    }),
    await her.call(deleteCommitment, { params: { commitmentId: idOf(commitment) }, query: { base: 1 } }),
    await her.call(deleteKept, { params: { keptId: idOf(mark) } }),
  ];
  for (const { status } of gone) expect(status).toBeLessThan(300);
}

function idOf(one: { readonly id: string } | undefined): string {
  return one?.id ?? '';
}

describe('what she kept of a debrief and deleted', () => {
  it('comes back in no pattern and is not offered once more', async () => {
    expect(await counted()).toEqual([1, 1, 1]);
    await deleteAll();
    expect(await counted()).toEqual([0, 0, 0]);
    expect(await offered()).toEqual(['caughtOffGuard/a']);
    expect((await keepAll()).status).toBe(200);
    expect(await counted()).toEqual([0, 0, 0]);
    const again = { entries: [{ path: 'energyMarks/a', id: randomUUID() }] };
    expect((await her.call(keep, { params: { debriefId }, body: again })).status).toBe(422);
  });

  it('is there again once she writes it anew', async () => {
    await deleteAll();
    const body = { answers: { 'energyMarks/a/state': 'drained' }, base: { 'energyMarks/a/state': 1 } };
    expect((await her.call(saveDebrief, { params: { debriefId }, body })).status).toBe(200);
    expect(await counted()).toEqual([1, 0, 0]);
    expect(await offered()).toContain('energyMarks/a');
  });

  it('leaves with the debrief', async () => {
    await deleteAll();
    await spec.owner.query('DELETE FROM debriefs');
    expect((await spec.owner.query('SELECT FROM deleted_keeps')).rowCount).toBe(0);
  });

  it('is not noted where she goes herself', async () => {
    await spec.owner.query('DELETE FROM people WHERE id = $1', [personId('adaeze')]);
    expect((await spec.owner.query('SELECT FROM deleted_keeps')).rowCount).toBe(0);
  });
});
