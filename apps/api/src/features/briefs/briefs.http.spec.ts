import { randomUUID } from 'node:crypto';
import {
  addOccurrence,
  changeOpportunity,
  changeTelling,
  deleteOpportunity,
  giveQuestion,
  listGivenQuestions,
  openDebrief,
  readBrief,
  readFit,
  readOpportunity,
  takeQuestionBack,
  testNonNegotiable,
  writeClue,
  writeCultureSignal,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeStory,
  addTelling,
  addRound,
  type EndpointSpec,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
const id = () => randomUUID();

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  const tables =
    'opportunities, stories, interview_questions, culture_signals, non_negotiables, clues, debriefs, given_questions';
  await spec.owner.query(`TRUNCATE ${tables} CASCADE`);
});

async function opportunity(client = adaeze, organisationName = 'Dunmarrow'): Promise<string> {
  const body = { id: id(), roleTitle: 'Director of People', organisationName };
  expect((await client.call(writeOpportunity, { body })).status).toBe(201);
  return body.id;
}
async function round(opportunityId: string, stage: 'panel' | 'board', onDate: string): Promise<void> {
  const body = { id: id(), stage, onDate, people: [{ role: 'Chair', name: '' }] };
  expect((await adaeze.call(addRound, { params: { opportunityId }, body })).status).toBe(201);
}
const at = (opportunityId: string) => ({ params: { opportunityId } });
const anyId: unknown = expect.any(String);
const brief = async (opportunityId: string) => (await adaeze.call(readBrief, at(opportunityId))).body;
const fit = async (opportunityId: string) => (await adaeze.call(readFit, at(opportunityId))).body;

async function question(words: string, category: 'failure-and-learning' | 'ceo-and-board-relations' | 'gap-or-exit') {
  const body = { id: id(), question: words, category, nextTime: `About ${words}` };
  expect((await adaeze.call(writeQuestion, { body })).status).toBe(201);
  return body.id;
}

