import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { makeApp } from '@api/app.setup';
import { SetClock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { readEnv, type Env } from '@api/platform/env';
import { makeGround } from '@api/platform/ground';
import { Postman } from '@api/platform/mail/postman';
import { makeClient, type Client } from './client';
import { makeSpecDatabase } from './spec-database';

/** The real app on a real database, with a clock that the spec sets. */
export interface SpecApp {
  readonly app: NestFastifyApplication;
  readonly env: Env;
  readonly clock: SetClock;
  readonly database: Database;
  /** Straight SQL as the owner of the database, past every policy: for setting the scene and for looking behind it. */
  readonly owner: pg.Client;
  /** Nobody's client; `as(person)` gives somebody's. */
  client(): Client;
  /** A client signed in as this person, by a session laid into the database. */
  as(personId: string): Promise<Client>;
  /** Carries the post that is due. */
  deliver(): Promise<number>;
  stop(): Promise<void>;
}

/** Monday, 23 November 2026, ten in London. */
export const specNow = new Date('2026-11-23T10:00:00Z');

/** How a spec wants its app. */
export interface SpecStart {
  readonly listen?: boolean;
  /** Settings beside the spec's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Lays a world into the database before the app starts. */
  readonly lay?: (env: Env) => Promise<void>;
  /** Controllers that only this spec has. */
  readonly doors?: readonly Type[];
}

/** Starts the app; `listen` opens a port for what needs a real connection (streams, races). */
export async function startApp({
  listen = false,
  env: changes = {},
  lay,
  doors = [],
}: SpecStart = {}): Promise<SpecApp> {
  const made = await makeSpecDatabase();
  const env = readEnv({
    DATABASE_URL: made.ownerUrl,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    WORKER: 'off',
    DEMO: 'off',
    ...changes,
  });
  await lay?.(env);
  const clock = new SetClock(specNow);
  const ground = await makeGround(env, clock);
  const app = await makeApp(ground, doors);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (listen) await app.listen(0, '127.0.0.1');
  const owner = new pg.Client(made.ownerUrl);
  await owner.connect();
  const stop = async () => {
    await app.close();
    await owner.end();
    await made.drop();
  };
  return {
    app,
    env,
    clock,
    database: app.get(Database),
    owner,
    client: () => makeClient(app, undefined),
    as: async (personId) => makeClient(app, await laySession(owner, personId, clock.now())),
    deliver: () => app.get(Postman).round(),
    stop,
  };
}

async function laySession(owner: pg.Client, personId: string, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
     VALUES ($1, $2, $3, 'a spec', $4, $4, 864000, $5, $4)`,
    [randomUUID(), createHash('sha256').update(token).digest(), personId, at, new Date(at.getTime() + 90 * 86_400_000)],
  );
  return token;
}
