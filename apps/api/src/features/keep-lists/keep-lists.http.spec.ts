import { randomUUID } from 'node:crypto';
import {
  keep,
  listCommitments,
  listCultureSignals,
  listEnergyMarks,
  listKeeps,
  listQuestions,
  listSkillsKept,
  listStories,
  openDebrief,
  readPatterns,
  writeNonNegotiable,
  type DebriefDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { layWorld, type Somebody } from '@api/testing/world';
import { sourceTables } from './keep-lists.queries';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
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
  it('asks every table in which something of it may stand', async () => {
    const { rows } = await spec.owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'source_path'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...sourceTables].sort());
  });

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

  it('of a story is how it was received, and how she could tell', async () => {
    const debriefId = await debrief({
      process: 'x',
      newsOn: '2026-10-02',
      furthestStage: 'peer-executives',
      'stories/a/title': 'The ferry timetable',
      'stories/a/told': 'mixed',
      'stories/b/title': 'Without a word on it',
      'landed/a/example': 'Redeployment',
      'landed/a/evidence': 'She wrote it down.',
    });
    const body = entries('stories/a', 'stories/b', 'landed/a');
    await as('adaeze').call(keep, { params: { debriefId }, body });
    const tellings = (await as('adaeze').call(listStories)).body.items.map((story) => [story.title, story.tellings]);
    expect(Object.fromEntries(tellings)).toMatchObject({
      'The ferry timetable': [{ reception: 'mixed', toldOn: '2026-10-02', note: '', source: { debriefId } }],
      // told, and not a word on how it landed
      'Without a word on it': [{ reception: 'unsure', note: '', source: { debriefId } }],
      Redeployment: [{ reception: 'landed', note: 'She wrote it down.' }],
    });
  });

  it('says of which condition an answer is, and is none of one that is gone', async () => {
    const id = randomUUID();
    const draft = { id, statement: 'I report to the chief executive', strength: 'must' } as const;
    await as('adaeze').call(writeNonNegotiable, { body: draft });
    const answers = {
      [`tests/${id}/result`]: 'bent',
      [`tests/${randomUUID()}/result`]: 'met',
      'tests/x/result': 'met',
    };
    const { items } = await listed(await debrief({ process: 'x', ...answers }));
    expect(items).toMatchObject([{ kind: 'test', words: 'bent', about: 'I report to the chief executive' }]);
    expect(items).toHaveLength(1);
  });

  it('takes a story without a title by the words that it has, and her own words once', async () => {
    const action = `Spoke to each shift. ${'Then to the union, and to the board. '.repeat(4)}`.trim();
    const own = 'Answering a board that is cross.';
    const debriefId = await debrief({
      process: 'x',
      'stories/a/action': action,
      'stories/a/figures': '24/7 cover / 640 people',
      'skillsKept/saying-no/on': true,
      'skillsKept/negotiating/on': true,
      skillsText: own,
    });
    const { items } = await listed(debriefId);
    expect(items.map(({ path, words }) => [path, words])).toEqual([
      ['skillsKept/negotiating', 'negotiating'],
      ['skillsKept/saying-no', 'saying-no'],
      ['skillsText', own],
      ['stories/a', action],
    ]);
    await as('adaeze').call(keep, { params: { debriefId }, body: entries(...items.map(({ path }) => path)) });
    const [story] = (await as('adaeze').call(listStories)).body.items;
    expect(story).toMatchObject({ action, tellings: [{ reception: 'unsure' }] });
    expect(story?.title).toMatch(/^Spoke to each shift\. .*…$/);
    expect(story?.figures).toEqual([
      { value: '24/7', label: 'cover' },
      { value: '640', label: 'people' },
    ]);
    const skills = (await as('adaeze').call(listSkillsKept)).body.items.map(({ skill, ownWords }) => [skill, ownWords]);
    expect(skills.sort()).toEqual([
      ['negotiating', ''],
      ['other', own],
      ['saying-no', ''],
    ]);
  });

  it('loses no word of hers that a title or a line is too short for', async () => {
    const words = 'I closed two depots and kept every promise. '.repeat(6).trim();
    const debriefId = await debrief({ process: 'x', 'landed/a/example': words, kept: words });
    await as('adaeze').call(keep, { params: { debriefId }, body: entries('landed/a', 'kept') });
    const stories = (await as('adaeze').call(listStories)).body.items;
    expect(stories.map(({ context }) => context)).toEqual([words, words]);
  });

  it('has own words with “Something else” once, where she ticked that', async () => {
    const { items } = await listed(await debrief({ process: 'x', 'skillsKept/other/on': true, skillsText: 'Mine.' }));
    expect(items.map(({ path, words }) => [path, words])).toEqual([['skillsKept/other', 'Mine.']]);
  });

  it('has as many areas as she gave a story, and the one of before there could be several', async () => {
    const areas = {
      'stories/a/area-reward': true,
      'stories/a/area-communication': true,
      'stories/a/area-other': false,
    };
    const debriefId = await debrief({
      process: 'x',
      'stories/a/title': 'A',
      'stories/a/area': 'employment-law',
      ...areas,
    });
    await as('adaeze').call(keep, { params: { debriefId }, body: entries('stories/a') });
    const [story] = (await as('adaeze').call(listStories)).body.items;
    expect(story?.areas).toEqual(['reward', 'employment-law', 'communication']);
  });

  it('makes a commitment of the one small thing, once', async () => {
    const debriefId = await debrief({ process: 'x', nextStepWhen: 'I sit down', nextStepThen: 'write two sentences' });
    const body = entries('nextStepThen');
    for (let time = 0; time < 2; time += 1) {
      const { ledger } = (await as('adaeze').call(keep, { params: { debriefId }, body })).body;
      expect(ledger).toBe('Kept: 1 commitment.');
    }
    const { items } = (await as('adaeze').call(listCommitments, { query: {} })).body;
    expect(items.filter(({ act }) => act === 'write two sentences')).toHaveLength(1);
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
