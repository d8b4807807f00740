import { randomUUID } from 'node:crypto';
import {
  concernLimits,
  listConcernReports,
  openThread,
  postReply,
  readConcernDesk,
  readThread,
  removeReply,
  removeThread,
  reopenConcern,
  reportConcern,
  seeToConcern,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, withdrawShared } from '@api/testing/conversations';
import { signInAll } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { ConcernReportsService } from './concern-reports.service';

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
  await spec.owner.query('TRUNCATE threads, shared_versions, outbox, mails, concern_reports CASCADE');
  await spec.owner.query(`UPDATE enrolments SET status = 'active'`);
});

const words = 'She named the organisation in her second line.';
const at = (threadId: string) => ({ params: { cohortId: juniper, threadId } });
const report = (key: Somebody, threadId: string, more: { replyId?: string; id?: string; body?: string } = {}) =>
  as(key).call(reportConcern, {
    ...at(threadId),
    body: { id: more.id ?? randomUUID(), replyId: more.replyId ?? null, body: more.body ?? words },
  });
const desk = (key: Somebody, threadId: string, replyId?: string) =>
  as(key).call(readConcernDesk, { ...at(threadId), query: replyId === undefined ? {} : { replyId } });
const listed = (key: Somebody) => as(key).call(listConcernReports, { params: { cohortId: juniper } });
const inList = async (key: Somebody) => (await listed(key)).body.items.map(({ id }) => id);

async function question(key: Somebody): Promise<string> {
  const id = randomUUID();
  const body = { id, kind: 'question' as const, title: 'How do you begin?', body: '' };
  expect((await as(key).call(openThread, { params: { cohortId: juniper }, body })).status).toBe(201);
  return id;
}
async function replyBy(key: Somebody, threadId: string, body = 'You should have known.'): Promise<string> {
  const id = randomUUID();
  const kind = 'notice' as const;
  expect((await as(key).call(postReply, { ...at(threadId), body: { id, kind, body } })).status).toBe(201);
  return id;
}
async function mails(): Promise<{ address: string; text: string }[]> {
  await spec.deliver();
  const { rows } = await spec.owner.query<{ address: string; text: string }>(
    `SELECT address, subject || ' ' || body AS text FROM mails ORDER BY address`,
  );
  return rows;
}

describe('a concern about a conversation', () => {
  it('reaches the coaches with the words and the place, and its writer knows that it did', async () => {
    const threadId = await question('birgit');
    const before = await desk('adaeze', threadId);
    expect(before.body).toEqual({
      coaches: [
        { id: personId('naomi'), name: 'Naomi Castellwood' },
        { id: personId('ruth'), name: 'Ruth Ellerslade' },
      ],
      contactName: 'the programme office',
      sent: [],
    });
    const sent = await report('adaeze', threadId);
    expect([sent.status, sent.body.at]).toEqual([201, specNow.toISOString()]);
    for (const key of ['ruth', 'naomi'] as const)
      expect((await listed(key)).body.items).toEqual([
        {
          id: sent.body.id,
          threadId,
          from: { id: personId('adaeze'), name: 'Adaeze Thornbury' },
          mine: false,
          body: words,
          at: specNow.toISOString(),
          seenTo: false,
          title: 'How do you begin?',
          aboutReply: false,
          replyWords: null,
        },
      ]);
    expect((await desk('adaeze', threadId)).body.sent).toEqual([{ ...sent.body, seenTo: false }]);
  });

  it('says to nobody else that there is one: no peer, no author, no other cohort, no office, no record', async () => {
    const threadId = await question('birgit');
    const pages = async () => {
      const page = await as('birgit').call(readThread, at(threadId));
      return { ...page.body, readUpTo: null };
    };
    const before = await pages();
    const { rows: recorded } = await spec.owner.query('SELECT count(*) FROM audit_events');
    const { body } = await report('adaeze', threadId);
    expect(await pages()).toEqual(before);
    expect((await spec.owner.query('SELECT count(*) FROM audit_events')).rows).toEqual(recorded);
    for (const key of ['birgit', 'carmen'] as const) {
      expect((await listed(key)).status).toBe(403);
      const path = { params: { cohortId: juniper, concernReportId: body.id } };
      expect((await as(key).call(seeToConcern, path)).status).toBe(403);
    }
    expect((await desk('carmen', threadId)).body.sent).toEqual([]);
    for (const key of ['odette', 'zelda', 'petra'] as const) {
      expect((await listed(key)).status).toBe(404);
      expect((await report(key, threadId)).status).toBe(404);
    }
    const path = { params: { cohortId: alder, concernReportId: body.id } };
    expect((await as('odette').call(seeToConcern, path)).status).toBe(404);
    expect((await as('odette').call(listConcernReports, { params: { cohortId: alder } })).body.items).toEqual([]);
  });

  it('is told by mail to the coaches alone, without a word, a name or the place', async () => {
    const threadId = await question('birgit');
    await report('adaeze', threadId);
    const sent = await mails();
    expect(sent.map(({ address }) => address)).toEqual(['naomi@example.org', 'ruth@example.org']);
    for (const { text } of sent) {
      expect(text).toContain(`/cohorts/${juniper}/table`);
      expect(text).not.toMatch(/adaeze|birgit|organisation|concern|not right|How do you/i);
      expect(text).not.toContain(threadId);
    }
    const { rows } = await spec.owner.query<{ payload: object }>('SELECT payload FROM outbox');
    for (const { payload } of rows) expect(Object.keys(payload).sort()).toEqual(['cohortId', 'concernReportId']);
  });

  it('sends no mail to a coach who left meanwhile, nor of a report that is gone', async () => {
    const threadId = await question('birgit');
    const { body } = await report('adaeze', threadId);
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('naomi')]);
    await spec.owner.query('DELETE FROM concern_reports WHERE id = $1', [body.id]);
    await report('adaeze', threadId);
    expect((await mails()).map(({ address }) => address)).toEqual(['ruth@example.org']);
  });

  it('is seen to by one coach for all, is open again, and each may be sent twice', async () => {
    const threadId = await question('birgit');
    const { body } = await report('adaeze', threadId);
    const path = { params: { cohortId: juniper, concernReportId: body.id } };
    for (const _ of [1, 2]) expect((await as('ruth').call(seeToConcern, path)).status).toBe(204);
    expect((await listed('naomi')).body.items).toMatchObject([{ id: body.id, seenTo: true }]);
    expect((await desk('adaeze', threadId)).body.sent).toMatchObject([{ seenTo: true }]);
    for (const _ of [1, 2]) expect((await as('naomi').call(reopenConcern, path)).status).toBe(204);
    expect((await listed('ruth')).body.items).toMatchObject([{ id: body.id, seenTo: false }]);
    const none = { params: { cohortId: juniper, concernReportId: randomUUID() } };
    expect((await as('ruth').call(seeToConcern, none)).status).toBe(404);
  });
});

