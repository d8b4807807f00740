import { readMe, redeemSignInLink, requestPasswordReset, requestSignInLink, signIn } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { makeClient, type Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';
import { hashPassword } from './password-hash';

const password = 'the heron waits by the weir';
let house: SpecApp;
let nobody: Client;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  for (const key of ['adaeze', 'ruth', 'petra'] as const)
    await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [
      personId(key),
      await hashPassword(password),
      new Date('2026-10-01T00:00:00Z'),
    ]);
  nobody = house.client();
});
afterAll(() => house.stop());
beforeEach(async () => {
  await house.owner.query('DELETE FROM throttles');
  await house.owner.query('DELETE FROM outbox');
  await house.owner.query('DELETE FROM mails');
  await house.owner.query('DELETE FROM deactivations');
});

/** The session that an answer's cookie opens. */
function signedIn(answer: { headers: Readonly<Record<string, unknown>> }): Client {
  const token = /session=([A-Za-z0-9_-]{43});/.exec(String(answer.headers['set-cookie']))?.[1];
  return makeClient(house.app, token);
}

/** Asks for a link and reads it from the mail. */
async function mailedLink(email: string): Promise<string> {
  await nobody.call(requestSignInLink, { body: { email } });
  await house.deliver();
  return lastToken();
}

async function lastToken(): Promise<string> {
  const { rows } = await house.owner.query<{ body: string }>(
    'SELECT body FROM mails ORDER BY sent_at DESC, id LIMIT 1',
  );
  return /#token=([A-Za-z0-9_-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}

const withoutId = (text: string) => text.replace(/"requestId":"[^"]+"/, '');

describe('signing in by password', () => {
  it('lets the right person in and gives her a cookie that scripts cannot read', async () => {
    const answer = await nobody.call(signIn, { body: { email: ' Adaeze@Example.org', password } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      name: 'Adaeze Thornbury',
      hasPassword: true,
      admin: false,
      programmeName: 'Job Search Accelerator',
    });
    expect(answer.headers['set-cookie']).toMatch(
      /^session=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await signedIn(answer).call(readMe)).body.id).toBe(personId('adaeze'));
  });

  it('on a computer that others use lasts until the browser is closed, and an hour unused', async () => {
    const answer = await nobody.send(signIn, {
      body: { email: 'adaeze@example.org', password },
      headers: { 'x-shared-computer': 'yes' },
    });
    expect(answer.headers['set-cookie']).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { rows } = await house.owner.query<{ idle_seconds: number }>(
      'SELECT idle_seconds FROM sign_in_sessions ORDER BY started_at DESC, ends_at LIMIT 1',
    );
    expect(rows[0]?.idle_seconds).toBe(3600);
  });

  it('stores only the hash of the session, and a new one at every sign-in; the browser’s old one ends', async () => {
    const first = await nobody.call(signIn, { body: { email: 'adaeze@example.org', password } });
    const browser = signedIn(first);
    const second = await browser.call(signIn, { body: { email: 'adaeze@example.org', password } });
    expect(signedIn(second).token).not.toBe(browser.token);
    expect((await browser.call(readMe)).status).toBe(401);
    const { rows } = await house.owner.query<{ all: string }>(
      'SELECT string_agg(s::text, $1) AS all FROM sign_in_sessions s',
      [' '],
    );
    expect(rows[0]?.all).not.toContain(signedIn(second).token);
  });

  it('answers an unknown address, a wrong password and a deactivated person in the same words', async () => {
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('ruth'),
      house.clock.now(),
    ]);
    const drafts = [
      { email: 'adaeze@example.org', password: 'not her password at all' },
      { email: 'nobody@example.org', password: 'not her password at all' },
      { email: 'birgit@example.org', password: 'she has none at all' },
      { email: 'ruth@example.org', password },
    ];
    const answers = await Promise.all(drafts.map((body) => nobody.call(signIn, { body })));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map(({ text }) => withoutId(text))).size).toBe(1);
    expect(answers[0]?.problem.detail).toBe('The address or the password is not right.');
    expect(new Set(answers.map(({ headers }) => Object.keys(headers).join())).size).toBe(1);
  });

  it('costs the same statements for known and unknown addresses', async () => {
    const known = await nobody.call(signIn, { body: { email: 'adaeze@example.org', password: 'not her password' } });
    const unknown = await nobody.call(signIn, { body: { email: 'nobody@example.org', password: 'not her password' } });
    expect(known.statements).toBe(unknown.statements);
  });

  it.each([
    [{}],
    [{ email: 'x', password: '' }],
    [{ email: 'a@example.org', password, admin: true }],
    ['not json'],
    [[]],
  ])('tells what is wrong with %j', async (body) => {
    expect((await nobody.send(signIn, { body })).status).toBe(422);
  });

  it('takes no password from the query', async () => {
    expect((await nobody.send(signIn, { query: { email: 'adaeze@example.org', password }, body: {} })).status).toBe(
      422,
    );
  });
});

