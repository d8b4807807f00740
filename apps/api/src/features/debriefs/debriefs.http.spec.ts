import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  listAnswerVersions,
  listDebriefs,
  openDebrief,
  readDebrief,
  readOpening,
  reopenDebrief,
  restDebrief,
  restoreDebrief,
  saveDebrief,
  type DebriefDraft,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;
const minutes = (count: number) => spec.clock.advance(count * 60_000);

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('DELETE FROM debriefs');
});

const draftOf = (answers: DebriefDraft['answers'] = {}, mode: DebriefDraft['mode'] = 'quick'): DebriefDraft => ({
  id: randomUUID(),
  mode,
  answers: { process: 'CPO, insurer', outcomeKind: 'rejected-by-organisation', newsOn: '2026-11-23', ...answers },
});

async function opened(answers: DebriefDraft['answers'] = {}, mode: DebriefDraft['mode'] = 'quick'): Promise<string> {
  const { id } = (await as('adaeze').call(openDebrief, { body: draftOf(answers, mode) })).body;
  return id;
}

describe('beginning a debrief', () => {
  it('keeps it from the first keystroke', async () => {
    const draft = draftOf({ stayed: 'When the CFO asked' });
    const answer = await as('adaeze').call(openDebrief, { body: draft });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      id: draft.id,
      mode: 'quick',
      state: 'open',
      answers: draft.answers,
      revisions: { process: 1, outcomeKind: 1, newsOn: 1, stayed: 1 },
      freshness: 'fresh',
      shared: [],
      abilities: { share: true, rest: true },
    });
    expect(answer.statements).toBeLessThanOrEqual(4);
  });

  it('twice under the same id is once', async () => {
    const draft = draftOf();
    const answers = await Promise.all(Array.from({ length: 8 }, () => as('adaeze').call(openDebrief, { body: draft })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await as('adaeze').call(listDebriefs)).body.items).toHaveLength(1);
  });

  it('under a taken id is a conflict, whosever it is', async () => {
    const draft = draftOf();
    await as('adaeze').call(openDebrief, { body: draft });
    const other = await as('adaeze').call(openDebrief, {
      body: { ...draft, answers: { ...draft.answers, process: 'Another' } },
    });
    const foreign = await as('birgit').call(openDebrief, { body: draft });
    expect([other.status, foreign.status]).toEqual([409, 409]);
    expect(foreign.problem.detail).toBe(other.problem.detail);
    expect(foreign.text).not.toContain('insurer');
  });

  it('again, with what she typed on while another device did, is a conflict; as it began, or as it stands, it is not', async () => {
    const draft = draftOf({ stayed: 'They asked me' });
    await as('adaeze').call(openDebrief, { body: draft });
    const patch = { answers: { stayed: 'From the laptop.', kept: 'Its own' }, base: { stayed: 1 } };
    await as('adaeze').call(saveDebrief, { params: { debriefId: draft.id }, body: patch });
    const again = async (answers: DebriefDraft['answers']) =>
      (await as('adaeze').call(openDebrief, { body: { ...draft, answers: { ...draft.answers, ...answers } } })).status;
    expect(await again({ stayed: 'They asked me about the merger' })).toBe(409);
    expect(await again({ kept: 'Another' })).toBe(409);
    expect([await again({}), await again({ stayed: 'From the laptop.', kept: 'Its own' })]).toEqual([201, 201]);
    await spec.owner.query('DELETE FROM debrief_answer_versions');
    expect(await again({})).toBe(409);
  });

  it('wants the process and nothing else', async () => {
    const without = await as('adaeze').send(openDebrief, { body: { id: randomUUID(), mode: 'log', answers: {} } });
    expect(without.status).toBe(422);
    expect(without.problem.issues).toEqual([
      { path: ['answers', 'process'], message: 'Please name the process, so that you can find this again.' },
    ]);
    const bare = await as('adaeze').send(openDebrief, {
      body: { id: randomUUID(), mode: 'log', answers: { process: 'CPO' } },
    });
    expect(bare.status).toBe(201);
  });

  it.each([
    ['an unknown key', { answers: { process: 'x', verdict: 'x' } }],
    ['an unknown list', { answers: { process: 'x', 'verdicts/a/text': 'x' } }],
    ['an unknown field of a card', { answers: { process: 'x', 'landed/a/score': 3 } }],
    ['a path into nothing', { answers: { process: 'x', 'landed/../example': 'x' } }],
    ['a longer path', { answers: { process: 'x', 'landed/a/example/b': 'x' } }],
    ['too long a text in a card', { answers: { process: 'x', 'landed/a/evidence': 'x'.repeat(201) } }],
    ['a number', { answers: { process: 1 } }],
    ['too long a line', { answers: { process: 'x', kept: 'x'.repeat(1001) } }],
    ['a control character', { answers: { process: 'x', kept: 'a\u0000b' } }],
    ['half a character', { answers: { process: 'x', kept: '\ud83c' } }],
    ['an owner', { ownerId: personId('birgit') }],
    ['another id', { id: '1' }],
  ])('refuses %s', async (_, change) => {
    const answer = await as('adaeze').send(openDebrief, { body: { ...draftOf(), ...change } });
    expect(answer.status).toBe(422);
  });
});

