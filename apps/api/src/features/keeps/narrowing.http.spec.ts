import { randomUUID } from 'node:crypto';
import {
  addTelling,
  archiveEnergyMark,
  changeEnergyMark,
  listClues,
  listCultureSignals,
  listEnergyMarks,
  listNonNegotiables,
  listQuestions,
  listSkillsKept,
  listStories,
  mergeClue,
  mergeCultureSignal,
  writeOpportunity,
  openDebrief,
  testNonNegotiable,
  unarchiveEnergyMark,
  unarchiveCultureSignal,
  unmergeCultureSignal,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeQuestion,
  writeSkillKept,
  writeStory,
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
  spec.owner
    .query(`DELETE FROM debriefs; DELETE FROM opportunities; DELETE FROM stories; DELETE FROM interview_questions;
    DELETE FROM culture_signals; DELETE FROM non_negotiables; DELETE FROM energy_marks; DELETE FROM skills_kept; DELETE FROM clues`),
);

const lists = [
  listStories,
  listQuestions,
  listCultureSignals,
  listNonNegotiables,
  listEnergyMarks,
  listSkillsKept,
  listClues,
] as const;

async function story(title: string, more: object = {}): Promise<string> {
  const id = randomUUID();
  expect((await her.call(writeStory, { body: { id, title, ...more } })).status).toBe(201);
  return id;
}

async function process(): Promise<{ opportunityId: string; debriefId: string }> {
  const [opportunityId, debriefId] = [randomUUID(), randomUUID()];
  const noted = await her.call(writeOpportunity, { body: { id: opportunityId, roleTitle: 'CPO, insurer' } });
  expect(noted.status).toBe(201);
  const answers = { process: 'CPO, insurer', opportunity: opportunityId };
  await her.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers } });
  return { opportunityId, debriefId };
}

const told = (debriefId: string | null, note = '') => ({
  ...{ id: randomUUID(), stage: null, toldOn: null, reception: 'landed' as const, note, debriefId },
  opportunityId: null,
});
const signal = (observation: string) => ({ id: randomUUID(), observation, polarity: 'red' as const });
const clue = (words: string, writtenOn: string) => ({ id: randomUUID(), words, writtenOn });
const titles = async (query: object) => (await her.call(listStories, { query })).body.items.map(({ title }) => title);

