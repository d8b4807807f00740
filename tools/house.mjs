import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.mjs';
import { lockFolder } from './lock.mjs';
import { startPostgres } from './postgres.mjs';

const logLimit = 10 * 1024 * 1024;

/**
 * Takes the data folder and brings the database up: the server of `DATABASE_URL` when that is set, the
 * embedded PostgreSQL otherwise.
 *
 * @param {string} [folder] the data folder
 * @returns {Promise<{ databaseUrl: string, embedded: boolean, lost: Promise<void>, close: () => Promise<void> }>}
 *   `lost` settles when the embedded server ends by itself
 * @throws {import('./lock.mjs').Occupied}
 */
export async function openHouse(folder = dataFolder) {
  const unlock = await lockFolder(folder);
  const given = process.env.DATABASE_URL;
  if (given) return { databaseUrl: given, embedded: false, lost: new Promise(() => {}), close: async () => unlock() };
  const log = openLog(join(folder, 'postgres.log'));
  try {
    const postgres = await startPostgres({ dir: folder, log: (text) => log.write(text) });
    const close = async () => {
      await postgres.stop();
      log.end();
      unlock();
    };
    return { databaseUrl: postgres.ownerUrl, embedded: true, lost: postgres.exited, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens a log file for appending; a file that has grown long is put aside as `.1` first. */
export function openLog(path) {
  if (existsSync(path) && statSync(path).size > logLimit) {
    rmSync(`${path}.1`, { force: true });
    renameSync(path, `${path}.1`);
  }
  return createWriteStream(path, { flags: 'a', mode: 0o600 });
}
