import { randomUUID } from 'node:crypto';
import {
  keep,
  listClues,
  listCultureSignals,
  listKeeps,
  listNonNegotiables,
  listQuestions,
  listStories,
  mergeStory,
  openDebrief,
  unmergeQuestion,
  writeClue,
  writeCultureSignal,
  writeNonNegotiable,
  writeQuestion,
  writeStory,
  type Body,
  type DebriefDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { held, untilItWaits } from '@api/testing/waits';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
let birgit: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  birgit = await spec.as(personId('birgit'));
});
afterAll(() => spec.stop());
beforeEach(() =>
  spec.owner.query(
    'DELETE FROM stories; DELETE FROM interview_questions; DELETE FROM culture_signals; DELETE FROM non_negotiables; DELETE FROM clues',
  ),
);

type Entries = Body<typeof keep>['entries'];
type Choice = Omit<Entries[number], 'id'>;

async function debrief(answers: DebriefDraft['answers']): Promise<string> {
  const id = randomUUID();
  const body = { id, mode: 'full' as const, answers: { process: 'CPO, insurer', newsOn: '2026-10-02', ...answers } };
  expect((await adaeze.call(openDebrief, { body })).status).toBe(201);
  return id;
}
const listed = async (debriefId: string) => (await adaeze.call(listKeeps, { params: { debriefId } })).body.items;
async function kept(debriefId: string, ...choices: Choice[]) {
  const entries = choices.map((choice) => ({ id: randomUUID(), ...choice }));
  return adaeze.call(keep, { params: { debriefId }, body: { entries } });
}
async function story(title = 'The ferry timetable', more: object = {}): Promise<string> {
  const id = randomUUID();
  await adaeze.call(writeStory, { body: { id, title, ...more } });
  return id;
}
async function condition(strength: 'must' | 'strong-wish' = 'strong-wish'): Promise<string> {
  const id = randomUUID();
  await adaeze.call(writeNonNegotiable, { body: { id, statement: 'I report to the chief executive', strength } });
  return id;
}
const stories = async () => (await adaeze.call(listStories)).body.items;
const conditions = async () => (await adaeze.call(listNonNegotiables)).body.items;

