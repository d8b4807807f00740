import { randomUUID } from 'node:crypto';
import {
  addTelling,
  archiveEnergyMark,
  listEnergyMarks,
  listSkillsKept,
  mergeEnergyMark,
  mergeQuestion,
  mergeSkillKept,
  mergeStory,
  mergeTelling,
  openDebrief,
  readPatterns,
  readStory,
  unarchiveEnergyMark,
  unmergeEnergyMark,
  unmergeSkillKept,
  unmergeStory,
  unmergeTelling,
  writeEnergyMark,
  writeQuestion,
  writeSkillKept,
  writeStory,
  type EnergyMarkDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

/** Marks and skills that she finds to be the same, and what her patterns say of them afterwards. */
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
  spec.owner.query(
    'DELETE FROM debriefs; DELETE FROM energy_marks; DELETE FROM skills_kept; DELETE FROM interview_questions; DELETE FROM stories',
  ),
);

async function debrief(process: string): Promise<string> {
  const id = randomUUID();
  const body = { id, mode: 'full' as const, answers: { process, newsOn: '2026-10-02' } };
  expect((await her.call(openDebrief, { body })).status).toBe(201);
  return id;
}

async function mark(debriefId: string | null, fields: Partial<EnergyMarkDraft>): Promise<string> {
  const id = randomUUID();
  const body = {
    id,
    topic: 'other' as const,
    ownWords: '',
    state: 'lit' as const,
    markedOn: null,
    debriefId,
    ...fields,
  };
  expect((await her.call(writeEnergyMark, { body })).status).toBe(201);
  return id;
}

async function skill(debriefId: string | null, ownWords: string): Promise<string> {
  const id = randomUUID();
  const body = { id, skill: 'other' as const, ownWords, keptOn: '2026-10-02', debriefId };
  expect((await her.call(writeSkillKept, { body })).status).toBe(201);
  return id;
}

const put = (markId: string, into: string) => her.call(mergeEnergyMark, { params: { markId }, body: { into } });
const marks = async (query: object = {}) => (await her.call(listEnergyMarks, { query })).body.items;
const energy = async () => (await her.call(readPatterns)).body.energyMap;

describe('energy marks put together', () => {
  it('are one topic, with each process and what it did to her there, and are found by all of it', async () => {
    const [halden, pellucid] = [await debrief('Halden'), await debrief('Pellucid')];
    const one = await mark(halden, { ownWords: 'Turning a tired team round', state: 'drained' });
    const other = await mark(pellucid, { topic: 'building-teams' });
    expect((await put(one, other)).body.mergedInto).toBe(other);
    const source = { debriefId: halden, process: 'Halden', on: '2026-10-02' };
    const [left, ...rest] = await marks();
    expect(rest).toEqual([]);
    expect(left).toMatchObject({ id: other, state: 'lit', also: [source], elsewhere: [{ source, state: 'drained' }] });
    const ways = [
      { debriefId: halden },
      { debriefId: pellucid },
      { words: 'tired' },
      { energy: 'drained' },
      { energy: 'lit' },
    ];
    for (const query of ways) expect((await marks(query)).map(({ id }) => id)).toEqual([other]);
    expect(await marks({ energy: 'steady' })).toEqual([]);
  });

  it('come apart again as they were, at once and later', async () => {
    const [one, other] = [await mark(null, { ownWords: 'One' }), await mark(null, { ownWords: 'Other' })];
    const params = { markId: one };
    await put(one, other);
    expect((await her.call(unmergeEnergyMark, { params })).body).toMatchObject({ ownWords: 'One', mergedInto: null });
    expect(await marks()).toHaveLength(2);
    await put(one, other);
    expect((await marks({ state: 'archived' })).map(({ id }) => id)).toEqual([one]);
    expect((await her.call(unarchiveEnergyMark, { params })).body.mergedInto).toBeNull();
    await put(one, other);
    await spec.owner.query('DELETE FROM energy_marks WHERE id = $1', [other]);
    expect((await marks()).map(({ id }) => id)).toEqual([one]);
  });

  it('are hers alone, and never in a circle', async () => {
    const [one, other] = [await mark(null, { ownWords: 'One' }), await mark(null, { ownWords: 'Other' })];
    const params = { markId: one };
    expect((await another.call(mergeEnergyMark, { params, body: { into: other } })).status).toBe(404);
    expect((await put(one, one)).status).toBe(422);
    await put(one, other);
    expect((await put(other, one)).status).toBe(422);
    expect((await another.call(unmergeEnergyMark, { params })).status).toBe(404);
    expect((await put(one, randomUUID())).status).toBe(404);
  });

  it('wait for each other where two devices put them crosswise: one of both is kept', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await mark(null, { ownWords: 'One' }), await mark(null, { ownWords: 'Other' })];
      const answers = await Promise.all([put(one, other), put(other, one)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
      const [left] = await marks();
      expect([one, other]).toContain(left?.id);
      await spec.owner.query('DELETE FROM energy_marks');
    }
  });
});

