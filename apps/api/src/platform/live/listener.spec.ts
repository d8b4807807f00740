import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { appUrlOf } from '@api/platform/database/migrate';
import { readEnv } from '@api/platform/env';
import { makeLogger } from '@api/platform/logger';
import { makeSpecDatabase, type SpecDatabase } from '@api/testing/spec-database';
import { Listener } from './listener';

/** Longer than the listener waits before it comes back, the second time too. */
const long = 1_000;

describe('the listening connection', () => {
  let made: SpecDatabase;
  let owner: pg.Client;
  const begun: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    made = await makeSpecDatabase();
    owner = new pg.Client(made.ownerUrl);
    await owner.connect();
  });
  afterEach(async () => {
    await Promise.all(begun.splice(0).map((end) => end()));
  });
  afterAll(async () => {
    await owner.end();
    await made.drop();
  });

  const begin = async () => {
    const line = await lay(made.ownerUrl);
    const url = new URL(appUrlOf(made.ownerUrl));
    [url.hostname, url.port] = ['127.0.0.1', String(line.port)];
    const env = readEnv({ DATABASE_URL: made.ownerUrl, DATABASE_APP_URL: url.href, LOG_LEVEL: 'silent' });
    const listener = new Listener(env, makeLogger(env));
    const heard: string[] = [];
    listener.hear('live', (payload) => heard.push(payload));
    begun.push(async () => {
      await listener.onApplicationShutdown();
      await line.close();
    });
    return { line, listener, heard };
  };
  const listening = async () => {
    const { rows } = await owner.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'accelerator-listener' AND datname = current_database()`,
    );
    return rows.length;
  };

  it('is replaced by one where it breaks while it subscribes, hears once, and ends with the process', async () => {
    const { line, listener, heard } = await begin();
    const back = new Promise<void>((resolve) => listener.onReturn(resolve));
    line.breakAtSubscription();
    await listener.onApplicationBootstrap();
    await back;
    await pause(long);
    await owner.query(`SELECT pg_notify('live', 'once')`);
    await until(() => heard.length > 0);
    expect([line.broken, await listening(), heard]).toEqual([1, 1, ['once']]);
    await listener.onApplicationShutdown();
    await until(async () => (await listening()) === 0);
    expect(await listening()).toBe(0);
  });

  it('ends with the process while it is still being made', async () => {
    const { line, listener } = await begin();
    line.hold();
    void listener.onApplicationBootstrap();
    await until(() => line.open > 0);
    const over = listener.onApplicationShutdown();
    line.goOn();
    await over;
    await until(() => line.open === 0);
    expect([line.open, await listening()]).toEqual([0, 0]);
  });
});

/** Waits for it, though not for ever. */
async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200 && !(await is()); round += 1) await pause(10);
}

/** A way to PostgreSQL that can break or stand still. */
interface Line {
  readonly port: number;
  readonly broken: number;
  /** How many connections go over it. */
  readonly open: number;
  /** Breaks the next connection that asks to listen, without a word, as a network does. */
  breakAtSubscription(): void;
  /** What is sent waits from now on. */
  hold(): void;
  goOn(): void;
  close(): Promise<void>;
}

async function lay(databaseUrl: string): Promise<Line> {
  const { hostname, port } = new URL(databaseUrl);
  const state = { breaks: false, broken: 0, holds: false };
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near);
    if (state.holds) near.pause();
    near.on('data', (sent) => {
      if (!state.breaks || !sent.includes('LISTEN')) return void far.write(sent);
      state.breaks = false;
      state.broken += 1;
      near.destroy();
    });
    far.on('data', (sent) => near.write(sent));
    for (const [one, other] of [[near, far] as const, [far, near] as const])
      one.on('error', () => undefined).on('close', () => other.destroy());
    near.on('close', () => open.delete(near));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    get broken() {
      return state.broken;
    },
    get open() {
      return open.size;
    },
    breakAtSubscription: () => void (state.breaks = true),
    hold: () => void (state.holds = true),
    goOn: () => open.forEach((near) => near.resume()),
    close: () => {
      open.forEach((near) => near.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
