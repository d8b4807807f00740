import { randomUUID } from 'node:crypto';
import {
  addRound,
  addTelling,
  mergeClue,
  openDebrief,
  openThread,
  postReply,
  search,
  writeClue,
  writeEnergyMark,
  writeOpportunity,
  writeSkillKept,
  writeStory,
  type DebriefDraft,
  type SearchResult,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(() =>
  spec.owner.query(
    'DELETE FROM debriefs; DELETE FROM threads; DELETE FROM opportunities; DELETE FROM stories; DELETE FROM clues; DELETE FROM energy_marks; DELETE FROM skills_kept',
  ),
);

async function found(key: Somebody, words: string, more: Record<string, unknown> = {}): Promise<SearchResult> {
  const answer = await as(key).call(search, { body: { words, ...more } });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function debriefOf(key: Somebody, answers: DebriefDraft['answers']): Promise<string> {
  const id = randomUUID();
  const body: DebriefDraft = { id, mode: 'quick', answers: { process: 'CPO, insurer', ...answers } };
  expect((await as(key).call(openDebrief, { body })).status).toBe(201);
  return id;
}

const questionOf = (title: string, body: string) => ({
  params: { cohortId: juniper },
  body: { id: randomUUID(), kind: 'question' as const, title, body },
});

describe('finding one’s own things', () => {
  it('knows forms of a word, and marks what it found', async () => {
    const id = await debriefOf('adaeze', { stayed: 'They asked how redeployments were decided.' });
    const { own, meant } = await found('adaeze', 'redeployment decide');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ kind: 'debrief', id, title: 'CPO, insurer' });
    const marked = own[0]?.excerpt.filter((piece) => piece.found).map(({ text }) => text);
    expect(marked).toEqual(['redeployments', 'decided']);
    expect(meant).toBeNull();
  });

  it('begins with what is typed so far', async () => {
    await debriefOf('adaeze', { kept: 'The redeployment story' });
    expect((await found('adaeze', 'redepl')).own).toHaveLength(1);
    await debriefOf('adaeze', { kept: 'What they said in Zürich' });
    for (const typed of ['said züri', 'Zü']) expect((await found('adaeze', typed)).own).toHaveLength(1);
  });

  it('forgives a slip of the hand, and says what it looked for', async () => {
    await debriefOf('adaeze', { kept: 'A transformation under its own name' });
    const { own, meant } = await found('adaeze', 'transfromation');
    expect(own).toHaveLength(1);
    expect(meant).toBe('transform');
  });

  it('looks for no slip of the hand in a long question', async () => {
    await debriefOf('adaeze', { stayed: 'They asked about redeployment.' });
    expect((await found('adaeze', 'redeploiment')).meant).not.toBeNull();
    const long = await found('adaeze', 'redeploiment asced abowt heliotrope geranium wisteria lavender');
    expect([long.meant, long.own]).toEqual([null, []]);
  });

  it('finds nothing of anybody else’s, whoever asks', async () => {
    await debriefOf('adaeze', { stayed: 'A private thought on quokkas' });
    for (const key of ['birgit', 'ruth', 'petra', 'zelda', 'odette'] as const) {
      expect(await found(key, 'quokkas')).toEqual({
        own: [],
        threads: [],
        more: { own: false, threads: false },
        meant: null,
      });
      expect((await found(key, 'quokas')).meant).toBeNull();
    }
    expect((await found('adaeze', 'quokkas')).own).toHaveLength(1);
  });

  it('finds no deleted debrief', async () => {
    const id = await debriefOf('adaeze', { stayed: 'heliotrope' });
    await spec.owner.query('UPDATE debriefs SET deleted_at = now() WHERE id = $1', [id]);
    expect((await found('adaeze', 'heliotrope')).own).toEqual([]);
  });

  it('finds an energy mark and a skill by her words, or by what they are about', async () => {
    const her = as('adaeze');
    const mark = {
      topic: 'building-teams' as const,
      ownWords: '',
      state: 'lit' as const,
      markedOn: null,
      debriefId: null,
    };
    const skill = {
      skill: 'other' as const,
      ownWords: 'Answering in two heliotropes',
      keptOn: '2026-10-02',
      debriefId: null,
    };
    await her.call(writeEnergyMark, { body: { id: randomUUID(), ...mark } });
    await her.call(writeSkillKept, { body: { id: randomUUID(), ...skill } });
    expect((await found('adaeze', 'building teams')).own).toMatchObject([
      { kind: 'energy-mark', title: 'Building teams' },
    ]);
    expect((await found('adaeze', 'heliotrope')).own).toMatchObject([{ kind: 'skill', title: skill.ownWords }]);
    expect((await found('birgit', 'heliotrope')).own).toEqual([]);
    expect((await found('adaeze', 'heliotrope', { kinds: ['energy-mark'] })).own).toEqual([]);
  });

  it('finds a process once, by what was said and promised in it, and shows where', async () => {
    const her = as('adaeze');
    const id = randomUUID();
    await her.call(writeOpportunity, {
      body: { id, roleTitle: 'CPO', searchFirm: 'Heliotrope Partners' },
    });
    const round = {
      ...{
        id: randomUUID(),
        stage: 'recruiter-screen' as const,
        onDate: '2026-10-02',
        atTime: null,
        backOn: null,
        effortHours: null,
      },
      ...{ people: [{ role: 'CFO', name: 'Quillfeather' }], promised: 'Word by heliotrope week', prep: '' },
    };
    await her.call(addRound, { params: { opportunityId: id }, body: round });
    const shown = async (words: string) => {
      const { own } = await found('adaeze', words);
      expect(own).toMatchObject([{ kind: 'opportunity', id, title: 'CPO' }]);
      return own[0]?.excerpt.filter((piece) => piece.found).map(({ text }) => text);
    };
    expect(await shown('heliotrope')).toHaveLength(1);
    expect(await shown('heliotrope partners')).toEqual(['Heliotrope', 'Partners']);
    expect(await shown('quillfeather')).toEqual(['Quillfeather']);
    expect((await found('birgit', 'quillfeather')).own).toEqual([]);
    expect((await found('adaeze', 'quillfeather', { opportunityId: id })).own).toHaveLength(1);
  });

  it('finds what was put into another one as that one, and what she noted of a telling', async () => {
    const her = as('adaeze');
    const [old, kept] = [randomUUID(), randomUUID()];
    await her.call(writeClue, {
      body: { id: old, words: 'Never the heliotrope again', writtenOn: '2026-10-02' },
    });
    await her.call(writeClue, { body: { id: kept, words: 'Small firms', writtenOn: '2026-10-03' } });
    await her.call(mergeClue, { params: { clueId: old }, body: { into: kept } });
    const [hit, ...rest] = (await found('adaeze', 'heliotrope')).own;
    expect(rest).toEqual([]);
    expect(hit).toMatchObject({ kind: 'clue', id: kept, title: 'Small firms' });
    expect(hit?.excerpt.map(({ text }) => text).join('')).toBe('Never the heliotrope again');
    const telling = { stage: null, toldOn: null, reception: 'mixed' as const, note: 'They laughed at the quokka' };
    const storyId = randomUUID();
    await her.call(writeStory, { body: { id: storyId, title: 'Two hundred redeployments' } });
    const links = { debriefId: null, opportunityId: null };
    const body = { id: randomUUID(), ...telling, ...links };
    expect((await her.call(addTelling, { params: { storyId }, body })).status).toBe(201);
    expect((await found('adaeze', 'quokka')).own).toMatchObject([{ kind: 'story', id: storyId }]);
    expect((await found('birgit', 'quokka')).own).toEqual([]);
  });

  it('is narrowed by kind and by day', async () => {
    await debriefOf('adaeze', { stayed: 'heliotrope' });
    expect((await found('adaeze', 'heliotrope', { kinds: ['story'] })).own).toEqual([]);
    expect((await found('adaeze', 'heliotrope', { kinds: ['debrief'] })).own).toHaveLength(1);
    expect((await found('adaeze', 'heliotrope', { to: '2020-01-01' })).own).toEqual([]);
    expect((await found('adaeze', 'heliotrope', { from: '2020-01-01' })).own).toHaveLength(1);
    expect((await found('adaeze', 'heliotrope', { opportunityId: randomUUID() })).own).toEqual([]);
  });

  it.each([
    '',
    '   ',
    'the and of',
    '"',
    '!&|():*',
    "it's -",
    '<->',
    'a:*',
    '\\',
    "'; DROP TABLE people; --",
    '🙂',
    '%',
    'x'.repeat(200),
  ])('takes %j without breaking', async (words) => {
    await debriefOf('adaeze', { stayed: 'something else' });
    expect((await found('adaeze', words)).own).toEqual([]);
  });

  it('shows words as they stand, never as markup', async () => {
    await debriefOf('adaeze', { stayed: '<b>heliotrope</b> & <i>' });
    const { own } = await found('adaeze', 'heliotrope');
    expect(own[0]?.excerpt.map(({ text }) => text).join('')).toContain('<b>heliotrope</b> & <i>');
  });

  it('costs as many statements for thirty things as for one', async () => {
    for (let at = 0; at < 32; at += 1) await debriefOf('adaeze', { stayed: `heliotrope ${at}` });
    const answer = await as('adaeze').call(search, { body: { words: 'heliotrope' } });
    expect(answer.statements).toBeLessThanOrEqual(5);
    expect(answer.body.own).toHaveLength(30);
    expect(answer.body.more.own).toBe(true);
  });
});

