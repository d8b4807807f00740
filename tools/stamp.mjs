import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { at, root } from './paths.mjs';

/**
 * Runs a build unless its inputs are those of the last successful one and its output is still there.
 *
 * @param {object} part
 * @param {string} part.name names the stamp, `dist/.stamps/<name>`
 * @param {string[]} part.inputs globs below the top folder; specs do not count
 * @param {string} part.output a file that the build makes
 * @param {() => Promise<void>} part.build
 * @returns {Promise<boolean>} whether it was built
 */
export async function unlessUnchanged({ name, inputs, output, build }) {
  const path = at('dist/.stamps', name);
  const stamp = hashOf(inputs);
  if (existsSync(at(output)) && existsSync(path) && readFileSync(path, 'utf8') === stamp) return false;
  rmSync(path, { force: true });
  await build();
  mkdirSync(at('dist/.stamps'), { recursive: true });
  writeFileSync(path, stamp);
  return true;
}

function hashOf(patterns) {
  const hash = createHash('sha256');
  for (const file of filesOf(patterns)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(at(file)));
  }
  return hash.digest('hex');
}

function filesOf(patterns) {
  return globSync(patterns, { cwd: root, exclude: (name) => name === 'node_modules' })
    .filter((file) => !/\.spec\.[a-z]+$/.test(file) && statSync(at(file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
