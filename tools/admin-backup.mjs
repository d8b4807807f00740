import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lockFolder } from './lock.mjs';
import { at, dataFolder } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { Failed, run } from './run.mjs';

const members = ['postgres', 'postgres-passwords.json'];

/**
 * Writes all data into one file, readable by its owner alone: with `DATABASE_URL` by `pg_dump`, which must
 * be of the server's version, under the owner's own row policies, which let her read all (each table's `owner_works`);
 * otherwise as an archive of the stopped database's folder.
 * @throws {import('./lock.mjs').Occupied} while the app runs on the folder
 */
export async function backUp(file) {
  process.umask(0o077);
  if (process.env.DATABASE_URL) {
    await run('pg_dump', ['--format=custom', '--enable-row-security', `--file=${file}`, process.env.DATABASE_URL]);
  } else {
    const unlock = await lockFolder(dataFolder);
    try {
      await endCleanly();
      await run('tar', ['--create', '--gzip', `--file=${file}`, `--directory=${dataFolder}`, ...members]);
    } finally {
      unlock();
    }
  }
  console.log(`Backup written to ${file}. It holds everything that people wrote: keep it as you would keep a diary.`);
}

/**
 * Puts a backup in place: with `DATABASE_URL` wholly or not at all; otherwise what was there before stays beside it as
 * `postgres-before-restore`.
 */
export async function restore(file, confirmed) {
  if (!confirmed) throw new Error('A restore replaces everything that is there. Say --yes to go on.');
  if (process.env.DATABASE_URL) {
    await replaceAll(file);
  } else {
    const unlock = await lockFolder(dataFolder);
    try {
      await unpack(file);
    } finally {
      unlock();
    }
  }
  console.log('Restored.');
}

/**
 * One transaction empties the database and takes in all that the backup says. It is committed once `pg_restore` has said
 * the last of it; a backup that breaks off, or a killed command, leaves everything as it was.
 */
async function replaceAll(file) {
  const emptying = await readFile(at('tools/empty-database.sql'), 'utf8');
  const psql = spawn('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', process.env.DATABASE_URL], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: process.env,
  });
  const backup = spawn('pg_restore', ['--file=-', file], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
  // why psql ended says more than that nobody hears its script any longer
  const said = say(psql.stdin, emptying, backup).then(
    () => undefined,
    (error) => error,
  );
  await ended('psql', psql);
  const broken = await said;
  if (broken) throw broken;
}

async function say(stdin, emptying, backup) {
  try {
    stdin.write(`BEGIN;\n${emptying}`);
    await Promise.all([ended('pg_restore', backup), pipeline(backup.stdout, stdin, { end: false })]);
    stdin.end('COMMIT;\n');
  } catch (error) {
    stdin.destroy();
    throw error;
  }
}

/** @throws {Failed} when the program ends badly; the system's own error when there is none of that name */
function ended(name, child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => (code === 0 ? resolve() : reject(new Failed(name, code ?? signal))));
  });
}

/** Starts and stops the database once, so that a killed run's last changes are in its files. */
async function endCleanly() {
  if (!existsSync(join(dataFolder, 'postgres'))) throw new Error(`There is no database in ${dataFolder}.`);
  const postgres = await startPostgres({ dir: dataFolder });
  await postgres.stop();
}

async function unpack(file) {
  const draft = join(dataFolder, 'restoring');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o711 });
  await run('tar', ['--extract', '--gzip', '--same-owner', `--file=${file}`, `--directory=${draft}`]);
  const before = join(dataFolder, 'postgres-before-restore');
  await rm(before, { recursive: true, force: true });
  await mkdir(before);
  for (const name of members) {
    if (existsSync(join(dataFolder, name))) await rename(join(dataFolder, name), join(before, name));
    await rename(join(draft, name), join(dataFolder, name));
  }
  await rm(draft, { recursive: true, force: true });
  await endCleanly();
}