describe('the page before she goes in', () => {
  it('is empty where she kept nothing yet', async () => {
    const opportunityId = await opportunity();
    expect(await brief(opportunityId)).toEqual({
      opportunityId,
      roleTitle: 'Director of People',
      organisationName: 'Dunmarrow',
      ended: false,
      round: null,
      rounds: [],
      stage: null,
      questions: [],
      given: [],
      stories: [],
      toAsk: [],
      signals: { n: 0, items: [] },
      clue: null,
      nextTime: null,
    });
  });

  it('is about the next round that is planned, in her own day', async () => {
    const opportunityId = await opportunity();
    await round(opportunityId, 'panel', '2026-11-22');
    expect((await brief(opportunityId)).round).toBeNull();
    await round(opportunityId, 'board', '2026-11-23');
    expect((await brief(opportunityId)).round).toEqual({
      stage: 'board',
      onDate: '2026-11-23',
      atTime: null,
      people: 1,
    });
  });

  it('lists the rounds so far in order of their days', async () => {
    const opportunityId = await opportunity();
    await round(opportunityId, 'board', '2026-11-23');
    await round(opportunityId, 'panel', '2026-11-02');
    expect((await brief(opportunityId)).rounds).toEqual([
      { id: anyId, stage: 'panel', onDate: '2026-11-02', atTime: null },
      { id: anyId, stage: 'board', onDate: '2026-11-23', atTime: null },
    ]);
  });

  it('lays out the likeliest questions of the stage first', async () => {
    const opportunityId = await opportunity();
    await question('Why did you leave?', 'gap-or-exit');
    await question('What went wrong?', 'failure-and-learning');
    const board = await question('Which chief executive would not hire you?', 'ceo-and-board-relations');
    await adaeze.call(addOccurrence, {
      params: { questionId: board },
      body: { id: id(), stage: 'board', askedOn: null, debriefId: null, opportunityId: null },
    });
    await round(opportunityId, 'panel', '2026-11-30');
    expect((await brief(opportunityId)).questions[0]).toMatchObject({
      question: 'What went wrong?',
      answer: 'About What went wrong?',
    });
    await round(opportunityId, 'board', '2026-11-25');
    expect((await brief(opportunityId)).questions[0]).toMatchObject({ id: board, times: 1 });
  });

  it('brings three stories that she has not told there', async () => {
    const opportunityId = await opportunity();
    const elsewhere = await opportunity(adaeze, 'Quenby');
    for (const title of ['A', 'B', 'C', 'D']) {
      const body = { id: id(), title, bestSentence: `Said ${title}.`, figures: [{ value: '640', label: 'posts' }] };
      await adaeze.call(writeStory, { body });
      const telling = { id: id(), opportunityId: title === 'A' ? opportunityId : elsewhere, toldOn: null, stage: null };
      if (title !== 'D')
        await adaeze.call(addTelling, {
          params: { storyId: body.id },
          body: { ...telling, debriefId: null, reception: title === 'C' ? 'landed' : 'mixed', note: '' },
        });
    }
    const { stories } = await brief(opportunityId);
    expect(stories.map(({ title }) => title)).toEqual(['C', 'D', 'B']);
    expect(stories[0]?.line).toBe('640. “Said C.”');
  });

  describe('knows what she told the same organisation in another process', () => {
    const titles = async (opportunityId: string) => (await brief(opportunityId)).stories.map(({ title }) => title);
    async function told(client: Client, title: string, where: { opportunityId?: string; debriefId?: string }) {
      const body = { id: id(), title };
      await client.call(writeStory, { body });
      const when = { toldOn: null, stage: null, reception: 'mixed' as const, note: '' };
      const telling = { id: id(), opportunityId: null, debriefId: null, ...where, ...when };
      expect((await client.call(addTelling, { params: { storyId: body.id }, body: telling })).status).toBe(201);
    }

    it('however she wrote its name, and also from a debrief', async () => {
      const now = await opportunity(adaeze, 'Dunmarrow & Sons');
      await told(adaeze, 'A', { opportunityId: await opportunity(adaeze, ' DUNMARROW, &\u00A0sons.') });
      const answers = { process: 'CPO', opportunity: await opportunity(adaeze, 'dunmarrow-sons') };
      const debrief = { id: id(), mode: 'full' as const, answers };
      await adaeze.call(openDebrief, { body: debrief });
      await told(adaeze, 'B', { debriefId: debrief.id });
      await told(adaeze, 'C', { opportunityId: await opportunity(adaeze, 'Dunmarrow + Sons') });
      await told(adaeze, 'D', {});
      expect(await titles(now)).toEqual(['C', 'D']);
    });

    it('and takes no process without a name, and none that she deleted, for the same', async () => {
      const nameless = await opportunity(adaeze, '');
      await told(adaeze, 'A', { opportunityId: await opportunity(adaeze, '–') });
      expect(await titles(nameless)).toEqual(['A']);
      const former = await opportunity(adaeze);
      await told(adaeze, 'B', { opportunityId: former });
      const now = await opportunity(adaeze);
      expect(await titles(now)).toEqual(['A']);
      expect((await adaeze.send(deleteOpportunity, at(former))).status).toBe(204);
      expect(await titles(now)).toEqual(['A', 'B']);
    });

    it('and asks nobody else’s', async () => {
      const birgit = await spec.as(personId('birgit'));
      await told(birgit, 'Hers', { opportunityId: await opportunity(birgit) });
      await told(adaeze, 'A', {});
      expect(await titles(await opportunity())).toEqual(['A']);
    });
  });

  it('gives musts to ask, signals to look for, the last clue and the last next time', async () => {
    const opportunityId = await opportunity();
    for (const [strength, statement] of [
      ['strong-wish', 'A board that asks'],
      ['must', 'Hard change under its own name'],
      ['nice-to-have', 'A garden'],
    ] as const)
      await adaeze.call(writeNonNegotiable, { body: { id: id(), strength, statement, asQuestion: `Q: ${statement}` } });
    for (const polarity of ['red', 'red', 'unsure'] as const)
      await adaeze.call(writeCultureSignal, {
        body: { id: id(), observation: 'Each described another role.', polarity, theme: 'role-clarity' },
      });
    await adaeze.call(writeClue, { body: { id: id(), words: 'Look for hard parts.', writtenOn: '2026-11-20' } });
    const answers = { process: 'CPO', doDifferently: 'Ask sooner.', freePage: 'Nobody reads this.' };
    const debrief = { id: id(), mode: 'full' as const, answers };
    await adaeze.call(openDebrief, { body: debrief });
    const page = await brief(opportunityId);
    expect(page.toAsk.map(({ question: words, strength }) => [words, strength])).toEqual([
      ['Q: Hard change under its own name', 'must'],
      ['Q: A board that asks', 'strong-wish'],
    ]);
    expect(page.signals).toEqual({
      n: 3,
      items: [{ theme: 'role-clarity', polarity: 'red', times: 2, observation: 'Each described another role.' }],
    });
    expect(page.clue).toEqual({ words: 'Look for hard parts.', writtenOn: '2026-11-20' });
    expect(page.nextTime).toEqual({ debriefId: debrief.id, about: '', words: 'Ask sooner.' });
    expect(JSON.stringify(page)).not.toContain('Nobody reads this');
  });

  it('gives the next time before it where the last one stands among the answers already', async () => {
    const opportunityId = await opportunity();
    await question('What went wrong?', 'failure-and-learning');
    const meant = async (process: string, answers: object) => {
      const body = { id: id(), mode: 'full' as const, answers: { process, ...answers } };
      expect((await adaeze.call(openDebrief, { body })).status).toBe(201);
      return body.id;
    };
    const card = (asked: string, nextTime: string) => ({
      'caughtOffGuard/a/question': asked,
      'caughtOffGuard/a/nextTime': nextTime,
    });
    const former = await meant('One', { doDifferently: 'Ask sooner.' });
    spec.clock.set(new Date(specNow.getTime() + 60_000));
    await meant('Two', card('What went wrong?', 'About What went wrong?'));
    expect((await brief(opportunityId)).nextTime).toEqual({ debriefId: former, about: '', words: 'Ask sooner.' });
    spec.clock.set(new Date(specNow.getTime() + 120_000));
    const last = await meant('Three', card('Why us?', 'Say one reason.'));
    expect((await brief(opportunityId)).nextTime).toMatchObject({ debriefId: last, about: 'Why us?' });
  });

  it('leaves out a story once she says of a telling that it was here', async () => {
    const opportunityId = await opportunity();
    const story = { id: id(), title: 'A' };
    await adaeze.call(writeStory, { body: story });
    const told = { stage: null, toldOn: null, reception: 'landed' as const, note: '' };
    const body = { id: id(), ...told, debriefId: null, opportunityId: null };
    await adaeze.call(addTelling, { params: { storyId: story.id }, body });
    expect((await brief(opportunityId)).stories).toHaveLength(1);
    const params = { storyId: story.id, tellingId: body.id };
    const correct = (base: number, change: object = {}) =>
      adaeze.send(changeTelling, { params, body: { base, ...told, ...change } });
    const there = await correct(1, { opportunityId });
    expect(there.status).toBe(200);
    expect((await correct(1, { opportunityId })).body).toEqual(there.body);
    const late = await correct(1, { note: 'Another note.' });
    expect([late.status, late.problem.current]).toEqual([409, expect.objectContaining({ id: body.id, revision: 2 })]);
    expect((await brief(opportunityId)).stories).toEqual([]);
    const kept = await adaeze.call(changeTelling, { params, body: { base: 2, ...told } });
    expect(kept.body.tellings[0]?.opportunityId).toBe(opportunityId);
    expect((await correct(3, { opportunityId: id() })).status).toBe(422);
  });

  it.each([readBrief, readFit] as readonly EndpointSpec[])('$name is hers alone', async (endpoint) => {
    const opportunityId = await opportunity();
    for (const key of ['birgit', 'farida', 'ruth', 'petra', 'zelda'] as const)
      expect((await (await spec.as(personId(key))).send(endpoint, at(opportunityId))).status).toBe(404);
  });

  it('holds nothing that somebody else kept', async () => {
    const birgit = await spec.as(personId('birgit'));
    await birgit.call(writeQuestion, { body: { id: id(), question: 'Hers?', category: 'failure-and-learning' } });
    await birgit.call(writeStory, { body: { id: id(), title: 'Hers' } });
    const page = await brief(await opportunity());
    expect([page.questions, page.stories]).toEqual([[], []]);
  });
});

