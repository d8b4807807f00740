import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { alive } from './postgres-process.mjs';

/** Somebody else works on the folder. The message is meant for the person at the terminal. */
export class Occupied extends Error {}

/**
 * Takes a data folder for this process alone. The lock of a process that was killed is taken over.
 * @returns {Promise<() => void>} gives the folder back
 * @throws {Occupied} when a living process has it
 */
export async function lockFolder(folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  if (!take(path)) {
    const holder = holderOf(path);
    if (stillAtWork(holder)) throw new Occupied(occupied(folder, holder));
    rmSync(path, { force: true });
    if (!take(path)) throw new Occupied(occupied(folder, holderOf(path)));
    await pause(100); // another start may have cleared the same dead lock at the same moment
    if (holderOf(path) !== process.pid) throw new Occupied(occupied(folder, holderOf(path)));
  }
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  };
}

function take(path) {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path) {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

/** Process ids are used again after a while: where the system says what runs, it must be one of our tools. */
function stillAtWork(pid) {
  if (!Number.isInteger(pid) || pid === process.pid || !alive(pid)) return false;
  try {
    return /tools[/\\][a-z-]+\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

function occupied(folder, pid) {
  return `${folder} is in use by another start (process ${pid}). Stop that one first, or set DATA_DIR to another folder.`;
}
