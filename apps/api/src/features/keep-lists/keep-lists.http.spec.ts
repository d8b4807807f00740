import { randomUUID } from 'node:crypto';
import {
  keep,
  listCultureSignals,
  listEnergyMarks,
  listKeeps,
  listQuestions,
  listStories,
  openDebrief,
  readPatterns,
  type DebriefDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, people, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const clients = new Map<Somebody, Client>();
const as = (key: Somebody) => clients.get(key) ?? spec.client();

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  for (const [key] of people) clients.set(key, await spec.as(personId(key)));
});
afterAll(() => spec.stop());
beforeEach(() =>
  spec.owner
    .query(`DELETE FROM stories; DELETE FROM interview_questions; DELETE FROM culture_signals; DELETE FROM energy_marks;
    DELETE FROM skills_kept; DELETE FROM clues; DELETE FROM debriefs`),
);

const full: DebriefDraft['answers'] = {
  process: 'CPO, insurer',
  newsOn: '2026-10-02',
  stayed: 'When the CFO asked',
  'caughtOffGuard/a/question': 'Which chief executive would not hire you again?',
  'caughtOffGuard/a/category': 'ceo-and-board-relations',
  'caughtOffGuard/a/nextTime': 'Keep the truth. Lose the ten seconds.',
  'caughtOffGuard/b/removed': true,
  'caughtOffGuard/b/question': 'Taken out again',
  'landed/a/example': 'Redeployment before redundancy',
  'organisationSurprise/a/observation': 'Four answers and one silence.',
  'energyMarks/a/topic': 'transformation',
  'energyMarks/a/state': 'lit',
  'skillsKept/saying-no/on': true,
  clue: 'Look for places that want the hard part done well.',
};

async function debrief(answers: DebriefDraft['answers'] = full): Promise<string> {
  const id = randomUUID();
  expect((await as('adaeze').call(openDebrief, { body: { id, mode: 'full', answers } })).status).toBe(201);
  return id;
}

const listed = async (debriefId: string) => (await as('adaeze').call(listKeeps, { params: { debriefId } })).body;
const entries = (...paths: string[]) => ({ entries: paths.map((path) => ({ path, id: randomUUID() })) });

describe('what a debrief offers to keep', () => {
  it('is named, and nothing of it is made', async () => {
    const { items, ledger } = await listed(await debrief());
    expect(items.map(({ kind, path }) => [kind, path])).toEqual([
      ['question', 'stayed'],
      ['question', 'caughtOffGuard/a'],
      ['story', 'landed/a'],
      ['culture-signal', 'organisationSurprise/a'],
      ['skill', 'skillsKept/saying-no'],
      ['energy-mark', 'energyMarks/a'],
      ['clue', 'clue'],
    ]);
    expect(ledger).toBeNull();
    expect((await as('adaeze').call(listStories)).body.items).toEqual([]);
  });

  it('is kept by her tap, once, with its way back', async () => {
    const debriefId = await debrief();
    const { items } = await listed(debriefId);
    const body = entries(...items.map(({ path }) => path));
    const kept = await as('adaeze').call(keep, { params: { debriefId }, body });
    expect(kept.body.ledger).toBe('Kept: 2 questions, 1 story, 1 signal, 1 energy mark, 1 skill, 1 clue.');
    await as('adaeze').call(keep, { params: { debriefId }, body });
    await as('adaeze').call(keep, { params: { debriefId }, body: entries('landed/a') });
    const [story] = (await as('adaeze').call(listStories)).body.items;
    expect(story).toMatchObject({
      title: 'Redeployment before redundancy',
      source: { debriefId },
      tellings: [{ reception: 'landed', toldOn: '2026-10-02' }],
    });
    expect((await as('adaeze').call(listStories)).body.items).toHaveLength(1);
    const questions = (await as('adaeze').call(listQuestions)).body.items;
    expect(questions.map(({ prepared }) => prepared).sort()).toEqual(['open', 'prepared']);
    expect((await as('adaeze').call(listCultureSignals)).body.items[0]).toMatchObject({ polarity: 'unsure' });
    expect((await as('adaeze').call(readPatterns)).body.keptLedger).toMatchObject({
      stories: 1,
      questions: 2,
      signals: 1,
    });
  });

  it('is no lift where she wrote of a drain, and nothing at all before she has said which', async () => {
    const debriefId = await debrief({
      process: 'x',
      energy: 'Guessing the brief',
      'energyMarks/a/topic': 'data-and-evidence',
    });
    const { items } = await listed(debriefId);
    expect(items.map(({ path, energy }) => [path, energy])).toEqual([
      ['energy', { topic: 'other', state: null }],
      ['energyMarks/a', { topic: 'data-and-evidence', state: null }],
    ]);
    for (const path of ['energy', 'energyMarks/a']) {
      const answer = await as('adaeze').call(keep, { params: { debriefId }, body: entries(path) });
      expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, ['entries', 0, 'energy']]);
    }
    expect((await as('adaeze').call(listEnergyMarks)).body.items).toEqual([]);
    const energy = { topic: 'working-without-a-brief', state: 'drained' } as const;
    const body = { entries: [{ path: 'energy', id: randomUUID(), energy }] };
    await as('adaeze').call(keep, { params: { debriefId }, body });
    expect((await as('adaeze').call(listEnergyMarks)).body.items).toMatchObject([
      { ...energy, ownWords: 'Guessing the brief' },
    ]);
  });

  it.each([
    ['Drained: guessing the brief', 'drained'],
    ['Lifted me: the works council', 'lit'],
    ['steady – the policy review', 'steady'],
    ['What drained me: nothing', null],
    ['The works council lifted me', null],
  ])('takes “%s” at its label, and reads nothing into it', async (energy, state) => {
    const [item] = (await listed(await debrief({ process: 'x', energy }))).items;
    expect(item).toMatchObject({ words: energy, energy: { topic: 'other', state } });
  });

  it('at the same time from two devices is still once', async () => {
    const debriefId = await debrief();
    await Promise.all(
      Array.from({ length: 6 }, () =>
        as('adaeze').call(keep, { params: { debriefId }, body: entries('energyMarks/a') }),
      ),
    );
    expect((await as('adaeze').call(listEnergyMarks)).body.items).toHaveLength(1);
  });

  it('follows what she said the first line tells her', async () => {
    const debriefId = await debrief({ process: 'x', stayed: 'They were late', firstLineLens: 'culture-window' });
    expect((await listed(debriefId)).items[0]?.kind).toBe('culture-signal');
  });

  it('is nothing that is not there', async () => {
    const debriefId = await debrief();
    const answer = await as('adaeze').call(keep, { params: { debriefId }, body: entries('caughtOffGuard/b') });
    expect(answer.status).toBe(422);
  });

  it('is nobody else’s', async () => {
    const debriefId = await debrief();
    for (const key of ['birgit', 'ruth', 'petra', 'zelda', 'odette'] as const) {
      expect((await as(key).call(listKeeps, { params: { debriefId } })).status).toBe(404);
      expect((await as(key).call(keep, { params: { debriefId }, body: entries('clue') })).status).toBe(404);
    }
  });
});
