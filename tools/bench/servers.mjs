import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { apiFlags } from '../api-process.mjs';
import { freePort } from '../postgres.mjs';
import { at, node, root } from '../paths.mjs';

const endsWithin = 10_000;

/**
 * The two contestants on one database, each a process of its own on a free port of loopback.
 * @typedef {{ origin: string, pid: number, bootMs: number, said: () => string, stop: () => Promise<void> }} Server
 */

/** The built API, as it runs in production but for demo and worker. @returns {Promise<Server>} */
export function startOurs(databaseUrl) {
  return start([...apiFlags, at('dist/api/main.js')], {
    DATABASE_URL: databaseUrl,
    DEMO: 'off',
    WORKER: 'off',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
  });
}

/** The hand-written yardstick of limit-server.mjs. @returns {Promise<Server>} */
export function startLimit(databaseUrl) {
  return start([at('tools/bench/limit-server.mjs')], { DATABASE_URL: databaseUrl });
}

/** `words`: flags of Node.js, then the program. */
async function start(words, env) {
  const port = String(await freePort());
  const begun = performance.now();
  const child = spawn(node, ['--import', pathToFileURL(at('tools/follow-parent.mjs')).href, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: 'UTC',
      NODE_ENV: 'production',
      PORT: port,
      PUBLIC_ORIGIN: `http://localhost:${port}`,
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = (said + chunk.toString('utf8')).slice(-4000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`${words.at(-1)} ended with code ${code}.\n${said}`)));
  });
  const bootMs = performance.now() - begun;
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid,
    bootMs,
    said: () => said,
    stop: () => stop(child, ended),
  };
}

async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), endsWithin);
  await ended;
  clearTimeout(last);
}
