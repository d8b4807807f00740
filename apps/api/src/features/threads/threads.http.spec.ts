import { randomUUID } from 'node:crypto';
import {
  answerOfferRequest,
  askWhetherIdeaIsWelcome,
  changeThread,
  deleteDebrief,
  listReplies,
  listThreads,
  markThreadRead,
  openThread,
  postReply,
  readThread,
  removeThread,
  reopenThread,
  type ThreadDraft,
} from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, withdrawShared, type SharedScene } from '@api/testing/conversations';
import { signInAll } from '@api/testing/sessions';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('TRUNCATE threads, shared_versions CASCADE');
});

const draft = (): ThreadDraft => ({
  id: randomUUID(),
  kind: 'question',
  title: 'How do you begin?',
  body: 'Mine is long.',
});
const list = (key: Somebody, query = {}) => as(key).call(listThreads, { params: { cohortId: juniper }, query });
const read = (key: Somebody, threadId: string) => as(key).call(readThread, { params: { cohortId: juniper, threadId } });
const open = (key: Somebody, body = draft()) => as(key).call(openThread, { params: { cohortId: juniper }, body });
const reply = (key: Somebody, threadId: string, kind: string, body = 'A word.') =>
  as(key).send(postReply, { params: { cohortId: juniper, threadId }, body: { id: randomUUID(), kind, body } });
const position = (key: Somebody, threadId: string, upTo: Date) =>
  as(key).call(markThreadRead, { params: { cohortId: juniper, threadId }, body: { upTo: upTo.toISOString() } });

async function layReplies(threadId: string, count: number): Promise<void> {
  await spec.owner.query(
    `INSERT INTO replies (id, thread_id, cohort_id, audience, kind, body, writer_id, created_at)
     SELECT gen_random_uuid(), $1, $2, 'cohort', 'appreciate', 'Reply ' || n, $3, $4::timestamptz + n * interval '1 second'
     FROM generate_series(1, $5) n`,
    [threadId, juniper, personId('birgit'), new Date(specNow.getTime() - 3_600_000), count],
  );
}

describe('a question or resource', () => {
  it('is opened by a member and seen by her cohort', async () => {
    const words = draft();
    const opened = await open('birgit', words);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      id: words.id,
      title: words.title,
      body: words.body,
      sheet: null,
      opener: { person: { name: 'Birgit Solheim-Marsh' }, coach: false, author: false, mine: true },
      abilities: { replyKinds: ['thanks', 'closing-note'], edit: true, remove: true, reopen: false },
    });
    const seen = await read('ruth', words.id);
    expect(seen.body).toMatchObject({
      opener: { mine: false },
      abilities: { replyKinds: ['appreciate', 'notice', 'ask', 'offer'], edit: false, remove: false },
    });
  });

  it('is told by a coach as coach', async () => {
    const words: ThreadDraft = { ...draft(), kind: 'resource' };
    await open('ruth', words);
    expect((await read('birgit', words.id)).body.opener).toMatchObject({
      coach: true,
      person: { id: personId('ruth') },
    });
  });

  it('sent twice is one; its id with other words, or of another, is a conflict', async () => {
    const words = draft();
    const [first, second] = [await open('birgit', words), await open('birgit', words)];
    expect(second.body).toEqual(first.body);
    expect((await open('birgit', { ...words, title: 'Another' })).problem.code).toBe('conflict');
    expect((await open('carmen', words)).problem.code).toBe('conflict');
    expect((await list('carmen')).body.items).toHaveLength(1);
  });

  it('opened eight times at once is one', async () => {
    const words = draft();
    const answers = await Promise.all(Array.from({ length: 8 }, () => open('birgit', words)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await list('carmen')).body.items).toHaveLength(1);
  });

  it('is changed and removed by its opener alone', async () => {
    const { id: threadId } = (await open('birgit')).body;
    const params = { cohortId: juniper, threadId };
    for (const key of ['carmen', 'ruth'] as const) {
      expect((await as(key).call(changeThread, { params, body: { base: 1, title: 'Mine' } })).status).toBe(403);
      expect((await as(key).call(removeThread, { params, query: { base: 1 } })).status).toBe(403);
    }
    for (const key of ['zelda', 'odette', 'petra'] as const)
      expect((await as(key).call(changeThread, { params, body: { base: 1, title: 'Mine' } })).status).toBe(404);
    expect((await as('birgit').call(changeThread, { params, body: { base: 1, title: 'Better' } })).body.title).toBe(
      'Better',
    );
    const stale = await as('birgit').call(removeThread, { params, query: { base: 1 } });
    expect([stale.status, stale.problem.current]).toEqual([409, (await read('birgit', threadId)).body]);
    expect((await as('birgit').send(removeThread, { params })).status).toBe(422);
    expect((await as('birgit').call(removeThread, { params, query: { base: 2 } })).status).toBe(204);
    for (const key of ['birgit', 'carmen', 'ruth'] as const) expect((await read(key, threadId)).status).toBe(404);
    expect((await list('birgit')).body.items).toEqual([]);
  });

  it.each([
    ['no title', { title: '' }],
    ['a long title', { title: 'x'.repeat(161) }],
    ['another kind', { kind: 'debrief' }],
    ['an unknown field', { audience: 'coaches' }],
    ['a wrong id', { id: 'one' }],
    ['characters that no keyboard types', { body: 'a\u0000b' }],
  ])('is not opened with %s', async (_, wrong) => {
    const answer = await as('birgit').send(openThread, {
      params: { cohortId: juniper },
      body: { ...draft(), ...wrong },
    });
    expect([answer.status, answer.problem.code]).toEqual([422, 'invalid']);
  });

  it('is not there for other cohorts, the admin or nobody', async () => {
    const { id: threadId } = (await open('birgit')).body;
    for (const key of ['zelda', 'odette', 'petra'] as const) expect((await read(key, threadId)).status).toBe(404);
    const elsewhere = await as('zelda').call(readThread, { params: { cohortId: alder, threadId } });
    expect(elsewhere.status).toBe(404);
    expect((await spec.client().call(readThread, { params: { cohortId: juniper, threadId } })).status).toBe(401);
  });
});

