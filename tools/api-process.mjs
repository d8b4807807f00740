import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { at, node, root } from './paths.mjs';

const readyWithin = 120_000;
const endsWithin = 20_000;

/**
 * How Node.js runs the API, here and in the image: garbage is gathered before it fills what memory there is. What
 * lives is about 50 MiB; docs/performance.md says what these figures change.
 */
export const apiFlags = ['--max-semi-space-size=16', '--max-old-space-size=512'];

/**
 * Starts the built API and gives a handle to it. Its standard output goes to `log`, the last of it is kept.
 *
 * @param {object} options
 * @param {Record<string, string>} options.env beside this process's own
 * @param {(chunk: Buffer) => void} options.log
 * @returns {{ ready: () => Promise<void>, ended: Promise<string>, stop: () => Promise<void>, last: () => string }}
 *   `ready` settles when the process itself says that it is open, since on its port another program could answer;
 *   `ended` settles with the reason when the process has ended and all that it said is in `last`
 */
export function startApi({ env, log }) {
  const child = spawn(
    node,
    [...apiFlags, '--import', pathToFileURL(at('tools/follow-parent.mjs')).href, at('dist/api/main.js')],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
    },
  );
  let kept = '';
  const keep = (chunk) => {
    kept = (kept + chunk.toString('utf8')).slice(-6000);
    log(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  });
  const opened = new Promise((resolve) => child.on('message', (word) => word === 'ready' && resolve()));
  return { ready: () => Promise.race([opened, tooLate()]), ended, stop: () => stop(child, ended), last: () => kept };
}

/** Whether somebody listens on a port of this machine. */
export function taken(port) {
  return new Promise((resolve) => {
    const probe = connect({ port, host: '127.0.0.1' });
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

async function tooLate() {
  await pause(readyWithin, undefined, { ref: false });
  throw new Error(`The API was not ready within ${readyWithin / 1000} s.`);
}

async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), endsWithin);
  await ended;
  clearTimeout(last);
}