describe('how long a sign-in lasts', () => {
  const hours = (count: number) => count * 3_600_000;
  afterEach(() => house.clock.set(new Date('2026-11-23T10:00:00Z')));

  it.each([
    ['adaeze', { within: 13 * 24, beyond: 14 * 24 + 1, absolute: 60 * 24 }],
    ['ruth', { within: 0.9, beyond: 1.1, absolute: 12 }],
    ['petra', { within: 0.9, beyond: 1.1, absolute: 12 }],
  ] as const)(
    'is long for a member and short for a coach and an admin: %s',
    async (key, { within, beyond, absolute }) => {
      const start = house.clock.now().getTime();
      const enter = async () =>
        signedIn(await nobody.call(signIn, { body: { email: `${key}@example.org`, password } }));
      const [idle, busy] = [await enter(), await enter()];
      for (let at = start; at < start + hours(absolute); at += hours(within)) {
        house.clock.set(new Date(at));
        expect((await busy.call(readMe)).status).toBe(200);
      }
      house.clock.set(new Date(start + hours(absolute) + 1000));
      expect((await busy.call(readMe)).status).toBe(401);
      house.clock.set(new Date(start + hours(beyond)));
      expect((await idle.call(readMe)).status).toBe(401);
    },
  );
});

describe('signing in by mailed link', () => {
  it('mails a link whose secret stands in the fragment and nowhere in the outbox, and lets her in once', async () => {
    expect((await nobody.call(requestSignInLink, { body: { email: 'adaeze@example.org' } })).status).toBe(204);
    await house.deliver();
    const { rows } = await house.owner.query<{ address: string; subject: string; body: string }>('SELECT * FROM mails');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ address: 'adaeze@example.org', subject: 'Your link to sign in' });
    expect(rows[0]?.body).toContain(`${house.env.publicOrigin}/sign-in/link#token=`);
    const token = await lastToken();
    const { rows: stored } = await house.owner.query<{ row: string }>(
      'SELECT o::text AS row FROM outbox o UNION SELECT t::text FROM one_time_tokens t',
    );
    expect(stored.map(({ row }) => row).join()).not.toContain(token);
    const answer = await nobody.call(redeemSignInLink, { body: { token } });
    expect(answer.body.name).toBe('Adaeze Thornbury');
    expect((await signedIn(answer).call(readMe)).status).toBe(200);
    expect((await nobody.call(redeemSignInLink, { body: { token } })).status).toBe(404);
  });

  it('answers known and unknown addresses alike, with the same work, and mails nothing to nobody', async () => {
    const known = await nobody.call(requestSignInLink, { body: { email: 'adaeze@example.org' } });
    const unknown = await nobody.call(requestSignInLink, { body: { email: 'nobody@example.org' } });
    expect([unknown.status, unknown.text, unknown.statements]).toEqual([known.status, known.text, known.statements]);
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(known.headers));
    await house.deliver();
    const { rows } = await house.owner.query<{ address: string }>('SELECT address FROM mails');
    expect(rows).toEqual([{ address: 'adaeze@example.org' }]);
  });

  it('lets one of ten simultaneous tries in', async () => {
    const token = await mailedLink('birgit@example.org');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => nobody.call(redeemSignInLink, { body: { token } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(9);
  });

  it('answers unknown, used and lapsed links alike', async () => {
    const used = await mailedLink('birgit@example.org');
    await nobody.call(redeemSignInLink, { body: { token: used } });
    const lapsed = await mailedLink('birgit@example.org');
    house.clock.advance(15 * 60_000 + 1);
    const answers = await Promise.all(
      [used, lapsed, 'x'.repeat(43)].map((token) => nobody.call(redeemSignInLink, { body: { token } })),
    );
    house.clock.set(new Date('2026-11-23T10:00:00Z'));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => withoutId(text))).size).toBe(1);
  });

  it('makes no second valid link when the post is carried twice, and revives no used one', async () => {
    const carryAgain = async () => {
      await house.owner.query('DELETE FROM mails');
      await house.owner.query('UPDATE outbox SET sent_at = NULL, next_try_at = created_at');
      await house.deliver();
    };
    const first = await mailedLink('birgit@example.org');
    await carryAgain();
    const second = await lastToken();
    expect((await nobody.call(redeemSignInLink, { body: { token: first } })).status).toBe(404);
    expect((await nobody.call(redeemSignInLink, { body: { token: second } })).status).toBe(200);
    await carryAgain();
    expect((await house.owner.query('SELECT 1 FROM mails')).rowCount).toBe(0);
  });

  it('is of no use for a deactivated person', async () => {
    const token = await mailedLink('birgit@example.org');
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('birgit'),
      house.clock.now(),
    ]);
    expect((await nobody.call(redeemSignInLink, { body: { token } })).status).toBe(404);
  });
});