describe('what she linked while she wrote', () => {
  it('is a telling of her story, with the example and how she could tell', async () => {
    const storyId = await story();
    const linked = { 'landed/a/storyId': storyId, 'landed/a/example': 'The short one', 'landed/a/evidence': 'A nod.' };
    const debriefId = await debrief({ ...linked, 'landed/b/storyId': storyId, furthestStage: 'offer' });
    const into = { id: storyId, words: 'The ferry timetable', strength: null };
    expect(await listed(debriefId)).toMatchObject([
      { path: 'landed/a', kind: 'story', words: 'The short one', into },
      { path: 'landed/b', words: '', into },
    ]);
    const again = await kept(debriefId, { path: 'landed/a' }, { path: 'landed/b' });
    expect(again.body.items.every((item) => item.kept)).toBe(true);
    await kept(debriefId, { path: 'landed/a' });
    const all = await stories();
    expect(all).toHaveLength(1);
    expect(
      all[0]?.tellings.map(({ reception, note, toldOn, stage }) => [reception, note, toldOn, stage]).sort(),
    ).toEqual([
      ['landed', '', '2026-10-02', 'offer'],
      ['landed', 'The short one\nA nod.', '2026-10-02', 'offer'],
    ]);
  });

  it('brings her story up to date where that was empty, and replaces nothing', async () => {
    const storyId = await story('The ferry timetable', { action: 'As first told.' });
    const debriefId = await debrief({
      'stories/a/storyId': storyId,
      'stories/a/title': 'The ferry timetable, shorter',
      'stories/a/action': 'As told now.',
      'stories/a/result': 'No boat was late.',
      'stories/a/told': 'mixed',
    });
    await kept(debriefId, { path: 'stories/a' });
    const [one, ...others] = await stories();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: storyId,
      title: 'The ferry timetable',
      action: 'As first told.',
      result: 'No boat was late.',
      tellings: [{ reception: 'mixed', source: { debriefId } }],
    });
    const away = (await adaeze.call(listStories, { query: { state: 'archived' } })).body.items;
    expect(away).toMatchObject([
      { title: 'The ferry timetable, shorter', action: 'As told now.', mergedInto: storyId },
    ]);
  });

  it('makes a condition stronger, and its history says since which process', async () => {
    const id = await condition();
    const linked = { 'nowClear/a/nonNegotiableId': id, 'nowClear/a/strength': 'must' };
    const debriefId = await debrief(linked);
    expect(await listed(debriefId)).toMatchObject([{ words: '', strength: 'must', into: { strength: 'strong-wish' } }]);
    const after = await kept(debriefId, { path: 'nowClear/a' });
    expect(after.body.items).toMatchObject([{ kept: true }]);
    expect(await conditions()).toMatchObject([
      { id, strength: 'must', changes: [{ strength: 'strong-wish', source: { debriefId } }] },
    ]);
  });

  it('keeps her new words beside a condition that stays as it is', async () => {
    const id = await condition('must');
    const linked = { 'nowClear/a/nonNegotiableId': id, 'nowClear/a/statement': 'A seat in the room, not a title' };
    const debriefId = await debrief({ ...linked, 'nowClear/b/nonNegotiableId': id, 'nowClear/b/strength': 'must' });
    expect(await listed(debriefId)).toHaveLength(1);
    await kept(debriefId, { path: 'nowClear/a' });
    expect(await conditions()).toMatchObject([
      { id, statement: 'I report to the chief executive', strength: 'must', changes: [], also: [{ debriefId }] },
    ]);
    const away = (await adaeze.call(listNonNegotiables, { query: { state: 'archived' } })).body.items;
    expect(away).toMatchObject([{ statement: 'A seat in the room, not a title', strength: 'must', mergedInto: id }]);
  });

  it('is a new one where she says so, and where the one it named is gone', async () => {
    const storyId = await story();
    const debriefId = await debrief({
      'landed/a/storyId': storyId,
      'landed/a/example': 'Another one',
      'landed/b/storyId': randomUUID(),
      'landed/b/example': 'A third',
      'landed/c/storyId': randomUUID(),
    });
    expect((await listed(debriefId)).map(({ path, into }) => [path, into?.id])).toEqual([
      ['landed/a', storyId],
      ['landed/b', undefined],
    ]);
    await kept(debriefId, { path: 'landed/a', into: null }, { path: 'landed/b' });
    expect((await stories()).map(({ title }) => title).sort()).toEqual([
      'A third',
      'Another one',
      'The ferry timetable',
    ]);
  });
});

