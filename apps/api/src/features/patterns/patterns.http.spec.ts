import { randomUUID } from 'node:crypto';
import {
  addRound,
  archiveEnergyMark,
  changeOpportunity,
  keep,
  listEnergyMarks,
  listKeeps,
  openDebrief,
  readPatterns,
  saveDebrief,
  writeNonNegotiable,
  writeOpportunity,
  type DebriefDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let her: Client;
let another: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  [her, another] = [await spec.as(personId('adaeze')), await spec.as(personId('birgit'))];
});
afterAll(() => spec.stop());
beforeEach(() =>
  spec.owner.query(`DELETE FROM debriefs; DELETE FROM opportunities; DELETE FROM energy_marks; DELETE FROM stories;
    DELETE FROM interview_questions; DELETE FROM culture_signals; DELETE FROM non_negotiables; DELETE FROM skills_kept`),
);

async function debrief(answers: Partial<DebriefDraft['answers']> = {}, mode: DebriefDraft['mode'] = 'full') {
  const id = randomUUID();
  const facts = { process: `Process ${id.slice(0, 4)}`, newsOn: '2026-10-02', furthestStage: 'panel' as const };
  expect((await her.call(openDebrief, { body: { id, mode, answers: { ...facts, ...answers } } })).status).toBe(201);
  return id;
}

async function opportunity(roleTitle: string, more: object = {}): Promise<string> {
  const id = randomUUID();
  expect((await her.call(writeOpportunity, { body: { id, roleTitle, ...more } })).status).toBe(201);
  return id;
}

async function save(debriefId: string, answers: DebriefDraft['answers'], base = {}): Promise<void> {
  expect((await her.call(saveDebrief, { params: { debriefId }, body: { answers, base } })).status).toBe(200);
}

const patterns = async () => (await her.call(readPatterns)).body;
const cards = (condition: string) => ({
  'energyMarks/a/topic': 'transformation',
  'energyMarks/a/state': 'lit',
  'caughtOffGuard/a/question': 'What would you stop?',
  'caughtOffGuard/a/category': 'hr-strategy',
  'organisationSurprise/a/observation': 'They listened.',
  'organisationSurprise/a/theme': 'listening',
  'organisationSurprise/a/polarity': 'green',
  [`tests/${condition}/result`]: 'met',
});

describe('the patterns', () => {
  it('count the entries of a debrief whether or not she keeps them, each once', async () => {
    const condition = randomUUID();
    await her.call(writeNonNegotiable, { body: { id: condition, statement: 'A budget', strength: 'must' } });
    const debriefs = [];
    for (let n = 0; n < 3; n += 1) debriefs.push(await debrief(cards(condition)));
    await debrief(cards(condition), 'log');
    const counted = async () => {
      const { energyMap, questionMap, cultureThemes, nonNegotiableTests } = await patterns();
      return [energyMap, questionMap, cultureThemes, nonNegotiableTests].map(({ n, rows }) => [n, rows[0]?.words]);
    };
    const three = [
      [3, 'lifted you in 3 of 3'],
      [3, '3 of 3, open'],
      [3, 'Heard out, followed up: 3 of 3'],
      [3, 'met 3 times'],
    ];
    expect(await counted()).toEqual(three);
    const params = { debriefId: debriefs[0] ?? '' };
    const { items } = (await her.call(listKeeps, { params })).body;
    const body = { entries: items.map(({ path }) => ({ path, id: randomUUID() })) };
    expect((await her.call(keep, { params, body })).status).toBeLessThan(300);
    expect(await counted()).toEqual(three);
  });

  it('leave out what she put away, and what she took out of its debrief', async () => {
    const [first, second] = [await debrief(cards(randomUUID())), await debrief(cards(randomUUID()))];
    expect((await patterns()).energyMap.n).toBe(2);
    const body = { entries: [{ path: 'energyMarks/a', id: randomUUID() }] };
    await her.call(keep, { params: { debriefId: first }, body });
    const [mark] = (await her.call(listEnergyMarks, {})).body.items;
    await her.call(archiveEnergyMark, { params: { markId: mark?.id ?? '' } });
    expect((await patterns()).energyMap.n).toBe(1);
    await save(second, { 'energyMarks/a/removed': true });
    expect((await patterns()).energyMap.n).toBe(0);
  });

  it('take a door as she answered it last, in a debrief or on the process', async () => {
    const id = await opportunity('CPO', { organisationName: 'Halden' });
    const debriefId = await debrief({ door: 'open', opportunity: id });
    expect((await patterns()).doors).toMatchObject({ sentence: '1 open.', rows: [{ debriefId, opportunityId: id }] });
    const params = { opportunityId: id };
    spec.clock.advance(60_000);
    await her.call(changeOpportunity, { params, body: { base: 1, door: 'closed' } });
    expect((await patterns()).doors.sentence).toBe('1 closed.');
    spec.clock.advance(60_000);
    await save(debriefId, { doAgain: 'Asking each the same.' });
    expect((await patterns()).doors.sentence).toBe('1 closed.');
    await save(debriefId, { door: 'open-with-conditions' }, { door: 1 });
    spec.clock.advance(60_000);
    await her.call(changeOpportunity, { params, body: { base: 2, notes: 'Two floors.' } });
    expect((await patterns()).doors.sentence).toBe('1 open with conditions.');
  });

  it('know the hours of each process, also from its rounds', async () => {
    const id = await opportunity('CPO', { organisationName: 'Halden' });
    const body = { id: randomUUID(), stage: 'case-study' as const, onDate: '2026-10-01', effortHours: 12 };
    await her.call(addRound, { params: { opportunityId: id }, body });
    const debriefId = await debrief({ effortHours: 4 });
    expect((await patterns()).effort).toMatchObject({
      sentence: 'About 16 hours of tasks in 2 processes.',
      rows: [
        { debriefId, opportunityId: null, hours: 4 },
        { debriefId: null, opportunityId: id, process: 'Halden', hours: 12 },
      ],
    });
  });

  it('are read in three statements, and hold nothing of anybody else', async () => {
    await opportunity('CPO', { organisationName: 'Halden', door: 'open' });
    await debrief(cards(randomUUID()));
    const answer = await her.call(readPatterns);
    expect([answer.status, answer.statements]).toEqual([200, 3]);
    const { reflected, doors, effort, keptLedger, energyMap } = (await another.call(readPatterns)).body;
    expect([reflected, doors.rows, effort.rows, keptLedger.processes, energyMap.n]).toEqual([0, [], [], 0, 0]);
  });
});