describe('trying often', () => {
  const wrong = { email: 'adaeze@example.org', password: 'not her password' };

  it('is slowed down for the account, known or not, and a forged address on the net does not help', async () => {
    for (const email of ['adaeze@example.org', 'nobody@example.org']) {
      const statuses = [];
      for (let count = 0; count < 11; count += 1) {
        const forged = {
          'x-forwarded-for': `203.0.113.${count}`,
          forwarded: `for=203.0.113.${count}`,
          'x-real-ip': `203.0.113.${count}`,
        };
        statuses.push((await nobody.send(signIn, { body: { ...wrong, email }, headers: forged })).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    }
  });

  it('from one address on the net is slowed down over all accounts, forged header or not', async () => {
    const { rows } = await house.owner.query<{ points: number }>('SELECT points FROM throttles');
    expect(rows).toEqual([]);
    await nobody.send(signIn, { body: wrong, headers: { 'x-forwarded-for': '203.0.113.1' } });
    await nobody.send(signIn, {
      body: { ...wrong, email: 'other@example.org' },
      headers: { 'x-forwarded-for': '203.0.113.2' },
    });
    const after = await house.owner.query<{ key: string; points: number }>(
      'SELECT key, points FROM throttles ORDER BY points',
    );
    expect(after.rows.map(({ points }) => points)).toEqual([1, 1, 1, 1, 2, 2]);
    expect(after.rows.map(({ key }) => key).join()).not.toMatch(/adaeze|127\.0\.0\.1|203\.0/);
    await house.owner.query('UPDATE throttles SET points = 60 WHERE points = 2');
    const third = await nobody.send(signIn, {
      body: { ...wrong, email: 'third@example.org' },
      headers: { 'x-forwarded-for': '203.0.113.3' },
    });
    expect(third.status).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect(third.problem.code).toBe('slow-down');
  });

  it('locks nobody out: the right password clears her tries, and time does', async () => {
    for (let count = 0; count < 9; count += 1) await nobody.call(signIn, { body: wrong });
    expect((await nobody.call(signIn, { body: { ...wrong, password } })).status).toBe(200);
    expect((await nobody.call(signIn, { body: wrong })).status).toBe(401);
    await house.owner.query('UPDATE throttles SET points = 99');
    expect((await nobody.call(signIn, { body: { ...wrong, password } })).status).toBe(429);
    await house.owner.query('UPDATE throttles SET expire = 1');
    expect((await nobody.call(signIn, { body: { ...wrong, password } })).status).toBe(200);
  });

  it('from one machine does not keep her out who comes from another, by password or by link', async () => {
    const link = { body: { email: wrong.email } };
    for (let count = 0; count < 55; count += 1) await nobody.send(signIn, { body: wrong, ip: '203.0.113.2' });
    for (let count = 0; count < 16; count += 1) await nobody.send(requestSignInLink, { ...link, ip: '203.0.113.3' });
    expect((await nobody.send(signIn, { body: wrong, ip: '203.0.113.2' })).status).toBe(429);
    expect((await nobody.send(requestSignInLink, { ...link, ip: '203.0.113.3' })).status).toBe(429);
    expect((await nobody.call(signIn, { body: { ...wrong, password } })).status).toBe(200);
    expect((await nobody.call(requestSignInLink, link)).status).toBe(204);
  });

  it('from one machine is counted for the whole house as far as it is let in, and others get their links', async () => {
    const tally: Record<number, number> = {};
    for (let count = 0; count < 660; count += 1) {
      const body = { email: `nobody-${count}@example.org` };
      const { status } = await nobody.send(requestSignInLink, { body, ip: '203.0.113.4' });
      tally[status] = (tally[status] ?? 0) + 1;
    }
    expect(tally).toEqual({ 204: 60, 429: 600 });
    const { rows } = await house.owner.query<{ points: number }>(
      'SELECT points FROM throttles WHERE points > 1 ORDER BY points',
    );
    expect(rows).toEqual([{ points: 60 }, { points: 660 }]);
    const email = 'adaeze@example.org';
    expect((await nobody.call(requestSignInLink, { body: { email } })).status).toBe(204);
    expect((await nobody.call(requestPasswordReset, { body: { email } })).status).toBe(204);
  });

  it('holds for asking for mail, too, whoever has the address', async () => {
    for (const email of ['adaeze@example.org', 'nobody@example.org']) {
      const statuses = [];
      for (let count = 0; count < 6; count += 1)
        statuses.push((await nobody.call(requestSignInLink, { body: { email } })).status);
      expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    }
  });
});

describe('writes from another site', () => {
  it.each([[{ origin: 'https://elsewhere.example' }], [{ 'sec-fetch-site': 'cross-site' }]])(
    'are refused: %j',
    async (headers) => {
      const answer = await nobody.send(signIn, { body: { email: 'adaeze@example.org', password }, headers });
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
    },
  );
});
