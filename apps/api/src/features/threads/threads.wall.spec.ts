import { randomUUID } from 'node:crypto';
import type { Identity } from '@api/platform/database/database';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import { layShared, withdrawShared, type SharedScene } from '@api/testing/conversations';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** Straight SQL as each identity, past every service: what the database itself lets her see and write. */
let spec: SpecApp;
let open: SharedScene;
let forCoaches: SharedScene;
let nameless: SharedScene;
let secret: SharedScene;
let withdrawn: SharedScene;
const questionId = randomUUID();
const removedId = randomUUID();
const replyOf = new Map<SharedScene, { peer: string; author: string }>();

/** Farida was in the cohort, and has left. */
const readers = [
  'adaeze',
  'birgit',
  'carmen',
  'farida',
  'ruth',
  'odette',
  'zelda',
  'petra',
  'door',
  'postman',
  'house',
] as const;
type Reader = (typeof readers)[number];
type Counts = Readonly<Record<Reader, number>>;
const nobody: Counts = {
  adaeze: 0,
  birgit: 0,
  carmen: 0,
  farida: 0,
  ruth: 0,
  odette: 0,
  zelda: 0,
  petra: 0,
  door: 0,
  postman: 0,
  house: 0,
};

function identity(reader: Reader): Identity {
  if (reader === 'door' || reader === 'postman' || reader === 'house') return { kind: reader };
  return { kind: 'person', personId: personId(reader) };
}

const run = (reader: Reader, sql: string, values: readonly unknown[] = []) =>
  spec.database.as(identity(reader), (manager) => manager.query<unknown>(sql, [...values]));
const fails = (reader: Reader, sql: string, values: readonly unknown[] = []) =>
  expect(run(reader, sql, values)).rejects.toThrow(/row-level security|permission denied/);

async function count(reader: Reader, sql: string, values: readonly unknown[]): Promise<number> {
  const rows = await spec.database.as(identity(reader), (manager) => manager.query<unknown[]>(sql, [...values]));
  return rows.length;
}

async function seenBy(sql: string, values: readonly unknown[]): Promise<Counts> {
  const counts: Record<Reader, number> = { ...nobody };
  for (const reader of readers) counts[reader] = await count(reader, sql, values);
  return counts;
}

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  open = await conversation({ author: 'adaeze' });
  forCoaches = await conversation({ author: 'adaeze', audience: 'coaches' });
  nameless = await conversation({ author: 'adaeze', authorDisplay: 'without-name' });
  secret = await conversation({ author: 'adaeze', authorDisplay: 'without-name', coachesMayKnow: false });
  withdrawn = await conversation({ author: 'adaeze' });
  await withdrawShared(spec, 'adaeze', withdrawn.sharedVersionId);
  for (const id of [questionId, removedId]) {
    await run('birgit', openSql, [id, juniper, personId('birgit'), specNow]);
    await run('carmen', replySql, [randomUUID(), id, 'cohort', null, personId('carmen'), false, specNow]);
  }
  await run('birgit', 'UPDATE threads SET removed_at = $2 WHERE id = $1', [removedId, specNow]);
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('farida')]);
});
afterAll(() => spec.stop());

const openSql = `INSERT INTO threads (id, cohort_id, kind, audience, title, opened_by, opened_at, last_activity_at)
  VALUES ($1, $2, 'question', 'cohort', 'A question', $3, $4, $4)`;
const replySql = `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, by_author, created_at)
  VALUES ($1, $2, '${juniper}', $3, $4, 'appreciate', 'Words.', $5, $6, $7)`;