describe('a concern about a reply', () => {
  it('shows coaches the reply as it stands, and no more of it once it is taken away', async () => {
    const threadId = await question('birgit');
    const replyId = await replyBy('carmen', threadId);
    const { body } = await report('adaeze', threadId, { replyId });
    expect((await listed('ruth')).body.items).toMatchObject([
      { id: body.id, aboutReply: true, replyWords: 'You should have known.' },
    ]);
    expect((await desk('adaeze', threadId)).body.sent).toEqual([]);
    expect((await desk('adaeze', threadId, replyId)).body.sent).toHaveLength(1);
    await as('carmen').call(removeReply, { params: { cohortId: juniper, threadId, replyId } });
    expect((await listed('ruth')).body.items).toMatchObject([{ title: 'How do you begin?', replyWords: null }]);
    expect((await report('adaeze', threadId, { replyId })).status).toBe(403);
  });

  it('of a coach goes to the other coaches, and she sees no trace of it', async () => {
    const threadId = await question('birgit');
    const replyId = await replyBy('ruth', threadId);
    expect((await desk('adaeze', threadId, replyId)).body.coaches).toEqual([
      { id: personId('naomi'), name: 'Naomi Castellwood' },
    ]);
    const { body } = await report('adaeze', threadId, { replyId });
    expect([await inList('naomi'), await inList('ruth')]).toEqual([[body.id], []]);
    const path = { params: { cohortId: juniper, concernReportId: body.id } };
    expect((await as('ruth').call(seeToConcern, path)).status).toBe(404);
    expect((await mails()).map(({ address }) => address)).toEqual(['naomi@example.org']);
  });

  it('of the only coach is sent to nobody; she is told whom to turn to', async () => {
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('naomi')]);
    const threadId = await question('ruth');
    expect((await desk('adaeze', threadId)).body).toMatchObject({ coaches: [], contactName: 'the programme office' });
    const { status, problem } = await report('adaeze', threadId);
    expect([status, problem.detail]).toEqual([
      403,
      'No coach could read this here. Please turn to the programme office.',
    ]);
    expect((await spec.owner.query('SELECT id FROM concern_reports')).rows).toEqual([]);
  });

  it('can be told by a coach to the others, and not about one’s own words', async () => {
    const threadId = await question('birgit');
    const replyId = await replyBy('adaeze', threadId);
    const { body } = await report('ruth', threadId, { replyId });
    expect((await listed('ruth')).body.items).toMatchObject([{ id: body.id, mine: true }]);
    expect((await listed('naomi')).body.items).toMatchObject([{ id: body.id, mine: false }]);
    expect((await report('birgit', threadId)).status).toBe(403);
    expect((await report('adaeze', threadId, { replyId })).status).toBe(403);
    const { replies, abilities } = (await as('adaeze').call(readThread, at(threadId))).body;
    expect([abilities.report, replies[0]?.abilities.report]).toEqual([true, false]);
  });
});