describe('saving', () => {
  it('takes small patches, and keeps what was there before', async () => {
    const id = await opened({ kept: 'one' });
    minutes(1);
    const answer = await as('adaeze').call(saveDebrief, {
      params: { debriefId: id },
      body: { answers: { kept: 'two', energy: 'e' }, base: { kept: 1 } },
    });
    expect(answer.body.conflicts).toEqual([]);
    expect(answer.body.debrief).toMatchObject({
      answers: { kept: 'two', energy: 'e' },
      revisions: { kept: 2, energy: 1 },
    });
    expect(answer.statements).toBeLessThanOrEqual(5);
    const versions = await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } });
    expect(versions.body.items).toMatchObject([
      { key: 'kept', revision: 1, value: 'one', clashed: false, at: '2026-11-23T10:01:00.000Z' },
    ]);
  });

  it('repeated after a lost reply does nothing', async () => {
    const id = await opened({ kept: 'one' });
    const patch = { params: { debriefId: id }, body: { answers: { kept: 'two' }, base: { kept: 1 } } };
    const first = await as('adaeze').call(saveDebrief, patch);
    minutes(1);
    const second = await as('adaeze').call(saveDebrief, patch);
    expect(second.body).toEqual(first.body);
  });

  it('keeps both texts where two devices wrote', async () => {
    const id = await opened({ kept: 'one' });
    const save = (kept: string) =>
      as('adaeze').call(saveDebrief, { params: { debriefId: id }, body: { answers: { kept }, base: { kept: 1 } } });
    const answers = await Promise.all(['phone', 'laptop'].map(save));
    const clashes = answers.flatMap(({ body }) => body.conflicts);
    expect(clashes).toHaveLength(1);
    const now = (await as('adaeze').call(readDebrief, { params: { debriefId: id } })).body.answers.kept;
    expect(clashes[0]).toMatchObject({
      key: 'kept',
      mine: now === 'phone' ? 'laptop' : 'phone',
      theirs: now,
      revision: 2,
    });
    await save(now === 'phone' ? 'laptop' : 'phone');
    const kept = (await as('adaeze').call(listAnswerVersions, { params: { debriefId: id } })).body.items;
    expect(kept.map(({ value, clashed }) => [value, clashed]).sort()).toEqual(
      [
        [clashes[0]?.mine, true],
        ['one', false],
      ].sort(),
    );
  });

  it('carries a null over a date', async () => {
    const id = await opened();
    const answer = await as('adaeze').call(saveDebrief, {
      params: { debriefId: id },
      body: { answers: { newsOn: null }, base: { newsOn: 1 } },
    });
    expect(answer.body.debrief).toMatchObject({ answers: { newsOn: null }, freshness: null });
  });

  it('does not take the process away', async () => {
    const id = await opened();
    const answer = await as('adaeze').send(saveDebrief, {
      params: { debriefId: id },
      body: { answers: { process: ' ' }, base: { process: 1 } },
    });
    expect(answer.status).toBe(422);
  });
});

describe('putting down', () => {
  it('says so, and a line that is not the one before', async () => {
    const lines: (string | null)[] = [];
    for (let time = 0; time < 6; time += 1) {
      const id = await opened({ doAgain: 'Nothing to keep, and a text all the same' });
      const { body } = await as('adaeze').call(restDebrief, { params: { debriefId: id } });
      expect(body.confirmation).toBe('Put down. It will be here when you want it.');
      expect(body.debrief).toMatchObject({ state: 'rested', abilities: { rest: false } });
      expect(body.closeLine).not.toBeNull();
      lines.push(body.closeLine);
    }
    lines.slice(1).forEach((line, index) => expect(line).not.toBe(lines[index]));
  });

  it('on a heavy day says that it is enough', async () => {
    const id = await opened({ kept: 'x', dayWeight: 'heavy' });
    const { body } = await as('adaeze').call(restDebrief, { params: { debriefId: id } });
    expect(body).toMatchObject({ confirmation: 'Saved. That is enough for today.', closeLine: null });
  });

  it('twice is once, and can be taken up again', async () => {
    const id = await opened({ kept: 'x' });
    const first = (await as('adaeze').call(restDebrief, { params: { debriefId: id } })).body;
    minutes(5);
    const second = (await as('adaeze').call(restDebrief, { params: { debriefId: id } })).body;
    expect(second).toMatchObject({ debrief: { restedAt: first.debrief.restedAt }, closeLine: null });
    const again = await as('adaeze').call(reopenDebrief, { params: { debriefId: id } });
    expect(again.body).toMatchObject({ state: 'open', restedAt: null });
  });
});

