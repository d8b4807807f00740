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
 * @throws {Failed} when it ends with another code than 0
 */
export function runTool(script, args, env = {}) {
  return run(node, [at('node_modules', script), ...args], env);
}

/** Runs any command in the checkout's top folder with the terminal shared. @throws {Failed} */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
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