describe('one that she has already', () => {
  it('is a question asked again, prepared by what she would say now; taken out, it is one of its own', async () => {
    const id = randomUUID();
    await adaeze.call(writeQuestion, { body: { id, question: 'Why us?' } });
    const debriefId = await debrief({
      'caughtOffGuard/a/question': 'What drew you to us?',
      'caughtOffGuard/a/nextTime': 'Two sentences.',
      furthestStage: 'offer',
    });
    await kept(debriefId, { path: 'caughtOffGuard/a', into: id });
    const [one, ...others] = (await adaeze.call(listQuestions)).body.items;
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      question: 'Why us?',
      nextTime: 'Two sentences.',
      prepared: 'prepared',
      occurrences: [{ stage: 'offer', askedOn: '2026-10-02', source: { debriefId } }],
    });
    const [part] = (await adaeze.call(listQuestions, { query: { state: 'archived' } })).body.items;
    await adaeze.call(unmergeQuestion, { params: { questionId: part?.id ?? '' } });
    const questions = (await adaeze.call(listQuestions)).body.items.map(({ question }) => question);
    expect(questions.sort()).toEqual(['What drew you to us?', 'Why us?']);
  });

  it('is a story told once more, a signal seen again and a clue said again', async () => {
    const [storyId, signalId, clueId] = [await story(), randomUUID(), randomUUID()];
    const signal = { id: signalId, observation: 'Four answers.', polarity: 'red' as const };
    await adaeze.call(writeCultureSignal, { body: signal });
    await adaeze.call(writeClue, { body: { id: clueId, words: 'The hard part.', writtenOn: '2026-09-01' } });
    const debriefId = await debrief({
      kept: 'The ferry, in four sentences',
      'organisationSurprise/a/observation': 'Each told another story.',
      clue: 'The hard part, done well.',
    });
    await kept(
      debriefId,
      { path: 'kept', into: storyId },
      { path: 'organisationSurprise/a', into: signalId },
      { path: 'clue', into: clueId },
    );
    expect(await stories()).toMatchObject([{ id: storyId, context: '', tellings: [{ reception: 'unsure' }] }]);
    const signals = (await adaeze.call(listCultureSignals)).body.items;
    expect(signals).toMatchObject([{ id: signalId, polarity: 'red', also: [{ debriefId }] }]);
    expect((await adaeze.call(listClues)).body.items).toMatchObject([{ id: clueId, also: [{ debriefId }] }]);
  });

  it('at the same time from two devices is once', async () => {
    const [storyId, debriefId] = [await story(), await debrief({ kept: 'The ferry' })];
    await Promise.all(Array.from({ length: 5 }, () => kept(debriefId, { path: 'kept', into: storyId })));
    expect((await stories()).map(({ tellings }) => tellings.length)).toEqual([1]);
  });

  it('in two debriefs at once that cross, one of which names a part: neither waits for the other for ever', async () => {
    const known = async (first: string) => {
      const id = first + randomUUID().slice(1);
      await adaeze.call(writeStory, { body: { id, title: `The ferry, ${first}` } });
      return id;
    };
    const [part, other, whole] = [await known('1'), await known('5'), await known('9')];
    await adaeze.call(mergeStory, { params: { storyId: part }, body: { into: whole } });
    const linked = { 'landed/a/storyId': other, 'landed/b/storyId': whole };
    const [first, second] = [await debrief(linked), await debrief(linked)];
    const keepBoth = (debriefId: string, into: string) =>
      kept(debriefId, { path: 'landed/a' }, { path: 'landed/b', into });
    const { all } = await held(spec, async (holder) => {
      await holder.query('SELECT 1 FROM stories WHERE id = $1 FOR UPDATE', [whole]);
      const one = keepBoth(first, part);
      await untilItWaits(spec, one);
      const both = Promise.all([one, keepBoth(second, whole)]);
      await untilItWaits(spec, both, 2);
      return { all: both };
    });
    expect((await all).map(({ status }) => status)).toEqual([200, 200]);
    expect((await stories()).map(({ tellings }) => tellings.length)).toEqual([2, 2]);
  });

  it('is no other kind, and nobody else’s: neither is found, and nothing is kept', async () => {
    const [hers, signalId] = [randomUUID(), randomUUID()];
    await birgit.call(writeStory, { body: { id: hers, title: 'Mine' } });
    await adaeze.call(writeCultureSignal, { body: { id: signalId, observation: 'x', polarity: 'red' } });
    const debriefId = await debrief({ kept: 'The ferry', 'skillsKept/saying-no/on': true, clue: 'x' });
    const answers: unknown[] = [];
    for (const into of [hers, randomUUID(), signalId]) {
      const { status, problem } = await kept(debriefId, { path: 'clue' }, { path: 'kept', into });
      answers.push([status, problem.issues]);
    }
    expect(answers[0]).toEqual([422, [expect.objectContaining({ path: ['entries', 1, 'into'] })]]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await kept(debriefId, { path: 'skillsKept/saying-no', into: hers })).status).toBe(422);
    expect((await listed(debriefId)).some((item) => item.kept)).toBe(false);
  });
});