describe('looking through what is kept', () => {
  it.each(lists.map((list) => [list.name, list] as const))('%s refuses days that are none', async (_, list) => {
    expect((await her.call(list, { query: { from: '2026-13-40' } })).status).toBe(422);
    expect((await her.call(list, { query: { to: 'yesterday' } })).status).toBe(422);
    const backwards = await her.call(list, { query: { from: '2026-10-02', to: '2026-10-01' } });
    expect([backwards.status, backwards.problem.issues?.[0]?.path]).toEqual([422, ['to']]);
    expect((await her.call(list, { query: { from: '2026-10-01', to: '2026-10-01' } })).status).toBe(200);
    expect((await her.call(list, { query: { debriefId: 'mine' } })).status).toBe(422);
    expect((await her.call(list, { query: { words: 'x'.repeat(201) } })).status).toBe(422);
  });

  it('finds words in any form, a beginning, and what stood beside it', async () => {
    const one = await story('Redeployment before redundancy', { action: 'Stopped hiring for a quarter.' });
    await story('The winter plan');
    await her.call(addTelling, { params: { storyId: one }, body: told(null, 'The chair wrote it down') });
    for (const words of ['hire', 'redeploy', 'wrote', '"before redundancy"'])
      expect(await titles({ words })).toEqual(['Redeployment before redundancy']);
    expect(await titles({ words: 'plumber' })).toEqual([]);
    expect(await titles({ words: `'); DROP TABLE stories; -- & | ! <b>` })).toEqual([]);
    expect(await titles({ words: ' ' })).toHaveLength(2);
    expect(await titles({ reception: 'landed' })).toEqual(['Redeployment before redundancy']);
    expect(await titles({ reception: 'fell-flat' })).toEqual([]);
    const nobodys = await another.call(listStories, { query: { words: 'hire' } });
    expect(nobodys.body.items).toEqual([]);
  });

  it('takes both days in, as they are where she is', async () => {
    for (const [words, day] of [
      ['September', '2026-09-30'],
      ['October', '2026-10-01'],
      ['November', '2026-11-02'],
    ] as const)
      await her.call(writeClue, { body: clue(words, day) });
    const found = async (query: object) =>
      (await her.call(listClues, { query })).body.items.map(({ words }) => words).sort();
    expect(await found({ from: '2026-10-01' })).toEqual(['November', 'October']);
    expect(await found({ to: '2026-10-01' })).toEqual(['October', 'September']);
    expect(await found({ from: '2026-10-01', to: '2026-10-01' })).toEqual(['October']);
    const late = await story('Written late in the evening');
    await spec.owner.query(`UPDATE accounts SET time_zone = 'Europe/London' WHERE person_id = $1`, [
      personId('adaeze'),
    ]);
    await spec.owner.query(`UPDATE stories SET created_at = '2026-07-31T23:30:00Z' WHERE id = $1`, [late]);
    expect(await titles({ from: '2026-08-01', to: '2026-08-01' })).toEqual(['Written late in the evening']);
    expect(await titles({ to: '2026-07-31' })).toEqual([]);
  });

  it('knows what comes from a debrief, and from a process', async () => {
    const { opportunityId, debriefId } = await process();
    const one = await story('Told there');
    await story('Never told');
    await her.call(addTelling, { params: { storyId: one }, body: told(debriefId) });
    const seen = { ...signal('Late.'), opportunityId };
    await her.call(writeCultureSignal, { body: seen });
    await her.call(writeCultureSignal, { body: signal('Elsewhere.') });
    const condition = { id: randomUUID(), statement: 'A budget', strength: 'must' as const };
    await her.call(writeNonNegotiable, { body: condition });
    const test = { debriefId: null, opportunityId, result: 'met' as const, waivedBecause: null, testedOn: null };
    const params = { nonNegotiableId: condition.id, testId: randomUUID() };
    expect((await her.call(testNonNegotiable, { params, body: test })).status).toBe(200);
    expect(await titles({ debriefId })).toEqual(['Told there']);
    expect(await titles({ opportunityId })).toEqual(['Told there']);
    const of = { query: { opportunityId } };
    expect((await her.call(listCultureSignals, of)).body.items.map(({ id }) => id)).toEqual([seen.id]);
    expect((await her.call(listNonNegotiables, of)).body.items.map(({ id }) => id)).toEqual([condition.id]);
    for (const query of [{ debriefId: randomUUID() }, { opportunityId: randomUUID() }])
      for (const list of lists) expect((await her.call(list, { query })).body.items).toEqual([]);
    const body = { ...told(null), ...{ debriefId } };
    expect((await another.call(addTelling, { params: { storyId: one }, body })).status).toBe(404);
    expect((await another.call(listStories, { query: { debriefId } })).body.items).toEqual([]);
  });

  it('goes on from page to page without a gap or a double', async () => {
    for (let at = 0; at < 60; at += 1) await story(`${at % 10 === 0 ? 'Other' : 'Merger'} ${at}`);
    const query = { words: 'merger' };
    const first = await her.call(listStories, { query });
    const second = await her.call(listStories, { query: { ...query, cursor: first.body.next ?? '' } });
    const all = [...first.body.items, ...second.body.items].map(({ title }) => title);
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([50, 4, null]);
    expect(new Set(all).size).toBe(54);
    expect(all.every((title) => title.startsWith('Merger'))).toBe(true);
  });

  it('asks no more for twenty than for one', async () => {
    const { opportunityId, debriefId } = await process();
    const query = { words: 'budget', from: '2026-01-01', to: '2030-01-01', debriefId, opportunityId };
    const asked = async () => {
      const counts: number[] = [];
      for (const list of lists) counts.push((await her.call(list, { query })).statements);
      return counts;
    };
    const lay = async () => {
      const from = { debriefId };
      await her.call(addTelling, { params: { storyId: await story('A budget') }, body: told(debriefId) });
      await her.call(writeQuestion, { body: { id: randomUUID(), question: 'Which budget?' } });
      const mark = {
        id: randomUUID(),
        topic: 'other' as const,
        ownWords: 'Budget',
        state: 'lit' as const,
        markedOn: null,
      };
      await her.call(writeEnergyMark, { body: { ...mark, ...from } });
      const skill = { id: randomUUID(), skill: 'other' as const, ownWords: 'Budget', keptOn: '2026-10-02' };
      await her.call(writeSkillKept, { body: { ...skill, ...from } });
    };
    await lay();
    const one = await asked();
    for (let at = 0; at < 19; at += 1) await lay();
    expect(await asked()).toEqual(one);
    expect((await her.call(listEnergyMarks, { query })).body.items).toHaveLength(20);
    expect((await her.call(listSkillsKept, { query })).body.items).toHaveLength(20);
  });
});

