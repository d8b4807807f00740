import { streamLive, type LiveEvent } from '@accelerator/contracts';
import pg from 'pg';
import { startApp, type SpecApp } from '@api/testing/app';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { announce } from './announce';
import { LiveHub } from './live-hub';

const someId = '7b0f9c86-5a58-4c0f-9f2e-1b1f5a2f5f10';

describe('the live stream', () => {
  let house: SpecApp;
  let origin: string;
  const open: Ear[] = [];

  beforeAll(async () => {
    house = await startApp({ listen: true });
    await layWorld(house.owner);
    origin = await house.app.getUrl();
    await house.owner.query(
      `INSERT INTO sessions (id, cohort_id, type, title, starts_at, minutes, time_zone, state, published_at, created_at)
       VALUES ($1, $2, 'weekly', 'Week 7', $3, 90, 'Europe/London', 'planned', $3, $3)`,
      [someId, juniper, house.clock.now()],
    );
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((ear) => ear.close()));
  });
  afterAll(() => house.stop());

  const listen = async (key: Somebody): Promise<Ear> => {
    const { token = '' } = await house.as(personId(key));
    const ear = await hear(`${origin}/api/v1${streamLive.path}`, token);
    open.push(ear);
    return ear;
  };
  const tell = (event: LiveEvent, after?: () => never) =>
    house.database.as({ kind: 'person', personId: personId('adaeze') }, async (manager) => {
      await announce(manager, event);
      after?.();
    });
  const aboutMe = (key: Somebody): LiveEvent => ({ kind: 'me', personId: personId(key) });
  const planned: LiveEvent = { kind: 'session', cohortId: juniper, sessionId: someId };

  it('is closed to nobody', async () => {
    const answer = await fetch(`${origin}/api/v1${streamLive.path}`);
    expect(answer.status).toBe(401);
  });

  it('is closed to a tab that takes itself for somebody else, and open to her own', async () => {
    const { token = '' } = await house.as(personId('adaeze'));
    const at = (query: string) => `${origin}/api/v1${streamLive.path}?${query}&ngsw-bypass`;
    const headers = { cookie: `session=${token}` };
    for (const query of [`person=${personId('birgit')}`, 'person=', `person=${personId('adaeze')}&person=x`])
      expect([query, (await fetch(at(query), { headers })).status]).toEqual([query, 401]);
    expect(house.app.get(LiveHub).openOf(personId('adaeze'))).toBe(0);
    const ear = await hear(at(`person=${personId('adaeze')}`), token);
    open.push(ear);
    await tell(aboutMe('adaeze'));
    await ear.until(1);
    expect(ear.events).toEqual([aboutMe('adaeze')]);
  });

  it('brings an event to those who may know of it, and to nobody else', async () => {
    const [birgit, ruth, zelda, petra] = [
      await listen('birgit'),
      await listen('ruth'),
      await listen('zelda'),
      await listen('petra'),
    ];
    await tell(planned);
    for (const key of ['birgit', 'ruth', 'zelda', 'petra'] as const) await tell(aboutMe(key));
    await Promise.all([birgit.until(2), ruth.until(2), zelda.until(1), petra.until(1)]);
    expect(birgit.events).toEqual([planned, aboutMe('birgit')]);
    expect(ruth.events).toEqual([planned, aboutMe('ruth')]);
    expect(zelda.events).toEqual([aboutMe('zelda')]);
    expect(petra.events).toEqual([aboutMe('petra')]);
  });

  it('hides a draft from members', async () => {
    const [birgit, ruth] = [await listen('birgit'), await listen('ruth')];
    await house.owner.query(`UPDATE sessions SET state = 'draft', published_at = NULL WHERE id = $1`, [someId]);
    await tell(planned);
    await tell(aboutMe('birgit'));
    await Promise.all([birgit.until(1), ruth.until(1)]);
    expect(birgit.events).toEqual([aboutMe('birgit')]);
    expect(ruth.events).toEqual([planned]);
    await house.owner.query(`UPDATE sessions SET published_at = created_at, state = 'planned' WHERE id = $1`, [someId]);
  });

  it('says nothing of a deed that was undone', async () => {
    const birgit = await listen('birgit');
    await expect(
      tell(planned, () => {
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await tell(aboutMe('birgit'));
    await birgit.until(1);
    expect(birgit.events).toEqual([aboutMe('birgit')]);
  });

  it('carries the headers of every answer', async () => {
    const birgit = await listen('birgit');
    expect(birgit.headers.get('content-type')).toBe('text/event-stream');
    expect(birgit.headers.get('cache-control')).toBe('no-store');
    expect(birgit.headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
  });

  it('ends at once when the session ends, and leaves others open', async () => {
    const [gone, stays] = [await listen('carmen'), await listen('farida')];
    await house.owner.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [personId('carmen')]);
    await gone.ended;
    await tell(aboutMe('farida'));
    await stays.until(1);
  });

  it('ends at once when the person is deactivated', async () => {
    const naomi = await listen('naomi');
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('naomi'),
      house.clock.now(),
    ]);
    await naomi.ended;
  });

  it('keeps no session alive, and ends with it at a heartbeat', async () => {
    const birgit = await listen('birgit');
    const seen = await lastSeen(house);
    house.clock.advance(9 * 86_400_000);
    await house.app.get(LiveHub).beat();
    await house.app.get(LiveHub).beat();
    expect(await lastSeen(house)).toEqual(seen);
    house.clock.advance(2 * 86_400_000);
    await house.app.get(LiveHub).beat();
    await birgit.ended;
  });

  it('allows a person some windows, not any number', async () => {
    const { token = '' } = await house.as(personId('ruth'));
    for (let window = 0; window < 20; window += 1) open.push(await hear(`${origin}/api/v1${streamLive.path}`, token));
    const answer = await fetch(`${origin}/api/v1${streamLive.path}`, { headers: { cookie: `session=${token}` } });
    expect(answer.status).toBe(429);
  });

  it('comes back by itself when the listening connection breaks, and asks browsers to look again', async () => {
    const adaeze = await listen('adaeze');
    await breakListening(house);
    await adaeze.ended;
    const again = await listen('adaeze');
    await tell(aboutMe('adaeze'));
    await again.until(1);
  });
});

