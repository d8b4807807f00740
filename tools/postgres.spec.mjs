import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { lockFolder, Occupied } from './lock.mjs';
import { planNewPasswords } from './postgres-passwords.mjs';
import { startPostgres } from './postgres.mjs';

jest.setTimeout(60_000);

const dir = mkdtempSync(join(tmpdir(), 'accelerator-house-'));
let running;

afterAll(async () => {
  await running?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function ask(text, url = running.ownerUrl) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('comes up durable, on loopback, with a narrow owner', async () => {
    running = await startPostgres({ dir });
    const [settings] = await ask(
      `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listens,
              current_setting('unix_socket_directories') AS sockets, current_setting('server_version_num')::int / 10000 AS major`,
      running.superuserUrl,
    );
    expect(settings).toEqual({ fsync: 'on', listens: '127.0.0.1', sockets: '', major: 18 });
    const [owner] = await ask(
      'SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
    );
    expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true });
  });

  it('keeps its passwords to itself and lets nobody in without one', async () => {
    expect(statSync(join(dir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(running.ownerUrl);
    wrong.password = 'wrong';
    await expect(ask('SELECT 1', wrong.href)).rejects.toThrow(/password authentication failed/);
  });

  it('has what was committed after it was killed, beside a server that was left over', async () => {
    await ask('CREATE TABLE kept (line text)');
    await ask("INSERT INTO kept VALUES ('a typed sentence')");
    const pid = Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await running.exited;
    running = await startPostgres({ dir });
    expect(await ask('SELECT line FROM kept')).toEqual([{ line: 'a typed sentence' }]);

    const leftOver = running;
    running = await startPostgres({ dir });
    await leftOver.exited;
    expect(await ask('SELECT line FROM kept')).toEqual([{ line: 'a typed sentence' }]);
  });
});

describe('new passwords', () => {
  const file = join(dir, 'postgres-passwords.json');
  const held = () => JSON.parse(readFileSync(file, 'utf8'));
  const portOf = (url, port) => Object.assign(new URL(url), { port: String(port) }).href;

  it('are there after the next start; the former are refused, and what was written stays', async () => {
    const former = running;
    const before = held();
    await running.stop();
    await planNewPasswords(dir);
    const { next } = held();
    await planNewPasswords(dir);
    expect(held()).toEqual({ ...before, next });
    running = await startPostgres({ dir });
    expect(held()).toEqual(next);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const url of [former.ownerUrl, former.superuserUrl])
      await expect(ask('SELECT 1', portOf(url, running.port))).rejects.toThrow(/password authentication failed/);
    expect(await ask('SELECT line FROM kept')).toEqual([{ line: 'a typed sentence' }]);
  });

  it('are finished by the start after one that was killed when the database had them, and the file had not', async () => {
    const before = held();
    const next = { superuser: 'a'.repeat(48), owner: 'b'.repeat(48) };
    await ask(`ALTER ROLE postgres PASSWORD '${next.superuser}'`, running.superuserUrl);
    await running.stop();
    writeFileSync(file, JSON.stringify({ ...before, next }));
    running = await startPostgres({ dir });
    expect(held()).toEqual(next);
    expect(await ask('SELECT line FROM kept')).toEqual([{ line: 'a typed sentence' }]);
    await running.stop();
    running = await startPostgres({ dir });
    expect(held()).toEqual(next);
  });
});

describe('two starts on one folder', () => {
  it('take over the lock of a process that is gone, and give it back', async () => {
    writeFileSync(join(dir, 'lock'), '999999999\n');
    const unlock = await lockFolder(dir);
    expect(readFileSync(join(dir, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
    unlock();
    expect(() => statSync(join(dir, 'lock'))).toThrow(/ENOENT/);
  });

  it('refuse the second with words for a person', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30000)', 'tools/start.mjs']);
    writeFileSync(join(dir, 'lock'), `${other.pid}\n`);
    const refusal = await lockFolder(dir).catch((error) => error);
    other.kill();
    rmSync(join(dir, 'lock'));
    expect(refusal).toBeInstanceOf(Occupied);
    expect(refusal.message).toContain('is in use by another start');
  });
});