describe('a shared debrief', () => {
  it('stands with its sheet on top, and with what its setting welcomes', async () => {
    const { threadId, sharedVersionId } = await layShared(spec, { author: 'adaeze' });
    expect((await read('birgit', threadId)).body).toMatchObject({
      kind: 'debrief',
      body: '',
      opener: { person: { name: 'Adaeze Thornbury' }, author: true, mine: false },
      sheet: {
        sharedVersionId,
        adviceSetting: 'questions-welcome',
        publicAlias: 'a hospital group',
        sharedAt: '2026-11-23T09:00:00.000Z',
        updatedAt: null,
        parts: [{ part: 'outcome' }, { part: 'stayed', text: 'The corridor was very long.' }],
      },
      abilities: { replyKinds: ['holding', 'appreciate', 'notice', 'ask'], askWhetherIdeaIsWelcome: true },
    });
  });

  it('for her coaches is there for them and for her, for nobody else', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze', audience: 'coaches' });
    for (const key of ['adaeze', 'ruth', 'naomi'] as const) {
      expect((await read(key, threadId)).status).toBe(200);
      expect((await list(key)).body.items).toHaveLength(1);
    }
    expect((await list('birgit')).body.items).toEqual([]);
    for (const key of ['birgit', 'odette', 'zelda', 'petra'] as const) {
      expect((await read(key, threadId)).status).toBe(404);
      expect((await reply(key, threadId, 'appreciate')).status).toBe(404);
      expect((await position(key, threadId, specNow)).status).toBe(404);
    }
  });

  it('taken back is there for its author with its replies, and for nobody else', async () => {
    const { threadId, sharedVersionId } = await layShared(spec, { author: 'adaeze' });
    const written = (await reply('birgit', threadId, 'appreciate')).status;
    await withdrawShared(spec, 'adaeze', sharedVersionId);
    const own = await read('adaeze', threadId);
    expect([written, own.status, own.body.replies.length, own.body.abilities.replyKinds]).toEqual([201, 200, 1, []]);
    expect([own.body.withdrawn, own.body.abilities.report]).toEqual([true, false]);
    expect((await reply('adaeze', threadId, 'thanks')).status).toBe(403);
    for (const key of ['birgit', 'ruth'] as const) {
      expect((await read(key, threadId)).status).toBe(404);
      expect((await list(key)).body.items).toEqual([]);
      expect((await reply(key, threadId, 'appreciate')).status).toBe(404);
    }
  });

  it('taken back names its debrief to its author alone, to be shared again while she has it', async () => {
    const { debriefId, threadId, sharedVersionId } = await layShared(spec, { author: 'adaeze' });
    expect((await read('adaeze', threadId)).body.debriefId).toBeUndefined();
    for (const key of ['birgit', 'ruth'] as const) expect((await read(key, threadId)).text).not.toContain(debriefId);
    await withdrawShared(spec, 'adaeze', sharedVersionId);
    expect((await read('adaeze', threadId)).body.debriefId).toBe(debriefId);
    await as('adaeze').call(deleteDebrief, { params: { debriefId } });
    const own = await read('adaeze', threadId);
    expect([own.status, own.body.withdrawn, own.body.debriefId]).toEqual([200, true, undefined]);
  });

  it('rests with its closing note until the author reopens it', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    const params = { cohortId: juniper, threadId };
    expect((await reply('birgit', threadId, 'closing-note')).status).toBe(403);
    expect((await reply('adaeze', threadId, 'closing-note')).status).toBe(201);
    expect((await read('birgit', threadId)).body).toMatchObject({
      resting: true,
      abilities: { replyKinds: ['thanks'] },
    });
    expect((await reply('birgit', threadId, 'appreciate')).status).toBe(403);
    expect((await reply('birgit', threadId, 'thanks')).status).toBe(201);
    expect((await as('birgit').call(reopenThread, { params })).status).toBe(403);
    expect((await as('ruth').call(reopenThread, { params })).status).toBe(403);
    expect((await as('adaeze').call(reopenThread, { params })).body.resting).toBe(false);
    expect((await as('adaeze').call(reopenThread, { params })).status).toBe(200);
    expect((await reply('birgit', threadId, 'appreciate')).status).toBe(201);
  });
});

