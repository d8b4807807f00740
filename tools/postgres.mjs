import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { readOrMakePasswords, writePasswords } from './postgres-passwords.mjs';
import { alive, initialise, launch, ownClusterFolder } from './postgres-process.mjs';

/** The role that owns the schema and runs migrations; it neither skips row policies nor is a superuser. */
export const ownerRole = 'accelerator_owner';
const databaseName = 'accelerator';

const durable = ['-c', 'fsync=on', '-c', 'synchronous_commit=on', '-c', 'full_page_writes=on'];
const fast = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_connections=200',
];

/**
 * Starts a real PostgreSQL from npm in a folder of its own and makes sure that the owner's role and the
 * database exist. Listens on loopback only and asks for a password, which is generated once and kept in
 * the folder, readable by its owner alone. What an earlier, killed run left behind is cleared away first;
 * committed data survives it.
 *
 * @param {object} options
 * @param {string} options.dir folder of the cluster and its passwords; made when missing
 * @param {number} [options.port] a free port when left out
 * @param {boolean} [options.throwaway] trades durability for speed; for the tests' cluster only
 * @param {readonly string[]} [options.flags] more words for the server
 * @param {(text: string) => void} [options.log] receives PostgreSQL's own log lines
 * @returns {Promise<{ ownerUrl: string, superuserUrl: string, port: number, stop: () => Promise<void>, exited: Promise<void> }>}
 *   `exited` settles when the server ends, wanted or not
 */
export async function startPostgres({ dir, port, throwaway = false, flags = [], log = () => {} }) {
  await mkdir(dir, { recursive: true });
  const passwords = await readOrMakePasswords(dir);
  const cluster = join(dir, 'postgres');
  await clearLeftovers(cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialiseWhole(cluster, passwords.superuser);

  const chosenPort = port ?? (await freePort());
  const server = await launch({
    cluster,
    port: chosenPort,
    flags: [...(throwaway ? fast : durable), ...flags],
    log,
  });
  let valid = passwords;
  try {
    valid = await changePasswords(dir, passwords, chosenPort);
    await prepareDatabase(superuserUrl(valid, chosenPort), valid.owner);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl: url(ownerRole, valid.owner, chosenPort, databaseName),
    superuserUrl: superuserUrl(valid, chosenPort),
    port: chosenPort,
    stop: server.stop,
    exited: server.exited,
  };
}

/** A port of loopback that nobody holds at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Gives the superuser the password that is planned, and the file what is true then. Killed in between, the next start
 * finds out which of the two is valid and goes on. The owner's password is set at every start.
 */
async function changePasswords(dir, { next, ...current }, port) {
  if (!next) return current;
  const client = (await opened(superuserUrl(next, port))) ?? (await opened(superuserUrl(current, port)));
  if (!client) throw new Error('Neither the former nor the new password of the database is right.');
  try {
    await client.query(`ALTER ROLE postgres PASSWORD ${client.escapeLiteral(next.superuser)}`);
  } finally {
    await client.end();
  }
  await writePasswords(dir, next);
  return next;
}

/** Undefined where the password is wrong. */
async function opened(connectionString) {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (error.code === '28P01') return undefined;
    throw error;
  }
}

/** Ends a server that outlived its parent, and removes the pid file of one that was killed. */
async function clearLeftovers(cluster) {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [first = '', folder = ''] = (await readFile(pidFile, 'utf8')).split('\n');
  const pid = Math.abs(Number.parseInt(first, 10));
  if (folder.trim() === cluster && (await isPostgres(pid))) {
    process.kill(pid, 'SIGINT');
    if (await gone(pid, 15_000)) return;
    process.kill(pid, 'SIGQUIT');
    await gone(pid, 15_000);
  }
  await rm(pidFile, { force: true });
}

async function isPostgres(pid) {
  if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres');
}

async function gone(pid, milliseconds) {
  const end = Date.now() + milliseconds;
  while (alive(pid)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

/** Made beside and renamed at the end, so that a killed first start leaves no half cluster behind. */
async function initialiseWhole(cluster, password) {
  const draft = `${cluster}-new`;
  await rm(draft, { recursive: true, force: true });
  await ownClusterFolder(draft);
  await initialise(draft, password);
  await rm(cluster, { recursive: true, force: true });
  await rename(draft, cluster);
}

async function prepareDatabase(superuserUrl, ownerPassword) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ownerRole]);
    const verb = role.rowCount === 0 ? 'CREATE' : 'ALTER';
    const password = client.escapeLiteral(ownerPassword);
    await client.query(
      `${verb} ROLE ${ownerRole} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS NOCREATEDB PASSWORD ${password}`,
    );
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
  } finally {
    await client.end();
  }
}

function superuserUrl(passwords, port) {
  return url('postgres', passwords.superuser, port, 'postgres');
}

function url(role, password, port, database) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