const positionSql = 'INSERT INTO thread_positions (person_id, thread_id, read_up_to) VALUES ($1, $2, $3)';
const requestSql = `INSERT INTO offer_requests (id, thread_id, shared_version_id, from_id, state, created_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const askSql = `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, created_at)
  VALUES ($1, $2, '${juniper}', 'cohort', $3, 'ask', 'When?', $4, $5)`;
const letBeSql = 'INSERT INTO questions_let_be (reply_id) VALUES ($1)';
const wordsSql = `INSERT INTO thread_versions (thread_id, writer_id, title, body, at) VALUES ($1, $2, 'Earlier', 'x', $3)`;
const versionSql = 'INSERT INTO reply_versions (reply_id, writer_id, body, at) VALUES ($1, $2, $3, $4)';

/** A shared debrief with a reply of the author, one of a reader, an earlier text of each, a position, a request. */
async function conversation(sharing: Parameters<typeof layShared>[1]): Promise<SharedScene> {
  const scene = await layShared(spec, sharing);
  const audience = sharing.audience ?? 'cohort';
  const reader = audience === 'coaches' ? 'ruth' : 'birgit';
  const ids = { peer: randomUUID(), author: randomUUID() };
  await run(reader, replySql, [
    ids.peer,
    scene.threadId,
    audience,
    scene.sharedVersionId,
    personId(reader),
    false,
    specNow,
  ]);
  await run('adaeze', replySql, [ids.author, scene.threadId, audience, scene.sharedVersionId, null, true, specNow]);
  await run(reader, versionSql, [ids.peer, personId(reader), 'Earlier.', specNow]);
  await run('adaeze', versionSql, [ids.author, personId('adaeze'), 'Earlier.', specNow]);
  await run(reader, positionSql, [personId(reader), scene.threadId, specNow]);
  await run(reader, requestSql, [
    randomUUID(),
    scene.threadId,
    scene.sharedVersionId,
    personId(reader),
    'waiting',
    specNow,
  ]);
  replyOf.set(scene, ids);
  return scene;
}

const cohort: Counts = { ...nobody, adaeze: 1, birgit: 1, carmen: 1, ruth: 1 };
const coaches: Counts = { ...nobody, adaeze: 1, ruth: 1 };
const author: Counts = { ...nobody, adaeze: 1 };
const twice = (counts: Counts): Counts => ({
  ...counts,
  ...Object.fromEntries(readers.map((key) => [key, counts[key] * 2])),
});

describe('who sees', () => {
  const scenes = [
    ['shared with the cohort', () => open, cohort, cohort],
    ['shared with the coaches', () => forCoaches, coaches, coaches],
    ['without a name', () => nameless, cohort, coaches],
    ['without a name, coaches neither', () => secret, cohort, author],
    ['taken back', () => withdrawn, author, cohort],
  ] as const;
  it.each(scenes)('%s: the version and its thread', async (_, scene, counts) => {
    expect(await seenBy('SELECT id FROM shared_versions WHERE id = $1', [scene().sharedVersionId])).toEqual(counts);
    expect(await seenBy('SELECT id FROM threads WHERE id = $1', [scene().threadId])).toEqual(counts);
  });
  it.each(scenes.slice(0, 4))('%s: whose it is', async (_, scene, __, counts) => {
    const seen = await seenBy('SELECT author_id FROM shared_version_authors WHERE shared_version_id = $1', [
      scene().sharedVersionId,
    ]);
    expect(seen).toEqual(counts);
  });
  it.each(scenes.slice(0, 4))('%s: its replies', async (_, scene, counts) => {
    expect(await seenBy('SELECT id FROM replies WHERE thread_id = $1', [scene().threadId])).toEqual(twice(counts));
  });
  it('taken back: replies stay with the author and each with its writer', async () => {
    const seen = await seenBy('SELECT id FROM replies WHERE thread_id = $1', [withdrawn.threadId]);
    expect(seen).toEqual({ ...nobody, adaeze: 2, birgit: 1 });
  });
  it('a question is its cohort’s', async () => {
    expect(await seenBy('SELECT id FROM threads WHERE id = $1', [questionId])).toEqual(cohort);
    expect(await seenBy('SELECT id FROM replies WHERE thread_id = $1', [questionId])).toEqual(cohort);
  });
  it('a removed question is its opener’s, and its replies their writers’', async () => {
    expect(await seenBy('SELECT id FROM threads WHERE id = $1', [removedId])).toEqual({ ...nobody, birgit: 1 });
    expect(await seenBy('SELECT id FROM replies WHERE thread_id = $1', [removedId])).toEqual({ ...nobody, carmen: 1 });
  });
  it('earlier texts are their writer’s alone', async () => {
    const ids = replyOf.get(open);
    const sql = 'SELECT reply_id FROM reply_versions WHERE reply_id = $1';
    expect(await seenBy(sql, [ids?.peer])).toEqual({ ...nobody, birgit: 1 });
    expect(await seenBy(sql, [ids?.author])).toEqual(author);
  });
  it('earlier words of a question are its opener’s alone', async () => {
    await run('birgit', wordsSql, [questionId, personId('birgit'), specNow]);
    const seen = await seenBy('SELECT title FROM thread_versions WHERE thread_id = $1', [questionId]);
    expect(seen).toEqual({ ...nobody, birgit: 1 });
  });
  it('how far somebody read is hers alone', async () => {
    expect(await seenBy('SELECT 1 FROM thread_positions WHERE thread_id = $1', [open.threadId])).toEqual({
      ...nobody,
      birgit: 1,
    });
  });
  it('a request is between her who asks and the author', async () => {
    expect(await seenBy('SELECT id FROM offer_requests WHERE thread_id = $1', [open.threadId])).toEqual({
      ...nobody,
      adaeze: 1,
      birgit: 1,
    });
  });
  it.each([
    ['with her name', () => open],
    ['without it', () => secret],
  ])('that a question was let be is between her who asked and the author, %s', async (_, scene) => {
    const { asked, letBe } = await question(scene());
    expect(await seenBy('SELECT reply_id FROM questions_let_be WHERE reply_id = $1', [letBe])).toEqual({
      ...nobody,
      adaeze: 1,
      birgit: 1,
    });
    expect(await seenBy('SELECT reply_id FROM questions_let_be WHERE reply_id = $1', [asked])).toEqual(nobody);
  });
});

/** Two questions of Birgit's to the author; the second has been let be. */
async function question({ threadId, sharedVersionId }: SharedScene) {
  const [asked, letBe] = [randomUUID(), randomUUID()];
  for (const id of [asked, letBe])
    await run('birgit', askSql, [id, threadId, sharedVersionId, personId('birgit'), specNow]);
  await run('adaeze', letBeSql, [letBe]);
  return { asked, letBe };
}

describe('who writes', () => {
  const others = readers.filter((key) => key !== 'birgit');
  const persons = ['carmen', 'farida', 'ruth', 'odette', 'zelda', 'petra'] as const;

  it.each(others)('%s changes nothing of another’s reply', async (reader) => {
    const before = await spec.owner.query('SELECT * FROM replies WHERE id = $1', [replyOf.get(open)?.peer]);
    await run(reader, `UPDATE replies SET body = 'Mine.', removed_at = $2 WHERE id = $1`, [
      replyOf.get(open)?.peer,
      specNow,
    ]);
    const after = await spec.owner.query('SELECT * FROM replies WHERE id = $1', [replyOf.get(open)?.peer]);
    expect(after.rows).toEqual(before.rows);
  });
  it.each(persons)('%s changes neither version, thread nor request of another', async (reader) => {
    const state = () =>
      spec.owner.query(
        `SELECT v.*, t.*, f.state FROM shared_versions v JOIN threads t ON t.shared_version_id = v.id
         JOIN offer_requests f ON f.thread_id = t.id WHERE v.id = $1`,
        [open.sharedVersionId],
      );
    const before = await state();
    await run(reader, `UPDATE shared_versions SET role_title = 'x', withdrawn_at = $2 WHERE id = $1`, [
      open.sharedVersionId,
      specNow,
    ]);
    await run(reader, `UPDATE threads SET title = 'x', removed_at = $2 WHERE id = $1`, [open.threadId, specNow]);
    await run(reader, `UPDATE offer_requests SET state = 'yes' WHERE thread_id = $1`, [open.threadId]);
    expect((await state()).rows).toEqual(before.rows);
  });
  it('nobody replies in another’s name, where she is not, or with another audience', async () => {
    const row = (writer: Somebody, scene: SharedScene, audience = 'cohort') =>
      [randomUUID(), scene.threadId, audience, scene.sharedVersionId, personId(writer), false, specNow] as const;
    await fails('carmen', replySql, row('birgit', open));
    await fails('carmen', replySql, row('carmen', forCoaches, 'coaches'));
    await fails('carmen', replySql, row('carmen', forCoaches, 'cohort'));
    await fails('carmen', replySql, row('carmen', withdrawn));
    await fails('carmen', replySql, row('carmen', open, 'coaches'));
    for (const key of ['farida', 'odette', 'zelda', 'petra'] as const) await fails(key, replySql, row(key, open));
    for (const key of ['door', 'postman', 'house'] as const) await fails(key, replySql, row('birgit', open));
  });
  it('nobody but the author writes as the author, and she in no other way', async () => {
    const asAuthor = (scene: SharedScene) => [
      randomUUID(),
      scene.threadId,
      'cohort',
      scene.sharedVersionId,
      null,
      true,
      specNow,
    ];
    for (const key of ['birgit', 'ruth'] as const) await fails(key, replySql, asAuthor(nameless));
    await fails('adaeze', replySql, [
      randomUUID(),
      nameless.threadId,
      'cohort',
      nameless.sharedVersionId,
      personId('adaeze'),
      false,
      specNow,
    ]);
    await fails('adaeze', replySql, [
      randomUUID(),
      nameless.threadId,
      'cohort',
      null,
      personId('adaeze'),
      false,
      specNow,
    ]);
  });
  it('nobody opens a thread in another’s name or cohort', async () => {
    await fails('carmen', openSql, [randomUUID(), juniper, personId('birgit'), specNow]);
    for (const key of ['farida', 'zelda', 'odette', 'petra'] as const)
      await fails(key, openSql, [randomUUID(), juniper, personId(key), specNow]);
    await fails('house', openSql, [randomUUID(), juniper, personId('birgit'), specNow]);
  });
  it('nobody claims or gives away an authorship', async () => {
    const sql = `INSERT INTO shared_version_authors (shared_version_id, author_id, debrief_id, cohort_id, audience, author_display)
      VALUES ($1, $2, $3, $4, 'cohort', 'named')`;
    await fails('carmen', sql, [open.sharedVersionId, personId('carmen'), open.debriefId, juniper]);
    await fails('carmen', sql, [open.sharedVersionId, personId('adaeze'), open.debriefId, juniper]);
    await fails('adaeze', `UPDATE shared_version_authors SET author_display = 'named'`);
  });
  it('positions, requests and earlier texts are written by oneself, where one may be', async () => {
    await fails('carmen', positionSql, [personId('birgit'), open.threadId, specNow]);
    await fails('carmen', positionSql, [personId('carmen'), forCoaches.threadId, specNow]);
    await fails('zelda', positionSql, [personId('zelda'), open.threadId, specNow]);
    const request = (key: Somebody, scene: SharedScene, state = 'waiting') =>
      [randomUUID(), scene.threadId, scene.sharedVersionId, personId(key), state, specNow] as const;
    await fails('carmen', requestSql, request('birgit', open));
    await fails('carmen', requestSql, request('carmen', open, 'yes'));
    await fails('carmen', requestSql, request('carmen', forCoaches));
    await fails('adaeze', requestSql, request('adaeze', open));
    await fails('zelda', requestSql, request('zelda', open));
    await fails('carmen', versionSql, [replyOf.get(open)?.peer, personId('carmen'), 'x', specNow]);
    await fails('carmen', versionSql, [replyOf.get(open)?.peer, personId('birgit'), 'x', specNow]);
    for (const key of ['carmen', 'birgit'] as const)
      await fails('carmen', wordsSql, [questionId, personId(key), specNow]);
    await fails('adaeze', wordsSql, [open.threadId, personId('adaeze'), specNow]);
    await fails('birgit', `UPDATE thread_versions SET title = 'x'`);
  });
  it('nobody but the author lets a question be, or takes it up again, and she nothing else', async () => {
    const { asked, letBe } = await question(nameless);
    for (const key of readers.filter((reader) => reader !== 'adaeze')) {
      await fails(key, letBeSql, [asked]);
      await run(key, 'DELETE FROM questions_let_be WHERE reply_id = $1', [letBe]);
      await fails(key, 'UPDATE questions_let_be SET reply_id = $1', [asked]);
    }
    for (const id of [replyOf.get(nameless)?.peer, randomUUID()]) await fails('adaeze', letBeSql, [id]);
    const sql = 'SELECT reply_id FROM questions_let_be WHERE reply_id = ANY ($1)';
    expect((await spec.owner.query(sql, [[asked, letBe]])).rows).toEqual([{ reply_id: letBe }]);
  });
  it.each([
    'threads',
    'replies',
    'reply_versions',
    'thread_versions',
    'offer_requests',
    'shared_versions',
    'shared_version_authors',
  ])('nobody deletes from %s', async (table) => {
    for (const key of ['adaeze', 'ruth', 'petra', 'house'] as const) await fails(key, `DELETE FROM ${table}`);
  });
});