describe('a question that is given to the cohort', () => {
  const draft = {
    question: 'What will we not like about you?',
    category: 'failure-and-learning',
    askedOf: 'candidate',
  } as const;
  const inJuniper = { params: { cohortId: juniper } };
  const bankOf = async (key: Somebody) => (await spec.as(personId(key))).call(listGivenQuestions, inJuniper);

  it('is there for all of it without a name, and stands on the others’ pages', async () => {
    const birgit = await spec.as(personId('birgit'));
    const body = { id: id(), ...draft };
    expect((await birgit.call(giveQuestion, { ...inJuniper, body })).status).toBe(201);
    expect((await birgit.call(giveQuestion, { ...inJuniper, body })).status).toBe(201);
    for (const key of ['adaeze', 'ruth'] as const) {
      const { text, body: bank } = await bankOf(key);
      expect(bank.items).toEqual([{ ...body, givenOn: '2026-11-23', mine: false }]);
      expect(text).not.toContain(personId('birgit'));
    }
    expect((await brief(await opportunity())).given).toEqual([
      { id: body.id, question: draft.question, category: draft.category },
    ]);
    const hers = await opportunity(birgit);
    expect((await birgit.call(readBrief, at(hers))).body.given).toEqual([]);
  });

  it('is taken back by its giver alone', async () => {
    const body = { id: id(), ...draft };
    await adaeze.call(giveQuestion, { ...inJuniper, body });
    const params = { cohortId: juniper, givenQuestionId: body.id };
    for (const [key, status] of [
      ['birgit', 403],
      ['ruth', 403],
      ['zelda', 404],
      ['petra', 404],
    ] as const)
      expect((await (await spec.as(personId(key))).send(takeQuestionBack, { params })).status).toBe(status);
    expect((await adaeze.send(takeQuestionBack, { params })).status).toBe(204);
    expect((await adaeze.send(takeQuestionBack, { params })).status).toBe(404);
    expect((await bankOf('birgit')).body.items).toEqual([]);
  });

  it('is no other cohort’s, and coaches give none', async () => {
    const body = { id: id(), ...draft };
    await adaeze.call(giveQuestion, { ...inJuniper, body });
    const zelda = await spec.as(personId('zelda'));
    expect((await zelda.call(listGivenQuestions, { params: { cohortId: alder } })).body.items).toEqual([]);
    const taken = await zelda.send(giveQuestion, { params: { cohortId: alder }, body });
    expect(taken.status).toBe(409);
    const ruth = await spec.as(personId('ruth'));
    expect((await ruth.send(giveQuestion, { ...inJuniper, body: { ...body, id: id() } })).status).toBe(403);
    for (const reader of ['birgit', 'ruth', 'petra'] as const) {
      const rows = await spec.database.as({ kind: 'person', personId: personId(reader) }, (manager) =>
        manager.query<unknown[]>('SELECT * FROM given_question_givers'),
      );
      expect(rows).toEqual([]);
    }
  });
});

