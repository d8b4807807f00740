import { randomUUID } from 'node:crypto';
import {
  editReply,
  listReplies,
  listReplyVersions,
  openThread,
  postReply,
  readReply,
  readThread,
  removeReply,
  removeThread,
  restoreReply,
  type ReplyKind,
} from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, withdrawShared } from '@api/testing/conversations';
import { signInAll } from '@api/testing/sessions';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

const everybodyElse = ['carmen', 'adaeze', 'ruth'] as const;
/** It does not come back. */
const never: unknown = expect.not.objectContaining({ restore: true });
let spec: SpecApp;
let threadId: string;
let sharedVersionId: string;
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
  ({ threadId, sharedVersionId } = await layShared(spec, { author: 'adaeze', adviceSetting: 'ideas-welcome' }));
});

const words = (kind: ReplyKind = 'appreciate', body = 'You asked three people.') => ({ id: randomUUID(), kind, body });
const post = (key: Somebody, body: object = words(), thread = threadId) =>
  as(key).send(postReply, { params: { cohortId: juniper, threadId: thread }, body });
const at = (replyId: string) => ({ params: { cohortId: juniper, threadId, replyId } });
const edit = (key: Somebody, replyId: string, body: string) =>
  as(key).call(editReply, { ...at(replyId), body: { body } });
const remove = (key: Somebody, replyId: string) => as(key).call(removeReply, at(replyId));
const restore = (key: Somebody, replyId: string) => as(key).call(restoreReply, at(replyId));
const versions = (key: Somebody, replyId: string) => as(key).call(listReplyVersions, at(replyId));
const thread = async (key: Somebody) =>
  (await as(key).call(readThread, { params: { cohortId: juniper, threadId } })).body;

describe('a reply', () => {
  it('is answered as everybody then sees it, within six statements', async () => {
    const sent = words();
    const answer = await as('ruth').call(postReply, { params: { cohortId: juniper, threadId }, body: sent });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual((await as('ruth').call(readReply, at(sent.id))).body);
    expect(answer.body).toMatchObject({
      ...sent,
      writer: { person: { id: personId('ruth'), name: 'Ruth Ellerslade' }, coach: true, author: false, mine: true },
      at: specNow.toISOString(),
      edited: false,
      abilities: { edit: true },
    });
    expect((await thread('birgit')).replies).toMatchObject([
      { id: sent.id, writer: { mine: false, coach: true }, abilities: { edit: false } },
    ]);
    expect(answer.statements).toBeLessThanOrEqual(5);
  });

  it('of the author is marked as hers', async () => {
    expect((await post('adaeze', words('thanks'))).body).toMatchObject({ writer: { author: true, mine: true } });
    expect((await thread('birgit')).replies).toMatchObject([
      { writer: { author: true, mine: false, person: { name: 'Adaeze Thornbury' } } },
    ]);
  });

  it('costs as many statements in a long thread as in an empty one', async () => {
    const first = await post('birgit');
    await spec.owner.query(
      `INSERT INTO replies (id, thread_id, cohort_id, audience, kind, body, writer_id, created_at)
       SELECT gen_random_uuid(), $1, $2, 'cohort', 'notice', 'x', $3, $4 FROM generate_series(1, 50)`,
      [threadId, juniper, personId('carmen'), specNow],
    );
    expect((await post('birgit', words())).statements).toBe(first.statements);
  });

  it('of a person who has gone keeps its words without her name', async () => {
    await post('carmen');
    const place = (status: string) =>
      spec.owner.query('UPDATE enrolments SET status = $2 WHERE person_id = $1', [personId('carmen'), status]);
    await place('withdrawn');
    expect((await thread('birgit')).replies[0]).toMatchObject({
      body: 'You asked three people.',
      writer: { person: null },
    });
    await place('active');
  });

  it.each([
    ['a kind that there is not', { kind: 'like' }],
    ['no words', { body: '   ' }],
    ['words where none are needed', { kind: 'holding', body: 'I am here.' }],
    ['too many words', { body: 'x'.repeat(4001) }],
    ['a field too many', { writerId: personId('ruth') }],
    ['a wrong id', { id: 'first' }],
    ['half a character', { body: 'a\ud800' }],
  ])('is not written with %s', async (_, wrong) => {
    expect((await post('birgit', { ...words(), ...wrong })).status).toBe(422);
  });

  it('does not find its way into other conversations', async () => {
    const other = { id: randomUUID(), kind: 'question' as const, title: 'Elsewhere', body: '' };
    await as('birgit').call(openThread, { params: { cohortId: juniper }, body: other });
    const { id: replyId } = words();
    await post('birgit', { ...words(), id: replyId });
    const params = { cohortId: juniper, threadId: other.id, replyId };
    expect((await as('birgit').call(readReply, { params })).status).toBe(404);
    expect((await as('birgit').call(editReply, { params, body: { body: 'x' } })).status).toBe(404);
    for (const key of ['zelda', 'odette', 'petra'] as const)
      expect((await as(key).call(readReply, at(replyId))).status).toBe(404);
  });
});

