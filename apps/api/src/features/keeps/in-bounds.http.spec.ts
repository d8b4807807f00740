import { randomUUID } from 'node:crypto';
import {
  addOccurrence,
  addTelling,
  deleteKept,
  keep,
  mergeQuestion,
  mergeStory,
  openDebrief,
  questionLimits,
  readQuestion,
  readStory,
  removeTelling,
  restoreKept,
  storyLimits,
  unmergeStory,
  writeQuestion,
  writeStory,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM stories; DELETE FROM interview_questions; DELETE FROM debriefs'));

/** A story of hers that she told so often. */
async function story(told: number): Promise<string> {
  const id = randomUUID();
  await adaeze.call(writeStory, { body: { id, title: 'The ferry timetable' } });
  await spec.owner.query(
    `INSERT INTO tellings (id, owner_id, story_id, reception, note, created_at)
     SELECT gen_random_uuid(), $2, $1, 'landed', '', now() FROM generate_series(1, $3::int)`,
    [id, personId('adaeze'), told],
  );
  return id;
}

/** A question that she was asked so often. */
async function question(asked: number): Promise<string> {
  const id = randomUUID();
  await adaeze.call(writeQuestion, { body: { id, question: 'Why are you leaving?' } });
  await spec.owner.query(
    `INSERT INTO question_occurrences (id, owner_id, question_id, created_at)
     SELECT gen_random_uuid(), $2, $1, now() FROM generate_series(1, $3::int)`,
    [id, personId('adaeze'), asked],
  );
  return id;
}

const nowhere = { debriefId: null, opportunityId: null, stage: null } as const;
const tell = (storyId: string) =>
  adaeze.call(addTelling, {
    params: { storyId },
    body: { id: randomUUID(), ...nowhere, toldOn: null, reception: 'landed', note: '' },
  });
const ask = (questionId: string) =>
  adaeze.call(addOccurrence, { params: { questionId }, body: { id: randomUUID(), ...nowhere, askedOn: null } });
const tellings = async (storyId: string) => (await adaeze.call(readStory, { params: { storyId } })).body.tellings;

const tooOften = new RegExp(`^One story holds ${storyLimits.tellings} tellings`);
const askedTooOften = new RegExp(`^One question holds ${questionLimits.occurrences} times`);

it('the database holds the very number that the contract says', async () => {
  const sql = `SELECT substring(prosrc FROM 'most constant integer := (\\d+);')::int AS most
    FROM pg_proc WHERE oid = 'app.keep_in_bounds'::regproc`;
  const { rows } = await spec.owner.query<{ readonly most: number }>(sql);
  const [most] = rows.map((row) => row.most);
  expect([storyLimits.tellings, questionLimits.occurrences]).toEqual([most, most]);
});

describe('a story', () => {
  it('holds as many tellings as she could ever need, and then she is told what to do', async () => {
    const storyId = await story(storyLimits.tellings - 1);
    expect((await tell(storyId)).status).toBe(201);
    const { status, problem } = await tell(storyId);
    expect([status, problem.code]).toEqual([422, 'invalid']);
    expect(problem.detail).toMatch(tooOften);
    const [first] = await tellings(storyId);
    await adaeze.call(removeTelling, { params: { storyId, tellingId: first?.id ?? '' }, query: { base: 1 } });
    expect((await tell(storyId)).status).toBe(201);
    expect(await tellings(storyId)).toHaveLength(storyLimits.tellings);
  });

  it('takes one of many that come at once where one more fits', async () => {
    const [storyId, part] = [await story(storyLimits.tellings - 3), await story(2)];
    await adaeze.call(mergeStory, { params: { storyId: part }, body: { into: storyId } });
    const sent = await Promise.all([storyId, part, storyId, part, storyId].map(tell));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
    expect(await tellings(storyId)).toHaveLength(storyLimits.tellings);
  });

  it('takes no other one into it where both hold more together, and can be told on once that is taken out', async () => {
    const [storyId, fits, more] = [await story(storyLimits.tellings - 2), await story(2), await story(1)];
    const put = (part: string) => adaeze.call(mergeStory, { params: { storyId: part }, body: { into: storyId } });
    expect((await put(fits)).status).toBe(200);
    const { status, problem } = await put(more);
    expect([status, problem.detail]).toEqual([422, expect.stringMatching(tooOften)]);
    expect((await adaeze.call(readStory, { params: { storyId: more } })).body.mergedInto).toBeNull();
    await adaeze.call(unmergeStory, { params: { storyId: fits } });
    expect((await put(more)).status).toBe(200);
  });

  it('holds no more after a part that she deleted has come back', async () => {
    const [storyId, part] = [await story(storyLimits.tellings - 2), await story(2)];
    await adaeze.call(mergeStory, { params: { storyId: part }, body: { into: storyId } });
    await adaeze.call(deleteKept, { params: { keptId: part } });
    expect(await tellings(storyId)).toHaveLength(storyLimits.tellings - 2);
    expect((await tell(storyId)).status).toBe(422);
    await adaeze.call(restoreKept, { params: { keptId: part } });
    expect(await tellings(storyId)).toHaveLength(storyLimits.tellings);
  });

  it('that is full is joined by no entry of a debrief, and nothing of what she tapped is half kept', async () => {
    const [storyId, debriefId] = [await story(storyLimits.tellings), randomUUID()];
    const answers = { process: 'CPO', 'stories/a/title': 'The ferry timetable', 'stories/a/told': 'landed' };
    await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'full', answers } });
    const entries = [{ id: randomUUID(), path: 'stories/a', into: storyId }];
    const { status, problem } = await adaeze.call(keep, { params: { debriefId }, body: { entries } });
    expect([status, problem.detail]).toEqual([422, expect.stringMatching(tooOften)]);
    expect((await spec.owner.query('SELECT FROM stories')).rowCount).toBe(1);
  });
});

describe('a question', () => {
  it('holds as many times as she could ever be asked it, with those of its parts', async () => {
    const [questionId, part] = [await question(questionLimits.occurrences - 1), await question(2)];
    const { status, problem } = await adaeze.call(mergeQuestion, {
      params: { questionId: part },
      body: { into: questionId },
    });
    expect([status, problem.detail]).toEqual([422, expect.stringMatching(askedTooOften)]);
    const sent = await Promise.all([questionId, questionId, questionId].map(ask));
    expect(sent.map(({ status: one }) => one).sort()).toEqual([201, 422, 422]);
    const read = await adaeze.call(readQuestion, { params: { questionId } });
    expect(read.body.occurrences).toHaveLength(questionLimits.occurrences);
  });
});
