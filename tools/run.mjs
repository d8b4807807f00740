import { spawn } from 'node:child_process';
import { at, node, root } from './paths.mjs';

/** A command that ended badly; `code` is its exit code. */
export class Failed extends Error {
  constructor(command, code) {
    super(`${command} ended with code ${code}`);
    this.code = code;
  }
}

/**
 * Runs a program of node_modules on the pinned Node.js with the terminal shared, and waits for its end.
 * @param {string} script path of the program's JavaScript below node_modules
 * @param {Promise<unknown>} [until] when this settles, the program and all that it has started are ended
 * @throws {Failed} when it ends with another code than 0
 */
export function runTool(script, args, env = {}, until = undefined) {
  return run(node, [at('node_modules', script), ...args], env, until);
}

/** Runs any command in the checkout's top folder with the terminal shared. @throws {Failed} */
export function run(command, args, env = {}, until = undefined) {
  return new Promise((resolve, reject) => {
    // a group of its own where it is to be ended as a whole
    const detached = until !== undefined;
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, detached });
    let running = true;
    child.once('exit', () => (running = false));
    void until?.then(() => running && process.kill(-child.pid, 'SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Failed([command, ...args].join(' '), code ?? signal));
    });
  });
}

/** Whether this module is the one that was started, not one imported by another. */
export function startedDirectly(meta) {
  return meta.main === true;
}