describe('a concern about words without a name', () => {
  it('says to coaches nothing of the author, who does not learn of it', async () => {
    const scene = await layShared(spec, { author: 'carmen', authorDisplay: 'without-name', coachesMayKnow: false });
    const { body } = await report('birgit', scene.threadId);
    const { text } = await listed('ruth');
    expect(text).toContain(body.id);
    expect(text).not.toMatch(/carmen/i);
    expect(text).not.toContain(personId('carmen'));
    expect((await desk('carmen', scene.threadId)).status).toBe(403);
  });

  it('stays when they are taken back, and names the conversation no more', async () => {
    const scene = await layShared(spec, { author: 'carmen' });
    const { body } = await report('birgit', scene.threadId);
    await withdrawShared(spec, 'carmen', scene.sharedVersionId);
    expect((await listed('ruth')).body.items).toMatchObject([{ id: body.id, title: null }]);
    expect((await report('birgit', scene.threadId)).status).toBe(404);
  });
});

describe('a report', () => {
  it('that is sent again tells nobody twice; with other words under the same id it is a conflict', async () => {
    const [threadId, id] = [await question('birgit'), randomUUID()];
    const answers = [await report('adaeze', threadId, { id }), await report('adaeze', threadId, { id })];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await mails()).toHaveLength(2);
    expect((await report('adaeze', threadId, { id, body: 'Other words.' })).status).toBe(409);
    expect((await report('farida', threadId, { id })).status).toBe(409);
  });

  it('is written in words, of a length that can be read', async () => {
    const threadId = await question('birgit');
    for (const body of ['', '  ', 'x'.repeat(concernLimits.body + 1)])
      expect((await report('adaeze', threadId, { body })).status).toBe(422);
    expect((await report('adaeze', threadId, { replyId: randomUUID() })).status).toBe(404);
    expect((await report('adaeze', randomUUID())).status).toBe(404);
  });

  it('is not the eleventh of a day', async () => {
    const threadId = await question('birgit');
    for (let n = 0; n < concernLimits.aDay; n += 1) expect((await report('adaeze', threadId)).status).toBe(201);
    expect((await report('adaeze', threadId)).status).toBe(429);
    expect((await report('carmen', threadId)).status).toBe(201);
    spec.clock.advance(86_400_000 + 1000);
    expect(
      (
        await (
          await spec.as(personId('adaeze'))
        ).call(reportConcern, {
          ...at(threadId),
          body: { id: randomUUID(), replyId: null, body: words },
        })
      ).status,
    ).toBe(201);
  });

  it('goes with its writer’s account, and with the conversation', async () => {
    await spec.owner.query(`INSERT INTO people (id, name, created_at) VALUES ($1, 'Gone', now())`, [gone]);
    const threadId = await question('birgit');
    const { body } = await report('adaeze', threadId);
    await spec.owner.query('UPDATE concern_reports SET writer_id = $1 WHERE id = $2', [gone, body.id]);
    expect((await listed('ruth')).body.items).toMatchObject([{ id: body.id, from: null, body: words }]);
    await spec.owner.query('DELETE FROM people WHERE id = $1', [gone]);
    expect(await inList('ruth')).toEqual([]);
    await report('adaeze', threadId);
    await as('birgit').call(removeThread, { ...at(threadId), query: { base: 1 } });
    expect((await listed('ruth')).body.items).toMatchObject([{ title: null }]);
    await spec.owner.query('DELETE FROM threads WHERE id = $1', [threadId]);
    expect(await inList('ruth')).toEqual([]);
  });

  it('is forgotten by the house thirty days after it was seen to, and never while it is open', async () => {
    const threadId = await question('birgit');
    const [seen, open] = [await report('adaeze', threadId), await report('carmen', threadId)];
    const path = { params: { cohortId: juniper, concernReportId: seen.body.id } };
    await as('ruth').call(seeToConcern, path);
    const left = async () => {
      await spec.app.get(ConcernReportsService).forgetOld();
      const { rows } = await spec.owner.query<{ id: string }>('SELECT id FROM concern_reports');
      return rows.map(({ id }) => id);
    };
    spec.clock.advance(30 * 86_400_000 - 1000);
    expect(await left()).toHaveLength(2);
    spec.clock.advance(2000);
    expect(await left()).toEqual([open.body.id]);
    const mine = { kind: 'person', personId: personId('ruth') } as const;
    const forget = spec.database.as(mine, (manager) => manager.query('SELECT app.forget_concerns_before(now())'));
    await expect(forget).rejects.toThrow(/permission denied/);
  });

  it('costs a coach’s list the same statements however many there are', async () => {
    const threadId = await question('birgit');
    await report('adaeze', threadId);
    const one = (await listed('ruth')).statements;
    for (let n = 0; n < 5; n += 1) await report('carmen', threadId);
    expect((await listed('ruth')).statements).toBe(one);
  });
});

const gone = randomUUID();
