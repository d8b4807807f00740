import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import fastify from 'fastify';
import pg from 'pg';
import { queries } from './limit-queries.mjs';

/**
 * The limit: as little as can answer the API's hottest addresses with the same data. Bare Fastify and pg, statements
 * prepared by name, the session looked up on every request, nothing cached, no row policies (it connects as the
 * owner), no schema, no log, one process. It is a yardstick and no product: it checks only what the answer needs.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const derive = promisify(argon2);
const app = fastify();

app.get('/api/v1/cohorts/:cohortId/threads', async (request) => {
  const who = await enter(request);
  const rows = await ask('list', [who.person_id, who.cohort_id]);
  return { items: rows.slice(0, 20), next: rows.length > 20 ? rows[19].lastActivityAt : null };
});

app.get('/api/v1/cohorts/:cohortId/threads/:threadId', async (request) => {
  const who = await enter(request);
  const { threadId } = request.params;
  const [thread] = await ask('thread', [who.person_id, who.cohort_id, threadId]);
  if (!thread) throw refusal(404);
  const rows = await ask('replies', [who.person_id, threadId]);
  return { ...thread, replies: rows.slice(0, 50).map(replyOf), next: rows.length > 50 ? rows[49].at : null };
});

app.post('/api/v1/cohorts/:cohortId/threads/:threadId/replies', async (request, reply) => {
  const who = await enter(request);
  const { id, kind, body } = request.body;
  const [row] = await ask('post', [who.person_id, who.cohort_id, request.params.threadId, id, kind, body]);
  if (!row) throw refusal(404);
  reply.code(201);
  return replyOf({ ...row, pg_notify: undefined, writerId: who.person_id, mine: true });
});

app.get('/api/v1/home', async (request) => {
  const who = await enter(request);
  const of = [who.person_id, who.cohort_id];
  const [own] = await ask('own', [who.person_id]);
  const talks = await ask('talks', of);
  const comingSessions = await ask('next', of);
  const unreadThreads = talks.filter(({ fresh, unread }) => fresh || unread > 0).length;
  return { ...own, comingSessions, threads: talks.slice(0, 4), unreadThreads };
});

app.get('/api/v1/cohorts/:cohortId/overview', async (request) => {
  const who = await enter(request);
  if (who.role !== 'coach') throw refusal(403);
  const people = await ask('table', [who.cohort_id]);
  const sessions = await ask('sessions', [who.person_id, who.cohort_id]);
  const withoutCoachReply = await ask('unanswered', [who.person_id, who.cohort_id]);
  return { people, sessions, withoutCoachReply };
});

app.post('/api/v1/sign-in', async (request, reply) => {
  const [account] = await ask('account', [request.body.email]);
  if (!account || !(await fits(request.body.password, account.password_hash))) throw refusal(401);
  const token = randomBytes(32).toString('base64url');
  await ask('enter', [hashOf(token), account.person_id]);
  reply.header('set-cookie', `session=${token}; Path=/; HttpOnly; SameSite=Lax`);
  return { ...account, password_hash: undefined };
});

const streams = new Set();
let listening;

app.get('/api/v1/live', async (request, reply) => {
  const who = await enter(request);
  await (listening ??= listen());
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
  reply.raw.write('retry: 1000\n\n');
  const stream = { cohortId: who.cohort_id, raw: reply.raw };
  streams.add(stream);
  reply.raw.on('close', () => streams.delete(stream));
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit());
process.send?.('ready');

/** One connection hears for everybody; what it hears is passed on as it is. */
async function listen() {
  const client = await pool.connect();
  client.on('notification', ({ payload }) => {
    const { cohortId } = JSON.parse(payload);
    for (const stream of streams) if (stream.cohortId === cohortId) stream.raw.write(`data: ${payload}\n\n`);
  });
  await client.query('LISTEN live');
}

async function ask(name, values) {
  const { rows } = await pool.query({ name, text: queries[name], values });
  return rows;
}

async function enter(request) {
  const token = /(?:^|; )session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (!token) throw refusal(401);
  const [who] = await ask('door', [hashOf(token), request.params.cohortId ?? null]);
  if (!who) throw refusal(401);
  if (!who.cohort_id) throw refusal(404);
  return who;
}

function replyOf({ writerId, writerName, coach = false, author = false, mine, ...reply }) {
  const writer = { person: { id: writerId, name: writerName }, coach, author, mine };
  return { ...reply, writer, abilities: { edit: mine, remove: mine, restore: false } };
}

async function fits(password, stored) {
  const [, , , cost, salt, hash] = stored.split('$');
  const { m: memory, t: passes, p: parallelism } = Object.fromEntries(cost.split(',').map((part) => part.split('=')));
  const expected = Buffer.from(hash, 'base64');
  const found = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    message: password,
  });
  return timingSafeEqual(found, expected);
}

function hashOf(token) {
  return createHash('sha256').update(token).digest();
}

function refusal(statusCode) {
  return Object.assign(new Error('no'), { statusCode });
}