describe('asking whether an idea is welcome', () => {
  let scene: SharedScene;
  const ask = (key: Somebody, id: string) =>
    as(key).call(askWhetherIdeaIsWelcome, { params: { cohortId: juniper, threadId: scene.threadId }, body: { id } });
  const answer = (key: Somebody, offerRequestId: string, word: 'yes' | 'not-now') =>
    as(key).call(answerOfferRequest, {
      params: { cohortId: juniper, threadId: scene.threadId, offerRequestId },
      body: { answer: word },
    });
  beforeEach(async () => {
    scene = await layShared(spec, { author: 'adaeze' });
  });

  it('a yes opens the idea to her who asked, and to her alone', async () => {
    const id = randomUUID();
    const asked = await ask('birgit', id);
    expect([asked.status, asked.body.state, asked.body.mine, asked.body.abilities.answer]).toEqual([
      201,
      'waiting',
      true,
      false,
    ]);
    expect((await ask('birgit', id)).body).toEqual(asked.body);
    expect((await ask('birgit', randomUUID())).status).toBe(403);
    expect((await ask('carmen', id)).problem.code).toBe('conflict');
    expect((await reply('birgit', scene.threadId, 'offer')).status).toBe(403);
    expect((await read('adaeze', scene.threadId)).body.offerRequests).toMatchObject([
      { id, from: { name: 'Birgit Solheim-Marsh' }, state: 'waiting', mine: false, abilities: { answer: true } },
    ]);
    expect((await read('carmen', scene.threadId)).body.offerRequests).toEqual([]);
    expect((await answer('birgit', id, 'yes')).status).toBe(403);
    for (const key of ['carmen', 'ruth', 'zelda'] as const) expect((await answer(key, id, 'yes')).status).toBe(404);
    expect((await answer('adaeze', id, 'yes')).body.state).toBe('yes');
    expect((await answer('adaeze', id, 'yes')).status).toBe(200);
    expect((await answer('adaeze', id, 'not-now')).problem.code).toBe('conflict');
    expect((await reply('birgit', scene.threadId, 'offer')).status).toBe(201);
    expect((await reply('carmen', scene.threadId, 'offer')).status).toBe(403);
  });

  it('asked eight times at once is one question', async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('birgit', id)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const two = await Promise.all([randomUUID(), randomUUID()].map((one) => ask('carmen', one)));
    expect(two.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await read('adaeze', scene.threadId)).body.offerRequests).toHaveLength(2);
  });

  it('not now leaves it closed, and is not asked twice', async () => {
    const id = randomUUID();
    await ask('ruth', id);
    expect((await answer('adaeze', id, 'not-now')).body.state).toBe('not-now');
    expect((await reply('ruth', scene.threadId, 'offer')).status).toBe(403);
    expect((await ask('ruth', randomUUID())).status).toBe(403);
    expect((await ask('adaeze', randomUUID())).status).toBe(403);
  });
});

