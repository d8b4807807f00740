import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from './lock.mjs';
import { dataFolder } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { run } from './run.mjs';

const members = ['postgres', 'postgres-passwords.json'];

/**
 * Writes all data into one file, readable by its owner alone: with `DATABASE_URL` by `pg_dump`, which must
 * be of the server's version; otherwise as an archive of the stopped database's folder.
 * @throws {import('./lock.mjs').Occupied} while the app runs on the folder
 */
export async function backUp(file) {
  process.umask(0o077);
  if (process.env.DATABASE_URL) {
    await run('pg_dump', ['--format=custom', `--file=${file}`, process.env.DATABASE_URL]);
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

/** Puts a backup in place. What was there before stays beside it as `postgres-before-restore`. */
export async function restore(file, confirmed) {
  if (!confirmed) throw new Error('A restore replaces everything that is there. Say --yes to go on.');
  if (process.env.DATABASE_URL) {
    await run('pg_restore', [
      '--clean',
      '--if-exists',
      '--single-transaction',
      `--dbname=${process.env.DATABASE_URL}`,
      file,
    ]);
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
