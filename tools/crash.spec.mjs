import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { at, node } from './paths.mjs';
import { freePort, startPostgres } from './postgres.mjs';

jest.setTimeout(120_000);

const dir = mkdtempSync(join(tmpdir(), 'accelerator-crash-'));
const replies = 200;
const edits = 60;
const crashes = 5;
let postgres;
let port;
let api;
let cookie;

beforeAll(async () => {
  postgres = await startPostgres({ dir });
  port = await freePort();
  await startApi();
  cookie = await signIn('adaeze');
});

afterAll(async () => {
  api?.kill('SIGKILL');
  await postgres?.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('kill -9 of the API while people write', () => {
  it('keeps every write that was answered, and makes no double of one that was repeated', async () => {
    const { cohortId } = (await ask('GET', '/me')).body.enrolments[0];
    const threadId = (
      await ask('POST', `/cohorts/${cohortId}/threads`, {
        id: randomUUID(),
        kind: 'question',
        title: 'While it breaks',
        body: '',
      })
    ).body.id;
    const debriefId = randomUUID();
    await ask('POST', '/debriefs', { id: debriefId, mode: 'quick', answers: { process: 'While it breaks' } });

    const answered = new Map();
    let going = true;
    const writers = [0, 1, 2, 3].map((lane) => writeReplies(lane, { cohortId, threadId, answered }));
    const editor = editDebrief(debriefId);
    const killer = killNowAndThen(() => going);
    const lastLine = await editor;
    await Promise.all(writers);
    going = false;
    await killer;

    const kept = await allReplies(cohortId, threadId);
    expect(kept.map(({ body }) => body).sort()).toEqual([...answered.values()].sort());
    expect(new Set(kept.map(({ id }) => id)).size).toBe(replies);
    const debrief = (await ask('GET', `/debriefs/${debriefId}`)).body;
    expect(debrief.answers.stayed).toBe(lastLine);
    expect(debrief.revisions.stayed).toBe(edits);
  });
});

/** Posts its share of the replies; what was not answered is sent again under the same id until it is. */
async function writeReplies(lane, { cohortId, threadId, answered }) {
  for (let n = lane; n < replies; n += 4) {
    const reply = { id: randomUUID(), kind: 'thanks', body: `reply ${n}` };
    await untilAnswered(() => ask('POST', `/cohorts/${cohortId}/threads/${threadId}/replies`, reply));
    answered.set(reply.id, reply.body);
  }
}

/** Edits one line again and again, as a person types; a patch whose answer was lost is sent again as it was. */
async function editDebrief(debriefId) {
  let line = '';
  for (let n = 1; n <= edits; n += 1) {
    line += `${n} `;
    const saved = await untilAnswered(() =>
      ask('PATCH', `/debriefs/${debriefId}`, { answers: { stayed: line }, base: { stayed: n - 1 } }),
    );
    expect(saved.body.conflicts).toEqual([]);
    await pause(10);
  }
  return line;
}

async function killNowAndThen(going) {
  for (let n = 0; n < crashes && going(); n += 1) {
    await pause(150 + Math.random() * 250);
    const ended = new Promise((resolve) => api.once('exit', resolve));
    api.kill('SIGKILL');
    await ended;
    await startApi();
  }
}

async function allReplies(cohortId, threadId) {
  const first = (await ask('GET', `/cohorts/${cohortId}/threads/${threadId}`)).body;
  const found = [...first.replies];
  for (let next = first.next; next;) {
    const page = (await ask('GET', `/cohorts/${cohortId}/threads/${threadId}/replies?cursor=${next}`)).body;
    found.push(...page.items);
    next = page.next;
  }
  return found;
}

async function untilAnswered(send) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const answer = await send().catch(() => undefined);
    if (answer && answer.status < 300) return answer;
    if (answer && answer.status < 500) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    await pause(50);
  }
  throw new Error('The API did not come back.');
}

async function ask(method, road, body) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${road}`, {
    method,
    headers: { cookie: cookie ?? '', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

async function signIn(key) {
  const { headers, status } = await ask('POST', '/demo/sign-in', { key });
  expect(status).toBe(200);
  return headers.getSetCookie()[0].split(';')[0];
}

async function startApi() {
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: postgres.ownerUrl,
    PORT: String(port),
    DEMO: 'on',
    LOG_LEVEL: 'silent',
  };
  api = spawn(node, [at('dist/api/main.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 600; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
    if (ready?.ok) return;
    await pause(50);
  }
  throw new Error('The API did not start.');
}