describe('what is unread', () => {
  it('counts others’ replies since one read; being with her is not one', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    await reply('birgit', threadId, 'holding', '');
    await reply('birgit', threadId, 'appreciate');
    spec.clock.advance(1000);
    await reply('adaeze', threadId, 'thanks');
    const line = async (key: Somebody) => {
      const { unread, fresh, replyCount } = (await list(key)).body.items[0] ?? {};
      return [unread, fresh, replyCount];
    };
    expect(await line('adaeze')).toEqual([1, false, 2]);
    expect(await line('birgit')).toEqual([1, true, 2]);
    expect(await line('carmen')).toEqual([2, true, 2]);
    expect((await position('carmen', threadId, specNow)).status).toBe(204);
    expect(await line('carmen')).toEqual([1, false, 2]);
    await position('carmen', threadId, spec.clock.now());
    expect(await line('carmen')).toEqual([0, false, 2]);
  });

  it('never goes back, nor beyond the present; the thread tells how far she was before', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    const readUpTo = async () => (await read('birgit', threadId)).body.readUpTo;
    expect(await readUpTo()).toBeNull();
    await position('birgit', threadId, new Date('2030-01-01T00:00:00Z'));
    expect(await readUpTo()).toBe(specNow.toISOString());
    await position('birgit', threadId, new Date('2020-01-01T00:00:00Z'));
    expect(await readUpTo()).toBe(specNow.toISOString());
    expect(
      (await as('birgit').send(markThreadRead, { params: { cohortId: juniper, threadId }, body: { upTo: 'soon' } }))
        .status,
    ).toBe(422);
  });

  it('stops counting at 99', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    await layReplies(threadId, 120);
    expect((await list('carmen')).body.items[0]).toMatchObject({ unread: 99, replyCount: 120 });
  });
});

describe('pages and what they cost', () => {
  it('twenty lines a page, newest activity first, with as many statements for one as for many', async () => {
    await layShared(spec, { author: 'adaeze', hoursAgo: 50, roleTitle: 'Role 50' });
    const one = await list('birgit');
    expect([one.body.items.length, one.body.next]).toEqual([1, null]);
    for (let hoursAgo = 49; hoursAgo >= 1; hoursAgo -= 1)
      await layShared(spec, { author: 'adaeze', hoursAgo, roleTitle: `Role ${hoursAgo}` });
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list('birgit', cursor === undefined ? {} : { cursor });
      expect(page.statements).toBe(one.statements);
      expect(page.body.items.length).toBeLessThanOrEqual(20);
      expect(page.text.length).toBeLessThanOrEqual(12 * 1024);
      titles.push(...page.body.items.map(({ title }) => title));
      cursor = page.body.next ?? undefined;
    } while (cursor !== undefined);
    expect(titles).toEqual(Array.from({ length: 50 }, (_, index) => `Role ${index + 1}`));
    expect(one.statements).toBeLessThanOrEqual(3);
    expect((await list('birgit', { kind: 'question' })).body.items).toEqual([]);
    expect((await list('birgit', { cursor: 'bm9uc2Vuc2U' })).status).toBe(422);
  });

  it('fifty replies a page in the order written, within four statements', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    await layReplies(threadId, 1);
    const one = await read('carmen', threadId);
    await layReplies(threadId, 110);
    const first = await read('carmen', threadId);
    expect([first.body.replies.length, first.body.muchSaid, one.body.muchSaid]).toEqual([50, true, false]);
    expect(first.statements).toBe(one.statements);
    expect(first.statements).toBeLessThanOrEqual(4);
    expect(first.text.length).toBeLessThanOrEqual(25 * 1024);
    const seen = first.body.replies.map(({ id }) => id);
    let cursor = first.body.next ?? undefined;
    while (cursor !== undefined) {
      const page = await as('carmen').call(listReplies, { params: { cohortId: juniper, threadId }, query: { cursor } });
      expect(page.statements).toBeLessThanOrEqual(4);
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.next ?? undefined;
    }
    expect([seen.length, new Set(seen).size]).toEqual([111, 111]);
  });
});
