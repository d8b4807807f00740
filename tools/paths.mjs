import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where this checkout keeps its data: `DATA_DIR`, or `.data` in the checkout. */
export const dataFolder = resolve(root, process.env.DATA_DIR ?? '.data');

/** The pinned Node.js of the workspace, so that children run on it whatever started the parent. */
export const node = pinnedNode();

/** Path of a file of the checkout. */
export function at(...parts) {
  return resolve(root, ...parts);
}

/** A file's JSON; undefined where there is no such file. */
export function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function pinnedNode() {
  const pinned = resolve(root, 'node_modules/.bin/node');
  return existsSync(pinned) ? pinned : process.execPath;
}
