import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { at, node } from './paths.mjs';
import { freePort, startPostgres } from './postgres.mjs';
import { openRoad } from './slow-road.mjs';

/**
 * The built API on a durable PostgreSQL of its own, for specs that break one or the other. Its demo world is the
 * ground on which Adaeze writes.
 */
export class SpecHouse {
  #dir = mkdtempSync(join(tmpdir(), 'accelerator-faults-'));
  /** What the API has logged, where it is kept. */
  log = '';
  /** Adaeze's session. */
  cookie = '';
  #flags;
  #preload;
  #wantsRoad;

  /**
   * @param {{ road?: boolean, flags?: readonly string[], preload?: string }} [options] `road`: the API reaches its database over a road
   *   that can be stalled; `flags`: more words for PostgreSQL; `preload`: a module that is loaded into the API before
   *   its own code, whose log is kept then
   */
  constructor({ road = false, flags = [], preload } = {}) {
    this.#preload = preload;
    this.#flags = flags;
    this.#wantsRoad = road;
  }

  async open() {
    this.postgres = await startPostgres({ dir: this.#dir, flags: this.#flags });
    if (this.#wantsRoad) this.road = await openRoad(this.postgres.port);
    this.port = await freePort();
    await this.startApi();
    const { headers } = await this.ask('POST', '/demo/sign-in', { key: 'adaeze' });
    this.cookie = headers.getSetCookie()[0].split(';')[0];
    this.cohortId = (await this.ask('GET', '/me')).body.enrolments[0].cohortId;
  }

  async close() {
    this.api?.kill('SIGKILL');
    this.road?.close();
    await this.postgres?.stop();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  async startApi() {
    const databaseUrl = new URL(this.postgres.ownerUrl);
    if (this.road) databaseUrl.port = String(this.road.port);
    const env = {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl.href,
      PORT: String(this.port),
      DEMO: 'on',
    };
    this.api = spawnApi(env, this.#preload);
    this.api.stdout?.on('data', (chunk) => (this.log += chunk.toString('utf8')));
    for (let tries = 0; tries < 600; tries += 1) {
      const ready = await fetch(`${this.origin}/api/health/ready`).catch(() => undefined);
      if (ready?.ok) return;
      if (this.api.exitCode !== null) throw new Error(`The API ended with ${this.api.exitCode}.`);
      await pause(50);
    }
    throw new Error('The API did not start.');
  }

  /** Ends the API. @returns the code with which it ended, after its work was done, or the signal that killed it */
  async endApi(signal) {
    const ended = new Promise((resolve) => this.api.once('exit', (code, by) => resolve(by ?? code)));
    this.api.kill(signal);
    return await ended;
  }

  /** Ends PostgreSQL as a power cut would; it is started again on the same port by `restartPostgres`. */
  async killPostgres() {
    const pid = Number(readFileSync(join(this.#dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await this.postgres.exited;
  }

  /** Starts PostgreSQL again on the same cluster and port; `throwaway`: without its durability. */
  async restartPostgres({ throwaway = false } = {}) {
    const { port } = this.postgres;
    this.postgres = await startPostgres({ dir: this.#dir, port, throwaway, flags: this.#flags });
  }

  /** What the process says of itself: whether it is `live`, whether it is `ready`. */
  health(what, within = 5_000) {
    return fetch(`${this.origin}/api/health/${what}`, { signal: AbortSignal.timeout(within) });
  }

  async ask(method, road, body, signal) {
    const answer = await fetch(`${this.origin}/api/v1${road}`, {
      method,
      signal,
      headers: { cookie: this.cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** Sends again, as a browser does, until there is an answer; what is answered on the way goes to `seen`. */
  async askUntilDone(method, road, body, seen = () => {}) {
    for (let tries = 0; tries < 1200; tries += 1) {
      const answer = await this.ask(method, road, body).catch(() => undefined);
      if (answer) seen(answer);
      if (answer && answer.status < 300) return answer;
      if (answer && answer.status < 500) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
      await pause(50);
    }
    throw new Error('The API did not come back.');
  }

  /** @returns the address of a new conversation */
  async openThread(id, title) {
    await this.ask('POST', `/cohorts/${this.cohortId}/threads`, { id, kind: 'question', title, body: '' });
    return `/cohorts/${this.cohortId}/threads/${id}`;
  }

  async repliesIn(thread) {
    const first = (await this.ask('GET', thread)).body;
    const found = [...first.replies];
    for (let next = first.next; next;) {
      const page = (await this.ask('GET', `${thread}/replies?cursor=${next}`)).body;
      found.push(...page.items);
      next = page.next;
    }
    return found;
  }
}

/** The log goes to the terminal where SPEC_LOG asks for it, and is kept where something is loaded before. */
function spawnApi(env, preload) {
  const { SPEC_LOG } = process.env;
  const out = SPEC_LOG ? 'inherit' : preload ? 'pipe' : 'ignore';
  const before = preload ? ['--import', pathToFileURL(at(preload)).href] : [];
  return spawn(node, [...before, at('dist/api/main.js')], {
    env: { ...env, LOG_LEVEL: SPEC_LOG ?? (preload ? 'error' : 'silent') },
    stdio: ['ignore', out, 'inherit'],
  });
}
