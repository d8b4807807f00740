import { Clock } from './clock';
import { makeDataSource } from './database/data-source';
import { appUrlOf } from './database/migrate';
import type { Env } from './env';
import { makeLogger } from './logger';
import type { Ground } from './platform.module';

/** Connects what a process stands on. */
export async function makeGround(env: Env, clock: Clock = new Clock()): Promise<Ground> {
  const source = await makeDataSource(env.databaseAppUrl ?? appUrlOf(env.databaseUrl)).initialize();
  return { env, clock, source, logger: makeLogger(env) };
}
