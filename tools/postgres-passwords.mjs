import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dir) => join(dir, 'postgres-passwords.json');
const fresh = () => ({ superuser: randomBytes(24).toString('hex'), owner: randomBytes(24).toString('hex') });

/**
 * The passwords of a cluster, made once; `next` stands beside them while they are being changed.
 * @returns {Promise<{ superuser: string, owner: string, next?: { superuser: string, owner: string } }>}
 */
export async function readOrMakePasswords(dir) {
  if (existsSync(fileIn(dir))) return JSON.parse(await readFile(fileIn(dir), 'utf8'));
  const passwords = fresh();
  await writePasswords(dir, passwords);
  return passwords;
}

/** The next start of the cluster gives its roles new passwords. Asked again before that, it is asked once. */
export async function planNewPasswords(dir) {
  const { next = fresh(), ...current } = await readOrMakePasswords(dir);
  await writePasswords(dir, { ...current, next });
}

/** Whole or not at all, and on the disk before it returns. */
export async function writePasswords(dir, passwords) {
  const draft = `${fileIn(dir)}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(JSON.stringify(passwords));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, fileIn(dir));
}