async function breakListening(house: SpecApp): Promise<void> {
  const superuser = new pg.Client(process.env['TEST_SUPERUSER_URL']);
  await superuser.connect();
  await superuser.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'accelerator-listener' AND datname = $1`,
    [new URL(house.env.databaseUrl).pathname.slice(1)],
  );
  await superuser.end();
}

async function lastSeen(house: SpecApp): Promise<unknown> {
  const { rows } = await house.owner.query(
    'SELECT max(last_seen_at) AS at FROM sign_in_sessions WHERE person_id = $1',
    [personId('birgit')],
  );
  return rows;
}

/** Somebody's open stream. */
interface Ear {
  readonly headers: Headers;
  readonly events: unknown[];
  readonly ended: Promise<void>;
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

async function hear(url: string, token: string): Promise<Ear> {
  const controller = new AbortController();
  const answer = await fetch(url, { headers: { cookie: `session=${token}` }, signal: controller.signal });
  if (!answer.ok || !answer.body) throw new Error(`The stream answered ${answer.status}.`);
  const { body } = answer;
  const events: unknown[] = [];
  let changed = () => {};
  const ended = (async () => {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)));
      changed();
    }
  })().catch(() => undefined);
  return {
    headers: answer.headers,
    events,
    ended,
    until: (count) =>
      new Promise((resolve) => {
        changed = () => events.length >= count && resolve();
        changed();
      }),
    close: async () => {
      controller.abort();
      await ended;
    },
  };
}
