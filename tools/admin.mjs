import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUp, restore } from './admin-backup.mjs';
import { build } from './build.mjs';
import { openHouse } from './house.mjs';
import { lockFolder, Occupied } from './lock.mjs';
import { at, dataFolder, node } from './paths.mjs';
import { planNewPasswords } from './postgres-passwords.mjs';
import { Failed, run } from './run.mjs';

const usage = `npm run admin -- <command>

  create-admin <address> [name]   invite the first admin; prints the link that lets her in
  backup <file>                   write everything into one file
  restore <file>                  put a backup in place of what is there (asks for --yes)

  rotate [--end-sessions]         new passwords for the roles of the embedded database; signs everybody out if asked to

Without DATABASE_URL these work on the data folder and need the app to be stopped.`;

const [command, ...rest] = process.argv.slice(2);
const commands = {
  'create-admin': () => withDatabase(createAdmin),
  backup: () => backUp(fileName()),
  rotate: () => rotate(rest.includes('--end-sessions')),
  restore: () => restore(fileName(), rest.includes('--yes')),
};

try {
  if (Object.hasOwn(commands, command ?? '')) await commands[command]();
  else console.log(usage);
} catch (error) {
  console.error(error instanceof Occupied || error instanceof Failed ? error.message : error);
  process.exitCode = 1;
}
process.exit();

function fileName() {
  const name = rest.find((word) => !word.startsWith('--'));
  if (!name) throw new Failed(`${command} without the name of a file`, 2);
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

/**
 * New passwords for superuser and owner, set as the database comes up; the app role's follows from the owner's. Killed
 * half-way, it is finished by the next start. A server of DATABASE_URL has its passwords where we cannot write them.
 */
async function rotate(endSessions) {
  if (process.env.DATABASE_URL && !endSessions)
    throw new Failed('With DATABASE_URL the password is yours to change: docs/operations.md says how.', 2);
  if (!process.env.DATABASE_URL) {
    const unlock = await lockFolder(dataFolder);
    try {
      await planNewPasswords(dataFolder);
    } finally {
      unlock();
    }
  }
  await withDatabase((databaseUrl) =>
    run(node, [at('dist/api/admin.js'), 'renew', ...(endSessions ? ['--end-sessions'] : [])], {
      DATABASE_URL: databaseUrl,
    }),
  );
}

async function withDatabase(work) {
  await build(['api']);
  const house = await openHouse();
  try {
    await work(house.databaseUrl);
  } finally {
    await house.close();
  }
}

/** Done by the API's own code, so that the invitation is one like all others. */
async function createAdmin(databaseUrl) {
  if (!existsSync(at('dist/api/admin.js'))) throw new Error('This build of the API has no admin program.');
  await run(node, [at('dist/api/admin.js'), 'create-admin', ...rest], { DATABASE_URL: databaseUrl });
}