describe('the fit with her conditions', () => {
  async function must(statement: string): Promise<string> {
    const body = { id: id(), strength: 'must' as const, statement };
    await adaeze.call(writeNonNegotiable, { body });
    return body.id;
  }

  it('keeps a veto a veto, also where she lets it stand with a reason', async () => {
    const opportunityId = await opportunity();
    const nonNegotiableId = await must('My own budget');
    expect((await fit(opportunityId)).conditions).toMatchObject([{ nonNegotiableId, test: null, veto: false }]);
    const params = { nonNegotiableId, testId: id() };
    const test = (base: number, waivedBecause: string | null) =>
      adaeze.call(testNonNegotiable, {
        params,
        body: { base, debriefId: null, opportunityId, result: 'broken', waivedBecause, testedOn: null },
      });
    await test(0, null);
    expect((await fit(opportunityId)).conditions).toMatchObject([{ test: { result: 'broken' }, veto: true }]);
    await test(1, 'It is one year, and agreed in writing.');
    expect((await fit(opportunityId)).conditions).toMatchObject([
      { test: { revision: 2, result: 'broken', waivedBecause: 'It is one year, and agreed in writing.' }, veto: true },
    ]);
  });

  it('knows what a debrief of the process said', async () => {
    const opportunityId = await opportunity();
    const nonNegotiableId = await must('A reason for the vacancy');
    const debrief = { id: id(), mode: 'full' as const, answers: { process: 'CPO', opportunity: opportunityId } };
    await adaeze.call(openDebrief, { body: debrief });
    await adaeze.call(testNonNegotiable, {
      params: { nonNegotiableId, testId: id() },
      body: { debriefId: debrief.id, opportunityId: null, result: 'met', waivedBecause: null, testedOn: null },
    });
    const other = await opportunity();
    expect((await fit(opportunityId)).conditions).toMatchObject([{ test: { debriefId: debrief.id, result: 'met' } }]);
    expect((await fit(other)).conditions).toMatchObject([{ test: null }]);
  });

  it('asks at the ending whether she would have said yes', async () => {
    const opportunityId = await opportunity();
    const { revision } = (await adaeze.call(readOpportunity, at(opportunityId))).body;
    const body = { base: revision, outcome: 'rejected-by-organisation', wouldHaveSaidYes: 'no' } as const;
    expect((await adaeze.call(changeOpportunity, { ...at(opportunityId), body })).status).toBe(200);
    expect(await fit(opportunityId)).toMatchObject({ outcome: 'rejected-by-organisation', wouldHaveSaidYes: 'no' });
    const wrong = { base: revision + 1, wouldHaveSaidYes: 'perhaps' };
    expect((await adaeze.send(changeOpportunity, { ...at(opportunityId), body: wrong })).status).toBe(422);
  });
});