describe('sent again', () => {
  it('the same is one reply, also after it was edited or removed', async () => {
    const sent = words();
    const first = await post('birgit', sent);
    expect((await post('birgit', sent)).body).toEqual(first.body);
    await edit('birgit', sent.id, 'Better.');
    expect((await post('birgit', sent)).status).toBe(201);
    await remove('birgit', sent.id);
    expect((await post('birgit', sent)).status).toBe(201);
    expect((await thread('carmen')).replies).toHaveLength(1);
  });

  it('other words, or another’s id, are a conflict that tells nothing', async () => {
    const sent = words();
    await post('birgit', sent);
    const hidden = await layShared(spec, { author: 'farida', audience: 'coaches' });
    const unseen = words();
    await post('ruth', unseen, hidden.threadId);
    const answers = [
      await post('birgit', { ...sent, body: 'Other words.' }),
      await post('birgit', { ...sent, kind: 'notice' }),
      await post('carmen', sent),
      await post('carmen', unseen),
    ];
    const told = answers.map(({ status, problem }) => ({ status, code: problem.code, detail: problem.detail }));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject({ status: 409, code: 'conflict' });
    expect(answers.every(({ problem }) => problem.current === undefined)).toBe(true);
  });

  it('eight times at once is one reply, told eight times', async () => {
    const sent = words('ask', 'When was it?');
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('birgit', sent)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await thread('carmen')).replies).toHaveLength(1);
    const { rows } = await spec.owner.query<{ reply_count: number }>('SELECT reply_count FROM threads WHERE id = $1', [
      threadId,
    ]);
    expect(rows).toEqual([{ reply_count: 1 }]);
  });

  it('eight different texts at once under one id leave one, and seven conflicts', async () => {
    const sent = words();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => post('birgit', { ...sent, body: `Text ${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    expect((await thread('carmen')).replies).toHaveLength(1);
  });
});

describe('what the author welcomes', () => {
  it('one question at a time, until she has answered or it is taken back', async () => {
    const question = words('ask', 'What would it take?');
    expect((await post('birgit', question)).status).toBe(201);
    expect((await thread('birgit')).abilities).toMatchObject({
      replyKinds: ['holding', 'appreciate', 'notice', 'offer'],
      questionWaits: true,
    });
    expect((await post('birgit', words('ask'))).status).toBe(403);
    expect((await post('carmen', words('ask'))).status).toBe(201);
    await remove('birgit', question.id);
    expect((await thread('birgit')).abilities.questionWaits).toBe(false);
    await restore('birgit', question.id);
    spec.clock.advance(1000);
    await post('adaeze', words('thanks'));
    expect((await post('birgit', words('ask'))).status).toBe(201);
  });

  it('being with her is said once, seen by name, and can be taken back', async () => {
    const held = words('holding', '');
    expect((await post('farida', held)).status).toBe(201);
    expect((await post('farida', words('holding', ''))).status).toBe(403);
    await post('birgit', words('holding', ''));
    const seen = await thread('farida');
    expect(seen.holdings.map(({ name }) => name)).toEqual(['Birgit Solheim-Marsh', 'Farida Nasserwell']);
    expect([seen.myHolding, seen.replies, (await thread('carmen')).myHolding]).toEqual([held.id, [], null]);
    expect((await edit('farida', held.id, 'And more.')).status).toBe(403);
    expect((await remove('farida', held.id)).body).toMatchObject({ removed: true, abilities: never });
    expect((await thread('carmen')).holdings.map(({ name }) => name)).toEqual(['Birgit Solheim-Marsh']);
    expect((await restore('farida', held.id)).status).toBe(403);
    expect((await post('farida', words('holding', ''))).status).toBe(201);
  });

  it('twice at once is being with her once', async () => {
    const answers = await Promise.all([0, 1, 2, 3].map(() => post('farida', words('holding', ''))));
    expect(answers.map(({ status }) => status).sort()[0]).toBe(201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await thread('carmen')).holdings).toHaveLength(1);
  });

  it.each(['notice', 'ask', 'offer', 'thanks', 'closing-note'] as const)('only read: no %s', async (kind) => {
    const quiet = await layShared(spec, { author: 'adaeze', adviceSetting: 'witness-only' });
    expect((await post('birgit', words(kind), quiet.threadId)).problem.code).toBe('refused');
    expect((await post('birgit', words('appreciate'), quiet.threadId)).status).toBe(201);
  });
});

describe('one’s own words', () => {
  it('are edited by their writer alone; the former ones stay with her', async () => {
    const sent = words();
    await post('birgit', sent);
    expect((await edit('birgit', sent.id, 'Second.')).body).toMatchObject({ body: 'Second.', edited: true });
    await edit('birgit', sent.id, 'Second.');
    spec.clock.advance(1000);
    await edit('birgit', sent.id, 'Third.');
    expect((await versions('birgit', sent.id)).body.items.map(({ body }) => body)).toEqual(['Second.', sent.body]);
    for (const key of everybodyElse) {
      expect((await edit(key, sent.id, 'Mine now.')).status).toBe(403);
      expect((await remove(key, sent.id)).status).toBe(403);
      expect((await versions(key, sent.id)).status).toBe(404);
    }
    for (const key of ['petra', 'odette', 'zelda'] as const) expect((await edit(key, sent.id, 'x')).status).toBe(404);
    expect((await thread('carmen')).replies).toMatchObject([{ body: 'Third.', edited: true }]);
    expect((await edit('birgit', sent.id, ' ')).status).toBe(422);
  });

  it('are removed and brought back by their writer alone, for thirty days', async () => {
    const sent = words();
    await post('birgit', sent);
    expect((await remove('birgit', sent.id)).body).toMatchObject({
      body: '',
      removed: true,
      abilities: { restore: true, edit: false },
    });
    expect((await thread('carmen')).replies).toMatchObject([{ body: '', removed: true, abilities: never }]);
    expect((await remove('birgit', sent.id)).body).toMatchObject({ body: '', removed: true });
    for (const key of everybodyElse) expect((await restore(key, sent.id)).status).toBe(403);
    expect((await restore('birgit', sent.id)).body).toMatchObject({ body: sent.body, removed: false });
    expect((await restore('birgit', sent.id)).body).toMatchObject({ body: sent.body, removed: false });
    await remove('birgit', sent.id);
    spec.clock.advance(31 * 86_400_000);
    const late = await spec.as(personId('birgit'));
    expect((await late.call(restoreReply, at(sent.id))).status).toBe(403);
  });

  it('of the author in her own thread are hers to edit, remove and bring back', async () => {
    const sent = words('thanks', 'Thank you all.');
    await post('adaeze', sent);
    expect((await edit('adaeze', sent.id, 'Thank you, all three.')).body.edited).toBe(true);
    expect((await versions('adaeze', sent.id)).body.items).toMatchObject([{ body: 'Thank you all.' }]);
    await remove('adaeze', sent.id);
    expect((await restore('adaeze', sent.id)).body.body).toBe('Thank you, all three.');
    expect((await edit('birgit', sent.id, 'x')).status).toBe(403);
  });

  it('stand as they are once the debrief is taken back', async () => {
    const sent = words();
    await post('birgit', sent);
    const thanks = words('thanks');
    await post('adaeze', thanks);
    await withdrawShared(spec, 'adaeze', sharedVersionId);
    expect((await edit('birgit', sent.id, 'x')).status).toBe(404);
    expect((await post('birgit', sent)).status).toBe(404);
    expect((await edit('adaeze', thanks.id, 'x')).status).toBe(403);
    expect((await thread('adaeze')).replies).toHaveLength(2);
  });

  it('stay with each writer, hers alone, once the debrief is taken back', async () => {
    const sent = words();
    await post('birgit', sent);
    await post('carmen', words('notice', 'Another’s.'));
    await post('adaeze', words('thanks', 'The author’s.'));
    await post('ruth', words('holding', ''));
    await withdrawShared(spec, 'adaeze', sharedVersionId);
    const listed = (key: Somebody) => as(key).call(listReplies, { params: { cohortId: juniper, threadId } });
    const own = await listed('birgit');
    expect(own.body.items.map(({ id, body, writer }) => [id, body, writer.mine])).toEqual([
      [sent.id, 'You asked three people.', true],
    ]);
    expect(own.body.items[0]?.abilities).toEqual({ edit: false, report: false });
    expect(own.text).not.toContain('author’s');
    expect((await listed('carmen')).body.items.map(({ body }) => body)).toEqual(['Another’s.']);
    expect((await listed('adaeze')).body.items).toHaveLength(3);
    for (const key of ['ruth', 'naomi', 'zelda', 'odette', 'petra'] as const)
      expect((await listed(key)).status).toBe(404);
  });

  it('are found in a question that was taken away, however many others wrote before her', async () => {
    const asked = { id: randomUUID(), kind: 'question' as const, title: 'A title', body: 'In my words.' };
    const path = { cohortId: juniper, threadId: asked.id };
    await as('birgit').call(openThread, { params: { cohortId: juniper }, body: asked });
    for (let count = 0; count < 51; count += 1)
      expect((await post('carmen', words('appreciate', `Number ${count}`), asked.id)).status).toBe(201);
    spec.clock.advance(1000);
    expect((await post('adaeze', words('appreciate', 'Last of all.'), asked.id)).status).toBe(201);
    await as('birgit').call(removeThread, { params: path, query: { base: 1 } });
    const left = await as('adaeze').call(listReplies, { params: path });
    expect([left.body.items.map(({ body }) => body), left.body.next]).toEqual([['Last of all.'], null]);
    expect((await as('carmen').call(listReplies, { params: path })).body.items).toHaveLength(50);
    for (const key of ['birgit', 'naomi', 'ruth', 'zelda'] as const)
      expect((await as(key).call(listReplies, { params: path })).status).toBe(404);
  });
});