describe('finding conversations', () => {
  it('looks where she may read, and nowhere else', async () => {
    const question = questionOf('A heliotrope question', 'What would you wear?');
    expect((await as('birgit').call(openThread, question)).status).toBe(201);
    const hit = { cohortId: juniper, threadId: question.body.id, replyId: null, title: 'A heliotrope question' };
    for (const key of ['adaeze', 'birgit', 'ruth'] as const)
      expect((await found(key, 'heliotrope')).threads).toEqual([expect.objectContaining(hit)]);
    for (const key of ['odette', 'zelda', 'petra'] as const)
      expect((await found(key, 'heliotrope')).threads).toEqual([]);
  });

  it('tells no id of what she may not read, in whichever query', async () => {
    const question = questionOf('A heliotrope question', 'What would you wear?');
    await as('birgit').call(openThread, question);
    const { id } = question.body;
    const reply = { id: randomUUID(), kind: 'appreciate' as const, body: 'A heliotrope answer' };
    expect(
      (await as('ruth').call(postReply, { params: { cohortId: juniper, threadId: id }, body: reply })).status,
    ).toBe(201);
    for (const table of ['threads', 'replies'] as const)
      await spec.owner.query(`UPDATE ${table} SET audience = 'coaches'`);
    const sql = `SELECT app.threads_with(websearch_to_tsquery('english', 'heliotrope')) AS id
      UNION ALL SELECT app.replies_with(websearch_to_tsquery('english', 'heliotrope'))`;
    const told = (key: Somebody) =>
      spec.database.as({ kind: 'person', personId: personId(key) }, (manager) => manager.query<{ id: string }[]>(sql));
    expect(await told('adaeze')).toEqual([]);
    expect(await told('birgit')).toEqual([{ id }]);
    expect(await told('ruth')).toEqual([{ id }, { id: reply.id }]);
  });

  it('leaves out what was removed', async () => {
    const question = questionOf('A heliotrope question', '');
    await as('birgit').call(openThread, question);
    await spec.owner.query('UPDATE threads SET removed_at = now() WHERE id = $1', [question.body.id]);
    for (const key of ['adaeze', 'birgit'] as const) expect((await found(key, 'heliotrope')).threads).toEqual([]);
  });
});