describe('patterns of what was put together', () => {
  it('have one topic, and a dot for each process as before', async () => {
    const places = [];
    for (const process of ['A', 'B', 'C', 'D', 'E']) places.push(await debrief(process));
    const [a = '', b = '', ...rest] = places;
    for (const place of rest) await mark(place, { topic: 'transformation', state: 'steady' });
    const [one, other] = [await mark(a, { ownWords: 'Turning it round' }), await mark(b, { topic: 'building-teams' })];
    const apart = await energy();
    await put(one, other);
    const then = await energy();
    expect([apart.n, then.n]).toEqual([5, 5]);
    const dots = (picture: typeof then) => picture.rows.flatMap((row) => row.dots.map(({ debriefId }) => debriefId));
    expect(dots(then).toSorted()).toEqual(dots(apart).toSorted());
    const row = then.rows.find(({ key }) => key === 'building-teams');
    expect(row).toMatchObject({ words: 'lifted you in 2 of 5' });
    expect(row?.dots.map(({ debriefId }) => debriefId).toSorted()).toEqual([a, b].toSorted());
    expect(then.rows.map(({ label }) => label)).not.toContain('Turning it round');
    await her.call(archiveEnergyMark, { params: { markId: other } });
    expect((await energy()).n).toBe(3);
  });

  it('count a process once, as the one says that the others were put into', async () => {
    const places = [await debrief('A'), await debrief('B'), await debrief('C')];
    const [first = '', ...rest] = places;
    for (const place of rest) await mark(place, { topic: 'transformation' });
    const one = await mark(first, { ownWords: 'Turning it round', state: 'drained' });
    const other = await mark(first, { topic: 'building-teams' });
    await put(one, other);
    const row = (await energy()).rows.find(({ key }) => key === 'building-teams');
    expect(row?.words).toBe('lifted you in 1 of 3');
  });

  it('count a skill and a question once, with all the times that she was asked it', async () => {
    const places = [await debrief('A'), await debrief('B')];
    const skills = [
      await skill(places[0] ?? null, 'Short answers'),
      await skill(places[1] ?? null, 'Answering in brief'),
    ];
    const questions = [randomUUID(), randomUUID()];
    for (const id of questions) await her.call(writeQuestion, { body: { id, question: `Why? ${id}` } });
    const [[skillId = '', into = ''], [questionId = '', asked = '']] = [skills, questions];
    const ledger = async () => (await her.call(readPatterns)).body.keptLedger;
    expect(await ledger()).toMatchObject({ skills: 2, questions: 2 });
    await her.call(mergeSkillKept, { params: { skillId }, body: { into } });
    await her.call(mergeQuestion, { params: { questionId }, body: { into: asked } });
    expect(await ledger()).toMatchObject({ skills: 1, questions: 1 });
    const [left] = (await her.call(listSkillsKept, { query: { words: 'short' } })).body.items;
    expect(left).toMatchObject({ id: into, also: [{ process: 'A' }] });
    await her.call(unmergeSkillKept, { params: { skillId } });
    expect((await ledger()).skills).toBe(2);
  });
});

describe('tellings of one occasion, noted twice', () => {
  async function told(storyId: string, note: string, debriefId: string | null = null): Promise<string> {
    const id = randomUUID();
    const fields = { stage: null, toldOn: null, reception: 'landed' as const, opportunityId: null };
    const answer = await her.call(addTelling, { params: { storyId }, body: { id, note, debriefId, ...fields } });
    expect(answer.status).toBe(201);
    return id;
  }
  async function story(title: string): Promise<string> {
    const id = randomUUID();
    expect((await her.call(writeStory, { body: { id, title } })).status).toBe(201);
    return id;
  }
  const put = (storyId: string, tellingId: string, into: string) =>
    her.call(mergeTelling, { params: { storyId, tellingId }, body: { into } });
  const notes = async (storyId: string) =>
    (await her.call(readStory, { params: { storyId } })).body.tellings.map(({ note, together }) => [
      note,
      ...together.map((one) => one.note),
    ]);
  const counted = async () => (await her.call(readPatterns)).body.storyUse.rows.map((row) => row.told);

  it('count once, say where both were noted, and come apart again', async () => {
    const [storyId, debriefId] = [await story('The winter plan'), await debrief('Halden')];
    const [one, other] = [await told(storyId, 'From the debrief', debriefId), await told(storyId, 'By hand')];
    expect(await counted()).toEqual([2]);
    const { body } = await put(storyId, one, other);
    expect(body.tellings).toMatchObject([{ id: other, together: [{ id: one, source: { debriefId } }] }]);
    expect(await counted()).toEqual([1]);
    expect((await put(storyId, other, one)).status).toBe(422);
    expect((await put(storyId, one, one)).status).toBe(422);
    await her.call(unmergeTelling, { params: { storyId, tellingId: one } });
    expect((await notes(storyId)).toSorted()).toEqual([['By hand'], ['From the debrief']]);
  });

  it('are of one story, and hers alone', async () => {
    const [first, second] = [await story('One'), await story('Other')];
    const [one, other] = [await told(first, 'One'), await told(second, 'Other')];
    expect((await put(first, one, other)).status).toBe(404);
    const params = { storyId: first, tellingId: one };
    expect((await another.call(mergeTelling, { params, body: { into: other } })).status).toBe(404);
    expect((await another.call(unmergeTelling, { params })).status).toBe(404);
  });

  it('stay with their stories when those come apart', async () => {
    const [first, second] = [await story('One'), await story('Other')];
    const [one, other] = [await told(first, 'One'), await told(second, 'Other')];
    await her.call(mergeStory, { params: { storyId: first }, body: { into: second } });
    await put(second, one, other);
    expect(await notes(second)).toEqual([['Other', 'One']]);
    const debriefId = await debrief('Halden');
    await spec.owner.query('UPDATE stories SET source_debrief_id = $1 WHERE id = $2', [debriefId, first]);
    expect((await her.call(readStory, { params: { storyId: second } })).body.also).toMatchObject([{ debriefId }]);
    await her.call(unmergeStory, { params: { storyId: first } });
    expect([await notes(first), await notes(second)]).toEqual([[['One']], [['Other']]]);
  });

  it('wait for each other where two devices put them crosswise', async () => {
    const storyId = await story('The winter plan');
    const [one, other] = [await told(storyId, 'One'), await told(storyId, 'Other')];
    const answers = await Promise.all([put(storyId, one, other), put(storyId, other, one)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect((await notes(storyId)).flat()).toHaveLength(2);
  });
});
