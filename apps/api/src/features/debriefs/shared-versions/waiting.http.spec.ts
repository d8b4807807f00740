import { randomUUID } from 'node:crypto';
import {
  changeOpportunity,
  deleteOpportunity,
  LiveEvent,
  listThreads,
  openDebrief,
  postReply,
  readDebrief,
  readSharedVersion,
  readThread,
  search,
  shareDebrief,
  updateSharedVersion,
  withdrawSharedVersion,
  writeOpportunity,
  type DebriefAnswers,
  type SharedVersionDraft,
} from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { Releases } from './releases';

/** Shared without a name, a version waits where nobody finds it, and then begins as if it were anybody's. */
let spec: SpecApp;
const heard: LiveEvent[] = [];

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  spec.owner.on('notification', ({ payload }) => heard.push(LiveEvent.parse(JSON.parse(payload ?? 'null'))));
  await spec.owner.query('LISTEN live');
});
afterAll(() => spec.stop());
beforeEach(() => spec.clock.set(specNow));

const hours = (n: number) => n * 3_600_000;
const release = () => spec.app.get(Releases).releaseDue();

function draftOf(change: Partial<SharedVersionDraft> = {}): SharedVersionDraft {
  return {
    id: randomUUID(),
    cohortId: juniper,
    audience: 'cohort',
    authorDisplay: 'without-name',
    adviceSetting: 'questions-welcome',
    roleTitle: 'Chief People Officer',
    publicAlias: 'a hospital group',
    parts: [{ part: 'stayed', text: 'The zeppelin corridor was very long.' }],
    ...change,
  };
}

async function share(
  author: Somebody,
  draft: SharedVersionDraft,
  debriefId: string = randomUUID(),
  answers: DebriefAnswers & { readonly process: string } = { process: 'CPO' },
) {
  const client = await spec.as(personId(author));
  await client.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers } });
  const answer = await client.call(shareDebrief, { params: { debriefId }, body: draft });
  expect(answer.status).toBe(201);
  const state = answer.body.shared.find(({ sharedVersionId }) => sharedVersionId === draft.id);
  return { debriefId, sharedVersionId: draft.id, threadId: state?.threadId ?? '', waiting: state?.waiting };
}
type Scene = Awaited<ReturnType<typeof share>>;

async function heardOf({ threadId }: Scene): Promise<number> {
  await spec.owner.query('SELECT 1');
  return heard.filter((event) => event.kind === 'thread' && event.threadId === threadId).length;
}

/** Whether her list, its own address and a search find the conversation. */
async function found(key: Somebody, { threadId }: Scene): Promise<readonly boolean[]> {
  const client = await spec.as(personId(key));
  const list = await client.send(listThreads, { params: { cohortId: juniper } });
  const own = await client.send(readThread, { params: { cohortId: juniper, threadId } });
  const words = await client.send(search, { body: { words: 'zeppelin' } });
  expect(own.status).toBe(own.text.includes(threadId) && own.status === 200 ? 200 : 404);
  return [list.text, own.status === 200 ? own.text : '', words.text].map((text) => text.includes(threadId));
}

/** Rows of the version, its authorship and its thread that this identity finds. */
async function rows(identity: Identity, { sharedVersionId }: Scene): Promise<number> {
  const found = await spec.database.as(identity, (manager) =>
    manager.query<unknown[]>(
      `SELECT 1 FROM shared_versions WHERE id = $1 UNION ALL SELECT 1 FROM shared_version_authors WHERE shared_version_id = $1
       UNION ALL SELECT 1 FROM threads WHERE shared_version_id = $1`,
      [sharedVersionId],
    ),
  );
  return found.length;
}
const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });

describe('a version without a name', () => {
  it('is found by nobody while it waits, by its author only on her debrief', async () => {
    const scene = await share('adaeze', draftOf());
    expect(scene.waiting).toBe(true);
    for (const key of ['adaeze', 'birgit', 'ruth'] as const)
      expect(await found(key, scene)).toEqual([false, false, false]);
    for (const key of ['birgit', 'ruth', 'naomi', 'zelda', 'odette', 'petra'] as const)
      expect(await rows(person(key), scene)).toBe(0);
    for (const kind of ['house', 'door', 'postman', 'dev'] as const) expect(await rows({ kind }, scene)).toBe(0);
    expect(await rows(person('adaeze'), scene)).toBe(3);
    for (const key of ['adaeze', 'birgit', 'ruth'] as const) {
      const client = await spec.as(personId(key));
      const body = { id: randomUUID(), kind: 'appreciate', body: 'You asked three people.' };
      const params = { cohortId: juniper, threadId: scene.threadId };
      expect((await client.send(postReply, { params, body })).status).toBe(404);
    }
    expect(await heardOf(scene)).toBe(0);
  });

  it('begins between two and twelve hours later, with the day for its time, and is announced once', async () => {
    const scene = await share('adaeze', draftOf());
    spec.clock.advance(hours(2) - 1000);
    await release();
    expect(await heardOf(scene)).toBe(0);
    expect(await found('birgit', scene)).toEqual([false, false, false]);
    spec.clock.advance(hours(10) + 2000);
    await Promise.all([release(), release()]);
    await release();
    expect(await heardOf(scene)).toBe(1);
    for (const key of ['adaeze', 'birgit', 'ruth'] as const)
      expect(await found(key, scene)).toEqual([true, true, true]);
    const peer = await spec.as(personId('birgit'));
    const thread = (await peer.call(readThread, { params: { cohortId: juniper, threadId: scene.threadId } })).body;
    const day = '2026-11-23T00:00:00.000Z';
    expect(thread).toMatchObject({ openedAt: day, lastActivityAt: day, sheet: { sharedAt: day, updatedAt: null } });
    const author = await spec.as(personId('adaeze'));
    const [state] = (await author.call(readDebrief, { params: { debriefId: scene.debriefId } })).body.shared;
    expect(state).toMatchObject({ waiting: false, sharedAt: day, authorDisplay: 'without-name' });
  });

  it('may be changed while it waits, and only what it says then is ever read', async () => {
    const scene = await share('adaeze', draftOf());
    const author = await spec.as(personId('adaeze'));
    const body = {
      base: 1,
      adviceSetting: 'witness-only' as const,
      roleTitle: 'A people role',
      publicAlias: 'a hospital group',
      parts: [{ part: 'stayed' as const, text: 'A corridor.' }],
    };
    expect((await author.call(updateSharedVersion, { params: scene, body })).status).toBe(200);
    expect(await heardOf(scene)).toBe(0);
    spec.clock.advance(hours(13));
    await release();
    const peer = await spec.as(personId('birgit'));
    const seen = await peer.send(readThread, { params: { cohortId: juniper, threadId: scene.threadId } });
    expect(seen.text).toContain('A corridor.');
    expect(seen.text).not.toContain('zeppelin');
    expect(seen.text).toContain('"updatedAt":null');
  });

  it('is read again by its author, and by nobody else', async () => {
    const draft = draftOf();
    const params = await share('adaeze', draft);
    const author = await spec.as(personId('adaeze'));
    const { id, audience, authorDisplay, adviceSetting, roleTitle, publicAlias, parts } = draft;
    const own = await author.call(readSharedVersion, { params });
    const words = { adviceSetting, roleTitle, publicAlias, parts };
    expect(own.body).toEqual({ id, revision: 1, audience, authorDisplay, ...words });
    for (const key of ['birgit', 'ruth', 'petra', 'zelda'] as const)
      expect((await (await spec.as(personId(key))).send(readSharedVersion, { params })).status).toBe(404);
    await author.call(withdrawSharedVersion, { params });
    expect((await author.send(readSharedVersion, { params })).status).toBe(404);
  });

  it('that is taken back while it waits never begins', async () => {
    const scene = await share('adaeze', draftOf());
    const author = await spec.as(personId('adaeze'));
    expect((await author.call(withdrawSharedVersion, { params: scene })).status).toBe(200);
    spec.clock.advance(hours(13));
    await release();
    expect(await heardOf(scene)).toBe(0);
    expect(await rows(person('birgit'), scene)).toBe(0);
    expect(await rows(person('ruth'), scene)).toBe(0);
  });

  it('does not begin once its author has left, or is outside, nor at her return', async () => {
    const [left, outside] = [await share('farida', draftOf()), await share('carmen', draftOf())];
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('farida')]);
    await spec.owner.query('INSERT INTO deactivations (person_id, at, by_id) VALUES ($1, $2, $3)', [
      personId('carmen'),
      specNow,
      personId('petra'),
    ]);
    spec.clock.advance(hours(13));
    await release();
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE id = $1`, [enrolmentId('farida')]);
    await spec.owner.query('DELETE FROM deactivations');
    await release();
    for (const scene of [left, outside]) {
      expect(await heardOf(scene)).toBe(0);
      expect(await rows(person('birgit'), scene)).toBe(0);
      expect(await rows(person('ruth'), scene)).toBe(0);
    }
  });

  /** One that waits, of a process that she has kept out of cohort conversations since. */
  async function keptOut() {
    const author = await spec.as(personId('adaeze'));
    const opportunity = { id: randomUUID(), roleTitle: 'CPO' };
    await author.call(writeOpportunity, { body: opportunity });
    const debriefId = randomUUID();
    const answers = { process: 'CPO', opportunity: opportunity.id };
    await author.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers } });
    const scene = await share('adaeze', draftOf(), debriefId, answers);
    const params = { opportunityId: opportunity.id };
    await author.call(changeOpportunity, { params, body: { base: 1, cohortShielded: true } });
    return { scene, params };
  }

  it('does not begin while she keeps the process out of cohort conversations', async () => {
    const { scene, params } = await keptOut();
    spec.clock.advance(hours(13));
    await release();
    expect(await rows(person('birgit'), scene)).toBe(0);
    const author = await spec.as(personId('adaeze'));
    await author.call(changeOpportunity, { params, body: { base: 2, cohortShielded: false } });
    await release();
    expect(await heardOf(scene)).toBe(1);
  });

  it('does not begin either once such a process was deleted and forgotten', async () => {
    const { scene, params } = await keptOut();
    await (await spec.as(personId('adaeze'))).call(deleteOpportunity, { params });
    spec.clock.advance(hours(31 * 24));
    await spec.database.as({ kind: 'house' }, (manager) =>
      manager.query('SELECT app.forget_removed_before($1, 9)', [spec.clock.now()]),
    );
    await release();
    expect(await heardOf(scene)).toBe(0);
    expect(await rows(person('birgit'), scene)).toBe(0);
  });

  it('is let go by the house alone', async () => {
    const later = new Date(specNow.getTime() + hours(20));
    for (const identity of [person('adaeze'), person('petra'), { kind: 'door' }, { kind: 'postman' }] as const)
      await expect(
        spec.database.as(identity, (manager) => manager.query('SELECT app.release_due($1)', [later])),
      ).rejects.toThrow('permission denied');
    for (const column of ['releases_at', 'shared_at'])
      await expect(
        spec.database.as(person('adaeze'), (manager) => manager.query(`UPDATE shared_versions SET ${column} = NULL`)),
      ).rejects.toThrow('permission denied');
  });

  it('is there at once where she wants it, and a named one always', async () => {
    for (const change of [{ atOnce: true }, { authorDisplay: 'named' }] as const) {
      const scene = await share('adaeze', draftOf(change));
      expect(scene.waiting).toBe(false);
      expect(await found('birgit', scene)).toEqual([true, true, true]);
      expect(await heardOf(scene)).toBe(1);
    }
  });

  it('sent again is the same, and with her name it is another', async () => {
    const draft = draftOf();
    const scene = await share('adaeze', draft);
    expect(await share('adaeze', draft, scene.debriefId)).toEqual(scene);
    const author = await spec.as(personId('adaeze'));
    for (const change of [{ authorDisplay: 'named' }, { coachesMayKnow: false }] as const) {
      const body = { ...draft, ...change };
      expect((await author.send(shareDebrief, { params: { debriefId: scene.debriefId }, body })).status).toBe(409);
    }
    await author.call(withdrawSharedVersion, { params: scene });
    const again = await author.send(shareDebrief, { params: { debriefId: scene.debriefId }, body: draft });
    expect(again.status).toBe(409);
    const out = await share('adaeze', draftOf({ atOnce: true }));
    const later = draftOf({ id: out.sharedVersionId });
    expect((await author.send(shareDebrief, { params: { debriefId: out.debriefId }, body: later })).status).toBe(409);
  });

  it('for the cohort stands beside a fuller one for the coaches', async () => {
    const toCoaches = await share(
      'adaeze',
      draftOf({ audience: 'coaches', authorDisplay: 'named', parts: [{ part: 'stayed', text: 'All of it.' }] }),
    );
    const toCohort = await share('adaeze', draftOf({ atOnce: true }), toCoaches.debriefId);
    const peer = await spec.as(personId('birgit'));
    const list = await peer.send(listThreads, { params: { cohortId: juniper } });
    expect(list.text).toContain(toCohort.threadId);
    expect(list.text).not.toContain(toCoaches.threadId);
    const coach = await spec.as(personId('ruth'));
    const read = async ({ threadId }: Scene) =>
      (await coach.send(readThread, { params: { cohortId: juniper, threadId } })).text;
    expect(await read(toCoaches)).toContain('All of it.');
    expect(await read(toCohort)).toContain('zeppelin');
  });

  it('tells a coach who may know that the cohort does not, and tells nobody else', async () => {
    const open = await share('adaeze', draftOf({ atOnce: true }));
    const secret = await share('adaeze', draftOf({ atOnce: true, coachesMayKnow: false }));
    const openerFor = async (key: Somebody, { threadId }: Scene) =>
      (await (await spec.as(personId(key))).call(readThread, { params: { cohortId: juniper, threadId } })).body.opener;
    const adaeze = { id: personId('adaeze'), name: 'Adaeze Thornbury' };
    expect(await openerFor('ruth', open)).toMatchObject({ person: adaeze, nameHidden: true });
    expect(await openerFor('adaeze', open)).toMatchObject({ person: adaeze, nameHidden: true });
    expect(await openerFor('birgit', open)).toMatchObject({ person: null, nameHidden: false });
    expect(await openerFor('ruth', secret)).toMatchObject({ person: null, nameHidden: false });
  });
});