describe('what is put together and put away', () => {
  it('a signal seen again stands with the other one, and comes out again', async () => {
    const [one, other] = [signal('He interrupted.'), signal('She interrupted.')];
    for (const body of [one, other]) await her.call(writeCultureSignal, { body });
    const params = { signalId: one.id };
    expect((await another.call(mergeCultureSignal, { params, body: { into: other.id } })).status).toBe(404);
    expect((await her.call(mergeCultureSignal, { params, body: { into: other.id } })).body.mergedInto).toBe(other.id);
    expect((await her.call(listCultureSignals)).body.items.map(({ id }) => id)).toEqual([other.id]);
    await her.call(unmergeCultureSignal, { params });
    expect((await her.call(listCultureSignals)).body.items).toHaveLength(2);
    await her.call(mergeCultureSignal, { params, body: { into: other.id } });
    const away = (await her.call(listCultureSignals, { query: { state: 'archived' } })).body.items;
    expect(away.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([[one.id, other.id]]);
    expect((await her.call(unarchiveCultureSignal, { params })).body.mergedInto).toBeNull();
    expect((await her.call(listCultureSignals)).body.items).toHaveLength(2);
  });

  it('a clue in other words says where it was found as well, and is found by it', async () => {
    const { debriefId, opportunityId } = await process();
    const [one, other] = [clue('Boards do not frighten me.', '2026-10-02'), clue('I like boards.', '2026-10-03')];
    for (const body of [one, other]) await her.call(writeClue, { body });
    await spec.owner.query('UPDATE clues SET source_debrief_id = $1 WHERE id = $2', [debriefId, one.id]);
    await her.call(mergeClue, { params: { clueId: one.id }, body: { into: other.id } });
    const [left] = (await her.call(listClues)).body.items;
    expect(left).toMatchObject({ id: other.id, also: [{ debriefId, process: 'CPO, insurer' }] });
    for (const query of [{ debriefId }, { opportunityId }, { words: 'frighten' }])
      expect((await her.call(listClues, { query })).body.items.map(({ id }) => id)).toEqual([other.id]);
  });

  it('a mark is corrected, put away and taken back, by her alone', async () => {
    const { debriefId } = await process();
    const mark = {
      id: randomUUID(),
      topic: 'transformation' as const,
      ownWords: '',
      state: 'lit' as const,
      markedOn: null,
    };
    const written = await her.call(writeEnergyMark, { body: { ...mark, debriefId } });
    expect(written.body).toMatchObject({ ...mark, revision: 1, source: { debriefId } });
    const params = { markId: mark.id };
    const changed = await her.call(changeEnergyMark, { params, body: { base: 1, state: 'drained' } });
    expect(changed.body).toMatchObject({ state: 'drained', revision: 2 });
    expect((await her.call(changeEnergyMark, { params, body: { base: 1, state: 'steady' } })).status).toBe(409);
    expect((await another.call(archiveEnergyMark, { params })).status).toBe(404);
    await her.call(archiveEnergyMark, { params });
    expect((await her.call(listEnergyMarks)).body.items).toEqual([]);
    expect(
      (await her.call(listEnergyMarks, { query: { state: 'archived', energy: 'drained' } })).body.items,
    ).toHaveLength(1);
    expect((await her.call(unarchiveEnergyMark, { params })).body.archivedAt).toBeNull();
  });
});
