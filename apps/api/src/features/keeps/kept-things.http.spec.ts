import { randomUUID } from 'node:crypto';
import {
  addOccurrence,
  addTelling,
  archiveEnergyMark,
  archiveStory,
  changeNonNegotiable,
  changeStory,
  changeTelling,
  listCultureSignals,
  listEnergyMarks,
  listQuestions,
  listStories,
  mergeStory,
  openDebrief,
  readStory,
  readEnergyMark,
  readSkillKept,
  removeTelling,
  testNonNegotiable,
  unarchiveStory,
  unmergeStory,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeQuestion,
  writeSkillKept,
  writeStory,
  type StoryView,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;
const others = ['birgit', 'ruth', 'petra', 'zelda', 'odette'] as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(() =>
  spec.owner
    .query(`DELETE FROM debriefs; DELETE FROM stories; DELETE FROM interview_questions; DELETE FROM culture_signals;
    DELETE FROM non_negotiables; DELETE FROM energy_marks; DELETE FROM skills_kept; DELETE FROM clues`),
);

async function story(title = 'Redeployment before redundancy', key: Somebody = 'adaeze'): Promise<StoryView> {
  const answer = await as(key).call(writeStory, { body: { id: randomUUID(), title, areas: ['reward'] } });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function debrief(key: Somebody = 'adaeze'): Promise<string> {
  const id = randomUUID();
  const body = { id, mode: 'quick' as const, answers: { process: 'CPO, insurer', newsOn: '2026-10-02' } };
  expect((await as(key).call(openDebrief, { body })).status).toBe(201);
  return id;
}

const at = (one: { readonly id: string }) => ({ params: { storyId: one.id } });
const telling = (debriefId: string | null = null) => ({
  id: randomUUID(),
  stage: 'panel' as const,
  toldOn: '2026-10-01',
  reception: 'landed' as const,
  note: 'They wrote it down.',
  debriefId,
  opportunityId: null,
});

describe('a story', () => {
  it('is written once, however often it is sent', async () => {
    const body = { id: randomUUID(), title: 'The winter plan', figures: [{ value: '640', label: 'people' }] };
    const answers = await Promise.all(Array.from({ length: 6 }, () => as('adaeze').call(writeStory, { body })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({
      ...body,
      form: 'soar',
      noNumber: false,
      areas: [],
      tellings: [],
      revision: 1,
    });
    const other = await as('adaeze').call(writeStory, { body: { ...body, title: 'Another' } });
    expect(other.status).toBe(409);
    expect((await as('birgit').call(writeStory, { body })).status).toBe(409);
  });

  it('is nobody else’s', async () => {
    const mine = await story();
    for (const key of others) {
      expect((await as(key).call(readStory, at(mine))).status).toBe(404);
      expect((await as(key).call(changeStory, { ...at(mine), body: { base: 1, title: 'Mine' } })).status).toBe(404);
      expect((await as(key).call(archiveStory, at(mine))).status).toBe(404);
      expect((await as(key).call(addTelling, { ...at(mine), body: telling() })).status).toBe(404);
      expect((await as(key).call(listStories)).body.items).toEqual([]);
    }
  });

  it('keeps both texts where two devices changed it', async () => {
    const mine = await story();
    const first = await as('adaeze').call(changeStory, { ...at(mine), body: { base: 1, action: 'One' } });
    expect(first.body).toMatchObject({ revision: 2, action: 'One' });
    const second = await as('adaeze').call(changeStory, { ...at(mine), body: { base: 1, action: 'Two' } });
    expect(second.status).toBe(409);
    expect(second.problem.current).toMatchObject({ revision: 2, action: 'One' });
    const again = await as('adaeze').call(changeStory, { ...at(mine), body: { base: 1, action: 'One' } });
    expect([again.status, again.body.revision]).toEqual([200, 2]);
  });

  it('names the field that is wrong', async () => {
    const mine = await story();
    const answer = await as('adaeze').call(changeStory, { ...at(mine), body: { base: 1, title: 'x'.repeat(81) } });
    expect(answer.status).toBe(422);
    expect(answer.problem.issues?.[0]?.path).toEqual(['title']);
  });

  it('is put away and taken back', async () => {
    const mine = await story();
    await as('adaeze').call(archiveStory, at(mine));
    expect((await as('adaeze').call(listStories)).body.items).toEqual([]);
    expect((await as('adaeze').call(listStories, { query: { state: 'archived' } })).body.items).toHaveLength(1);
    expect((await as('adaeze').call(unarchiveStory, at(mine))).body.archivedAt).toBeNull();
  });

  it('is put into another one with its tellings, and taken out again', async () => {
    const [one, other] = [await story('One'), await story('Other')];
    await as('adaeze').call(addTelling, { ...at(one), body: telling() });
    await as('adaeze').call(mergeStory, { ...at(one), body: { into: other.id } });
    expect((await as('adaeze').call(listStories)).body.items.map(({ title }) => title)).toEqual(['Other']);
    expect((await as('adaeze').call(readStory, at(other))).body.tellings).toHaveLength(1);
    expect((await as('adaeze').call(mergeStory, { ...at(other), body: { into: one.id } })).status).toBe(422);
    await as('adaeze').call(unmergeStory, at(one));
    expect((await as('adaeze').call(readStory, at(other))).body.tellings).toEqual([]);
    const hers = await story('Hers', 'birgit');
    expect((await as('adaeze').call(mergeStory, { ...at(one), body: { into: hers.id } })).status).toBe(404);
    expect((await as('adaeze').call(mergeStory, { ...at(one), body: { into: one.id } })).status).toBe(422);
  });

  it('remembers where it was told, and lives on when the debrief goes', async () => {
    const [mine, debriefId] = [await story(), await debrief()];
    const body = telling(debriefId);
    const told = await as('adaeze').call(addTelling, { ...at(mine), body });
    expect(told.body.tellings[0]?.source).toEqual({ debriefId, process: 'CPO, insurer', on: '2026-10-02' });
    expect((await as('adaeze').call(addTelling, { ...at(mine), body })).body.tellings).toHaveLength(1);
    await spec.owner.query('DELETE FROM debriefs WHERE id = $1', [debriefId]);
    const later = await as('adaeze').call(readStory, at(mine));
    expect(later.body.tellings[0]).toMatchObject({ source: null, reception: 'landed' });
    const params = { storyId: mine.id, tellingId: body.id };
    const removed = () => as('adaeze').call(removeTelling, { params, query: { base: 1 } });
    expect((await removed()).body.tellings).toEqual([]);
    expect((await removed()).status).toBe(200);
  });

  it('takes a telling again only as it stands: other words under its id are a conflict', async () => {
    const [mine, other] = [await story(), await story('Other')];
    const body = telling();
    const tell = async (change: object, where = mine) =>
      (await as('adaeze').call(addTelling, { ...at(where), body: { ...body, ...change } })).status;
    expect([await tell({}), await tell({}), await tell({}, other)]).toEqual([201, 201, 409]);
    for (const change of [{ note: 'Typed on.' }, { stage: 'final' }, { toldOn: null }, { reception: 'mixed' }])
      expect(await tell(change)).toBe(409);
    const { id, stage, toldOn, reception } = body;
    const note = 'From the laptop.';
    const params = { storyId: mine.id, tellingId: id };
    await as('adaeze').call(changeTelling, { params, body: { base: 1, stage, toldOn, reception, note } });
    expect([await tell({ note: 'Typed on.' }), await tell({ note })]).toEqual([409, 201]);
  });

  it('keeps a telling that was changed since she saw it', async () => {
    const mine = await story();
    const body = telling();
    await as('adaeze').call(addTelling, { ...at(mine), body });
    const { id, stage, toldOn, reception } = body;
    const params = { storyId: mine.id, tellingId: id };
    const change = { base: 1, stage, toldOn, reception, note: 'They asked for more.' };
    await as('adaeze').call(changeTelling, { params, body: change });
    const stale = await as('adaeze').call(removeTelling, { params, query: { base: 1 } });
    expect(stale.status).toBe(409);
    expect(stale.problem.current).toMatchObject({ id, revision: 2, note: 'They asked for more.' });
    expect((await as('adaeze').call(readStory, at(mine))).body.tellings).toHaveLength(1);
    expect((await as('adaeze').send(removeTelling, { params })).status).toBe(422);
    const seen = await as('adaeze').call(removeTelling, { params, query: { base: 2 } });
    expect(seen.body.tellings).toEqual([]);
  });

  it('points at nobody else’s debrief, and does not say whether there is one', async () => {
    const [mine, hers] = [await story(), await debrief('birgit')];
    const there = await as('adaeze').call(addTelling, { ...at(mine), body: telling(hers) });
    const nowhere = await as('adaeze').call(addTelling, { ...at(mine), body: telling(randomUUID()) });
    expect([there.status, nowhere.status]).toEqual([422, 422]);
    expect(there.problem.issues).toEqual(nowhere.problem.issues);
  });

  it('is one of fifty on a page, in as many statements', async () => {
    for (let count = 0; count < 51; count += 1) await story(`Story ${count}`);
    const first = await as('adaeze').call(listStories);
    expect(first.statements).toBeLessThanOrEqual(3);
    expect(first.body.items).toHaveLength(50);
    const cursor = first.body.next ?? '';
    expect((await as('adaeze').call(listStories, { query: { cursor } })).body).toMatchObject({ next: null });
    expect((await as('adaeze').call(listStories, { query: { cursor: 'bm9uc2Vuc2U' } })).status).toBe(422);
    expect((await as('adaeze').call(listStories, { query: { area: 'reward' } })).body.items).toHaveLength(50);
    expect((await as('adaeze').call(listStories, { query: { area: 'hr-strategy' } })).body.items).toEqual([]);
  });
});

describe('a question', () => {
  it('is open until there is a next time or a story', async () => {
    const mine = await story();
    const body = { id: randomUUID(), question: 'What would you do first?', category: 'hr-strategy' as const };
    expect((await as('adaeze').call(writeQuestion, { body })).body.prepared).toBe('open');
    const linked = { id: randomUUID(), question: 'And then?', storyId: mine.id };
    expect((await as('adaeze').call(writeQuestion, { body: linked })).body).toMatchObject({
      prepared: 'prepared',
      storyTitle: mine.title,
    });
    const listed = await as('adaeze').call(listQuestions, { query: { prepared: 'open' } });
    expect(listed.body.items.map(({ id }) => id)).toEqual([body.id]);
  });

  it('takes no story of anybody else’s', async () => {
    const hers = await story('Hers', 'birgit');
    const body = { id: randomUUID(), question: 'And?', storyId: hers.id };
    expect((await as('adaeze').call(writeQuestion, { body })).status).toBe(422);
  });

  it('is asked again', async () => {
    const body = { id: randomUUID(), question: 'Why us?' };
    await as('adaeze').call(writeQuestion, { body });
    const occurrence = {
      id: randomUUID(),
      stage: 'final' as const,
      askedOn: null,
      debriefId: await debrief(),
      opportunityId: null,
    };
    const asked = await as('adaeze').call(addOccurrence, { params: { questionId: body.id }, body: occurrence });
    expect(asked.body.occurrences).toHaveLength(1);
  });
});

describe('a condition', () => {
  it('keeps what it was, and has one answer for each process', async () => {
    const id = randomUUID();
    const body = { id, statement: 'A budget of my own', strength: 'strong-wish' as const };
    await as('adaeze').call(writeNonNegotiable, { body });
    const debriefId = await debrief();
    const params = { nonNegotiableId: id };
    const changed = await as('adaeze').call(changeNonNegotiable, {
      params,
      body: { base: 1, strength: 'must', because: debriefId },
    });
    expect(changed.body).toMatchObject({
      strength: 'must',
      changes: [{ statement: 'A budget of my own', strength: 'strong-wish', source: { debriefId } }],
    });
    const test = { debriefId, opportunityId: null, result: 'broken' as const, waivedBecause: null, testedOn: null };
    const answer = (testId: string, result: 'broken' | 'met', base: number) =>
      as('adaeze').call(testNonNegotiable, { params: { ...params, testId }, body: { ...test, base, result } });
    const testId = randomUUID();
    await answer(testId, 'broken', 0);
    const second = await answer(testId, 'met', 1);
    expect(second.body.tests.map(({ result }) => result)).toEqual(['met']);
    const elsewhere = {
      params: { ...params, testId: second.body.tests[0]?.id ?? '' },
      body: { ...test, debriefId: await debrief() },
    };
    expect((await as('adaeze').call(testNonNegotiable, elsewhere)).status).toBe(409);
    expect((await as('birgit').call(changeNonNegotiable, { params, body: { base: 1, strength: 'must' } })).status).toBe(
      404,
    );
  });
});

describe('signals, marks, skills and clues', () => {
  it('are hers, by kind', async () => {
    const debriefId = await debrief();
    const signal = {
      id: randomUUID(),
      observation: 'He interrupted nine times.',
      polarity: 'red' as const,
      theme: 'listening' as const,
    };
    expect((await as('adaeze').call(writeCultureSignal, { body: signal })).body).toMatchObject({
      ...signal,
      meaning: '',
    });
    expect((await as('adaeze').call(listCultureSignals, { query: { theme: 'listening' } })).body.items).toHaveLength(1);
    expect((await as('adaeze').call(listCultureSignals, { query: { polarity: 'green' } })).body.items).toEqual([]);
    const mark = {
      id: randomUUID(),
      topic: 'transformation' as const,
      ownWords: '',
      state: 'lit' as const,
      markedOn: null,
      debriefId,
    };
    expect((await as('adaeze').call(writeEnergyMark, { body: mark })).status).toBe(201);
    expect((await as('adaeze').call(writeEnergyMark, { body: { ...mark, state: 'drained' } })).status).toBe(409);
    const skill = { id: randomUUID(), skill: 'saying-no' as const, ownWords: '', keptOn: '2026-10-02', debriefId };
    expect((await as('adaeze').call(writeSkillKept, { body: skill })).status).toBe(201);
    const clue = { id: randomUUID(), words: 'Boards do not frighten me.', writtenOn: '2026-10-02' };
    expect((await as('adaeze').call(writeClue, { body: clue })).body).toMatchObject(clue);
    const [markAt, skillAt] = [{ params: { markId: mark.id } }, { params: { skillId: skill.id } }];
    expect((await as('adaeze').call(readEnergyMark, markAt)).body).toMatchObject({
      topic: 'transformation',
      state: 'lit',
    });
    expect((await as('adaeze').call(readSkillKept, skillAt)).body.skill).toBe('saying-no');
    for (const key of others) {
      expect((await as(key).call(readEnergyMark, markAt)).status).toBe(404);
      expect((await as(key).call(readSkillKept, skillAt)).status).toBe(404);
      expect((await as(key).call(listEnergyMarks)).body.items).toEqual([]);
      expect((await as(key).call(archiveEnergyMark, { params: { markId: mark.id } })).status).toBe(404);
    }
    expect((await as('adaeze').call(listEnergyMarks)).body.items).toHaveLength(1);
  });
});

describe('rows of what is kept, in SQL', () => {
  const tables = [
    'stories',
    'tellings',
    'interview_questions',
    'question_occurrences',
    'culture_signals',
    'non_negotiables',
    'non_negotiable_changes',
    'non_negotiable_tests',
    'energy_marks',
    'skills_kept',
    'clues',
  ] as const;

  it.each(tables)('%s: the owner’s, and nobody else’s', async (table) => {
    await layAll();
    const rows = (identity: Parameters<SpecApp['database']['as']>[0]) =>
      spec.database.as(identity, (manager) => manager.query<unknown[]>('SELECT id FROM ' + table));
    expect(await rows({ kind: 'person', personId: personId('adaeze') })).toHaveLength(1);
    for (const key of others) expect(await rows({ kind: 'person', personId: personId(key) })).toEqual([]);
    for (const kind of ['door', 'postman', 'house'] as const) expect(await rows({ kind })).toEqual([]);
  });
});

async function layAll(): Promise<void> {
  const [one, debriefId, asked, condition] = [await story(), await debrief(), randomUUID(), randomUUID()];
  const as1 = as('adaeze');
  const opportunityId = null;
  await as1.call(addTelling, { ...at(one), body: telling(debriefId) });
  await as1.call(writeQuestion, { body: { id: asked, question: 'Why?' } });
  const occurrence = { id: randomUUID(), stage: null, askedOn: null, debriefId, opportunityId };
  await as1.call(addOccurrence, { params: { questionId: asked }, body: occurrence });
  await as1.call(writeCultureSignal, { body: { id: randomUUID(), observation: 'Late.', polarity: 'red' } });
  await as1.call(writeNonNegotiable, { body: { id: condition, statement: 'A budget', strength: 'must' } });
  const params = { nonNegotiableId: condition };
  await as1.call(changeNonNegotiable, { params, body: { base: 1, strength: 'nice-to-have' } });
  const test = { debriefId, opportunityId, result: 'met' as const, waivedBecause: null, testedOn: null };
  await as1.call(testNonNegotiable, { params: { ...params, testId: randomUUID() }, body: test });
  const mark = {
    id: randomUUID(),
    topic: 'transformation' as const,
    ownWords: '',
    state: 'lit' as const,
    markedOn: null,
  };
  await as1.call(writeEnergyMark, { body: { ...mark, debriefId } });
  await as1.call(writeSkillKept, {
    body: { id: randomUUID(), skill: 'saying-no', ownWords: '', keptOn: '2026-10-02', debriefId },
  });
  await as1.call(writeClue, { body: { id: randomUUID(), words: 'Look there.', writtenOn: '2026-10-02' } });
}
