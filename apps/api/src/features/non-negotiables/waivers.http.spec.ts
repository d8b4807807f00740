import { randomUUID } from 'node:crypto';
import {
  keep,
  openDebrief,
  readNonNegotiable,
  removeConditionTest,
  testNonNegotiable,
  writeNonNegotiable,
  writeOpportunity,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { layWorld } from '@api/testing/world';

let spec: SpecApp;
let her: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  her = (await signInAll(spec))('adaeze');
});
afterAll(() => spec.stop());

/** A condition that is broken in a process, and two windows on it. */
async function broken() {
  const [nonNegotiableId, testId, opportunityId] = [randomUUID(), randomUUID(), randomUUID()];
  const condition = { id: nonNegotiableId, statement: `A team ${nonNegotiableId}`, strength: 'must' } as const;
  await her.call(writeNonNegotiable, { body: condition });
  expect((await her.call(writeOpportunity, { body: { id: opportunityId, roleTitle: 'CPO' } })).status).toBe(201);
  const test = { debriefId: null, opportunityId, result: 'broken', testedOn: null } as const;
  const waive = (base: number, waivedBecause: string | null, id = testId) =>
    her.call(testNonNegotiable, { params: { nonNegotiableId, testId: id }, body: { base, ...test, waivedBecause } });
  const tests = async () => (await her.call(readNonNegotiable, { params: { nonNegotiableId } })).body.tests;
  expect((await waive(0, null)).status).toBe(200);
  const takeOut = (base: number) =>
    her.call(removeConditionTest, { params: { nonNegotiableId, testId }, query: { base } });
  return { testId, waive, takeOut, tests };
}

describe('a reason to let a condition stand', () => {
  const because = `It is one year. ${'And so on. '.repeat(18)}`.trim();

  it('is not written over by a window that has not seen it; the same again is the same', async () => {
    const { testId, waive, tests } = await broken();
    const first = await waive(1, because);
    expect(first.body.tests).toMatchObject([{ id: testId, revision: 2, waivedBecause: because }]);
    expect((await waive(1, because)).body).toEqual(first.body);
    for (const [base, late] of [
      [1, null],
      [1, 'For half a year.'],
      [0, null],
      [3, null],
    ] as const) {
      const { status, problem } = await waive(base, late);
      expect([status, problem.current]).toEqual([409, first.body.tests[0]]);
    }
    expect(await tests()).toEqual(first.body.tests);
    expect((await waive(2, null)).body.tests).toMatchObject([{ revision: 3, waivedBecause: null }]);
  });

  it('stays where another window, which saw no answer for the process, notes one under an id of its own', async () => {
    const { waive, tests } = await broken();
    await waive(1, because);
    const other = await waive(0, null, randomUUID());
    expect([other.status, other.problem.current]).toMatchObject([409, { revision: 2, waivedBecause: because }]);
    expect(await tests()).toMatchObject([{ waivedBecause: because }]);
  });

  it('is not taken out by a window that has not seen it', async () => {
    const { takeOut, waive, tests } = await broken();
    await waive(1, because);
    const late = await takeOut(1);
    expect([late.status, late.problem.current]).toMatchObject([409, { revision: 2, waivedBecause: because }]);
    expect(await tests()).toMatchObject([{ waivedBecause: because }]);
    for (let time = 1; time <= 2; time += 1) expect((await takeOut(2)).body).toMatchObject({ tests: [] });
  });

  it('stays with its answer where she keeps another one of the same debrief', async () => {
    const [nonNegotiableId, testId, debriefId] = [randomUUID(), randomUUID(), randomUUID()];
    await her.call(writeNonNegotiable, { body: { id: nonNegotiableId, statement: 'A team', strength: 'must' } });
    const path = `tests/${nonNegotiableId}`;
    const answers = { process: 'CPO', newsOn: '2026-10-02', [`${path}/result`]: 'bent' };
    expect((await her.call(openDebrief, { body: { id: debriefId, mode: 'full', answers } })).status).toBe(201);
    const test = { debriefId, opportunityId: null, result: 'broken', testedOn: null, waivedBecause: because } as const;
    const params = { nonNegotiableId, testId };
    expect((await her.call(testNonNegotiable, { params, body: { base: 0, ...test } })).status).toBe(200);
    const body = { entries: [{ id: randomUUID(), path }] };
    for (const time of ['once', 'again']) {
      const { body: list } = await her.call(keep, { params: { debriefId }, body });
      expect([time, list.items]).toMatchObject([time, [{ path, kept: true }]]);
    }
    expect((await her.call(readNonNegotiable, { params: { nonNegotiableId } })).body.tests).toMatchObject([
      { id: testId, revision: 2, result: 'bent', testedOn: '2026-10-02', waivedBecause: because },
    ]);
  });

  it('is one of two that are noted at once', async () => {
    const { waive } = await broken();
    const both = await Promise.all(['one', 'two'].map((words) => waive(1, words)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
