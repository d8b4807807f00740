import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { EndpointSpec } from '@accelerator/contracts';
import { idOf, worldClock, type PersonKey } from '@accelerator/fixtures';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { makeApp } from '@api/app.setup';
import { SetClock } from '@api/platform/clock';
import type { Env } from '@api/platform/env';
import { makeGround } from '@api/platform/ground';
import { cookieName } from '@api/platform/http/cookie';
import { cohortStory } from './cohort-story';
import { debriefsStory } from './debriefs-story';
import { layDemoGround } from './demo-ground';
import { keptStory } from './kept-story';
import { opportunitiesStory } from './opportunities-story';
import { readingStory } from './reading-story';
import { sessionsStory } from './sessions-story';
import type { DemoCall, DemoDeed } from './story-teller';

/**
 * Loads the demo world into an empty database, once. People and places are laid by the owner; everything that
 * they wrote goes through the API's own endpoints, at the time at which it happened. A seeding that was cut
 * off goes on at the next start: its moment is remembered and every deed carries its own id.
 */
export async function seedDemo(env: Env, now: Date): Promise<void> {
  const owner = new pg.Client(env.databaseUrl);
  await owner.connect();
  try {
    const seededAt = await begin(owner, now);
    if (!seededAt) return;
    await tellStory(env, owner, seededAt);
    await owner.query('UPDATE demo_seedings SET finished_at = $1', [now]);
    await owner.query(`DELETE FROM sign_in_sessions WHERE device = 'the demo'`);
  } finally {
    await owner.end();
  }
}

/**
 * With the demo off, the demo world is no house to live in: everybody knows its passwords.
 * @throws Error where this database holds it
 */
export async function refuseDemoWorld({ databaseUrl }: Pick<Env, 'databaseUrl'>): Promise<void> {
  const owner = new pg.Client(databaseUrl);
  await owner.connect();
  try {
    const { rowCount } = await owner.query('SELECT 1 FROM demo_seedings');
    if (rowCount)
      throw new Error(
        'This database holds the demo programme, whose passwords everybody knows. A real programme begins in an empty one: set DATA_DIR to another folder, or DATABASE_URL to another database.',
      );
  } finally {
    await owner.end();
  }
}

/** The moment of seeding, or null where the world stands already or the database is in real use. */
async function begin(owner: pg.Client, now: Date): Promise<Date | null> {
  const { rows } = await owner.query<{ seeded_at: Date; finished_at: Date | null }>(
    'SELECT seeded_at, finished_at FROM demo_seedings',
  );
  const [former] = rows;
  if (former) return former.finished_at ? null : former.seeded_at;
  const { rowCount } = await owner.query('SELECT 1 FROM programmes');
  if (rowCount) return null;
  await owner.query('BEGIN');
  await owner.query('INSERT INTO demo_seedings (seeded_at) VALUES ($1)', [now]);
  await layDemoGround(owner, worldClock(now));
  await owner.query('COMMIT');
  return now;
}

async function tellStory(env: Env, owner: pg.Client, seededAt: Date): Promise<void> {
  const clock = new SetClock(seededAt);
  const ground = await makeGround({ ...env, worker: false, webDir: undefined, logLevel: 'silent' }, clock);
  const app = await makeApp(ground);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const tokens = new Map<PersonKey, string>();
  try {
    for (const deed of inOrder(storyOf(seededAt))) {
      clock.set(deed.at);
      const token = tokens.get(deed.by) ?? (await layToken(owner, deed.by, seededAt));
      tokens.set(deed.by, token);
      await deed.work(callAs(app, `${cookieName(env)}=${token}`));
    }
  } finally {
    await app.close();
  }
}

function storyOf(seededAt: Date): readonly DemoDeed[] {
  const clock = worldClock(seededAt);
  return [
    ...sessionsStory(clock),
    ...opportunitiesStory(clock),
    ...debriefsStory(clock),
    ...keptStory(clock),
    ...cohortStory(clock),
    ...readingStory(clock),
  ];
}

/** In order of time; what happens at the same moment stays in the order in which it is told. */
function inOrder(deeds: readonly DemoDeed[]): readonly DemoDeed[] {
  return deeds.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

async function layToken(owner: pg.Client, key: PersonKey, seededAt: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const first = new Date(seededAt.getTime() - 400 * 86_400_000);
  await owner.query(
    `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
     VALUES ($1, $2, $3, 'the demo', $4, $4, 86400000, $5, $5)`,
    [
      randomUUID(),
      createHash('sha256').update(token).digest(),
      idOf('person', key),
      first,
      new Date(seededAt.getTime() + 3_600_000),
    ],
  );
  return token;
}

function callAs(app: NestFastifyApplication, cookie: string): DemoCall {
  return async (spec: EndpointSpec, request: { params?: object; body?: object }) => {
    const known = new Map(Object.entries(request.params ?? {}));
    const answer = await app.inject({
      method: spec.method,
      url: `/api/v1${spec.path.replaceAll(/:(\w+)/g, (_, name: string) => String(known.get(name)))}`,
      headers: { cookie, ...(request.body && { 'content-type': 'application/json' }) },
      ...(request.body && { payload: JSON.stringify(request.body) }),
    });
    if (answer.statusCode >= 400)
      throw new Error(`The demo's ${spec.name} was answered with ${answer.statusCode}: ${answer.body}`);
    return spec.reply === null ? undefined : answer.json<unknown>();
  };
}