describe('deleting', () => {
  it('takes it out of sight, and back within thirty days', async () => {
    const id = await opened({ kept: 'x' });
    const at = { params: { debriefId: id } };
    expect((await as('adaeze').call(deleteDebrief, at)).status).toBe(204);
    expect((await as('adaeze').call(deleteDebrief, at)).status).toBe(204);
    expect((await as('adaeze').call(readDebrief, at)).status).toBe(404);
    expect((await as('adaeze').call(saveDebrief, { ...at, body: { answers: {}, base: {} } })).status).toBe(404);
    expect((await as('adaeze').call(listDebriefs)).body.items).toEqual([]);
    minutes(29 * 24 * 60);
    const later = await spec.as(personId('adaeze'));
    expect((await later.call(restoreDebrief, at)).body).toMatchObject({ answers: { kept: 'x' } });
    expect((await later.call(restoreDebrief, at)).status).toBe(200);
  });

  it('is for good after thirty days', async () => {
    const id = await opened();
    await as('adaeze').call(deleteDebrief, { params: { debriefId: id } });
    minutes(30 * 24 * 60 + 1);
    const later = await spec.as(personId('adaeze'));
    expect((await later.call(restoreDebrief, { params: { debriefId: id } })).status).toBe(404);
  });
});

describe('nobody else', () => {
  it.each(['birgit', 'farida', 'ruth', 'odette', 'zelda', 'petra'] as const)(
    '%s learns that there is one',
    async (key) => {
      const id = await opened({ kept: 'secret' });
      const calls = [readDebrief, listAnswerVersions, restDebrief, reopenDebrief, deleteDebrief, restoreDebrief];
      for (const endpoint of calls) {
        const there = await as(key).send(endpoint, { params: { debriefId: id } });
        const nowhere = await as(key).send(endpoint, { params: { debriefId: randomUUID() } });
        expect(there.status).toBe(404);
        expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
      }
      const patch = { params: { debriefId: id }, body: { answers: { kept: 'mine' }, base: { kept: 1 } } };
      expect((await as(key).call(saveDebrief, patch)).status).toBe(404);
      expect((await as(key).call(listDebriefs)).body.items).toEqual([]);
      expect((await as('adaeze').call(readDebrief, { params: { debriefId: id } })).body.answers.kept).toBe('secret');
    },
  );

  it('without a session gets anywhere', async () => {
    for (const endpoint of [listDebriefs, readOpening]) expect((await spec.client().send(endpoint)).status).toBe(401);
  });
});

describe('my debriefs', () => {
  it('come page by page, latest change first, at the cost of one', async () => {
    for (let count = 1; count <= 25; count += 1) {
      await opened({ process: `P${count}`, ...(count % 2 ? { kept: 'x' } : {}) });
      if (count === 1) expect((await as('adaeze').call(listDebriefs)).statements).toBeLessThanOrEqual(3);
      minutes(1);
    }
    const first = await as('adaeze').call(listDebriefs);
    expect(first.statements).toBeLessThanOrEqual(3);
    expect(first.body.items.map(({ process }) => process)).toEqual(
      Array.from({ length: 20 }, (_, index) => `P${25 - index}`),
    );
    expect(first.body.items[0]).toMatchObject({ holdsText: true, sharedWith: [], freshness: 'fresh' });
    const rest = await as('adaeze').call(listDebriefs, { query: { cursor: first.body.next ?? '' } });
    expect(rest.body.items.map(({ process }) => process)).toEqual(['P5', 'P4', 'P3', 'P2', 'P1']);
    expect(rest.body.next).toBeNull();
  });

  it('are fresh for as long as the programme chose, in the list and open', async () => {
    const debriefId = await opened({ newsOn: '2026-11-20' });
    const bands = async () => {
      const [line] = (await as('adaeze').call(listDebriefs)).body.items;
      const view = (await as('adaeze').call(readDebrief, { params: { debriefId } })).body;
      return [line?.freshness, view.freshness];
    };
    expect(await bands()).toEqual(['fresh', 'fresh']);
    await spec.owner.query('UPDATE programmes SET fresh_window_hours = 24');
    expect(await bands()).toEqual(['recent', 'recent']);
    await spec.owner.query('UPDATE programmes SET fresh_window_hours = DEFAULT');
    expect(await bands()).toEqual(['fresh', 'fresh']);
  });

  it('refuse a cursor that is none of ours', async () => {
    expect((await as('adaeze').call(listDebriefs, { query: { cursor: 'abc' } })).status).toBe(422);
  });
});
