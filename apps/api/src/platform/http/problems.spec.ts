import { endpoint, Problem } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { Database } from '@api/platform/database/database';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { headersOf } from './headers';
import { Endpoint, FromBody, FromPath, FromQuery } from './endpoint.decorator';
import { Conflict, SlowDown } from './problem';

const summary = 'Only for this spec.';
const Words = z.strictObject({ id: z.uuid(), words: z.string().min(1).max(20) });
const say = endpoint({
  name: 'say',
  method: 'POST',
  path: '/probe/words',
  access: 'public',
  summary,
  body: Words,
  reply: z.object({ words: z.string() }),
  status: 201,
});
const drop = endpoint({
  name: 'drop',
  method: 'DELETE',
  path: '/probe/words/:wordId',
  access: 'public',
  summary,
  params: z.object({ wordId: z.uuid() }),
  reply: null,
});
const find = endpoint({
  name: 'find',
  method: 'GET',
  path: '/probe/words',
  access: 'public',
  summary,
  query: z.object({ limit: z.coerce.number().int().max(100).default(20) }),
  reply: z.object({ limit: z.number() }),
});
const fail = endpoint({
  name: 'fail',
  method: 'POST',
  path: '/probe/fail',
  access: 'public',
  summary,
  body: z.strictObject({ how: z.string() }),
  reply: z.object({ fits: z.literal(true) }),
});

@Controller()
class ProbeController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Endpoint(say)
  say(@FromBody(say) { words }: z.output<typeof Words>) {
    return { words, secret: 'never to be sent' };
  }
  @Endpoint(drop)
  drop(@FromPath(drop) { wordId }: { wordId: string }) {
    return { wordId };
  }
  @Endpoint(find)
  find(@FromQuery(find) { limit }: { limit: number }) {
    return { limit };
  }
  @Endpoint(fail)
  async fail(@FromBody(fail) { how }: { how: string }) {
    if (how === 'reply') return { fits: false };
    if (how === 'throw') throw new Error('password is hunter2');
    if (how === 'conflict') throw new Conflict('Changed elsewhere.', { words: 'theirs' });
    if (how === 'often') throw new SlowDown(7);
    await this.database.as({ kind: 'door' }, (manager) => manager.query(how));
    return { fits: true };
  }
}

describe('a request that goes wrong', () => {
  let house: SpecApp;
  beforeAll(async () => {
    house = await startApp({ doors: [ProbeController] });
    await layWorld(house.owner);
  });
  afterAll(() => house.stop());

  const id = crypto.randomUUID();
  const failing = (how: string) => house.client().send(fail, { body: { how } });
  const post = (payload: string, type?: string) =>
    house.app.inject({
      method: 'POST',
      url: '/api/v1/probe/words',
      payload,
      headers: type === undefined ? {} : { 'content-type': type },
    });

  it('is not one that is right', async () => {
    const said = await house.client().call(say, { body: { id, words: 'né 🌿' } });
    expect([said.status, said.body]).toEqual([201, { words: 'né 🌿' }]);
    expect((await house.client().call(find)).body).toEqual({ limit: 20 });
    const dropped = await house.client().call(drop, { params: { wordId: id } });
    expect([dropped.status, dropped.text]).toEqual([204, '']);
  });

  it.each([
    ['an unknown field', { id, words: 'a', role: 'coach' }],
    ['a missing field', { id }],
    ['a wrong type', { id, words: 7 }],
    ['too much', { id, words: 'x'.repeat(21) }],
    ['an id that is none', { id: 'x', words: 'a' }],
    ['a list', []],
    ['nothing', null],
  ])('with %s is invalid, and says where', async (_, body) => {
    const answer = await house.client().send(say, { body: JSON.stringify(body) });
    expect([answer.status, answer.problem.code]).toEqual([422, 'invalid']);
    expect(answer.problem.issues?.length).toBeGreaterThan(0);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(Problem.safeParse(answer.problem).success).toBe(true);
  });

  it.each([
    [{ id, words: 'a', role: 'coach' }, 'There is no field of this name: role.'],
    [{ id }, 'Please fill this in.'],
    [{ id, words: 7 }, 'This does not have the form that is needed here.'],
  ])('with %j is answered in words for a person', async (body, message) => {
    const answer = await house.client().send(say, { body });
    expect(answer.problem.issues?.map((issue) => issue.message)).toContain(message);
  });

  it('names the field', async () => {
    const answer = await house.client().send(say, { body: { id, words: '' } });
    expect(answer.problem.issues?.[0]?.path).toEqual(['words']);
  });

  it.each([
    '{"id":',
    'undefined',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{}}}',
    '"\\ud800"',
    '\u0000',
    '['.repeat(50_000),
  ])('with the body %.20s is invalid', async (payload) =>
    expect((await post(payload, 'application/json')).statusCode).toBe(422),
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    undefined,
  ])('with the content type %s is not read', async (type) => {
    const answer = await post('{"id":"x"}', type);
    expect(answer.statusCode).toBe(415);
    expect(answer.json<Problem>().code).toBe('invalid');
  });

  it('is too large beyond a megabyte', async () => {
    const answer = await post(JSON.stringify({ id, words: 'x'.repeat(1_100_000) }), 'application/json');
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([413, 'too-large']);
  });

  it.each([
    ['limit', 'x'],
    ['limit', '101'],
    ['limit', '1e9'],
  ])('with the query %s=%s is invalid', async (key, value) => {
    expect((await house.client().send(find, { query: { [key]: value } })).status).toBe(422);
  });

  it('with a parameter that is no id is invalid', async () => {
    expect((await house.client().send(drop, { params: { wordId: "1' OR '1'='1" } })).status).toBe(422);
  });

  it.each([
    '/api/v1/nothing',
    '/api/v2/probe/words',
    '/wp-admin.php',
    '/api/v1/probe/words/%E0%A4%A',
    '//',
    '/api/v1/../../etc/passwd',
  ])('to %s finds nothing', async (url) => {
    const answer = await house.app.inject({ method: 'GET', url });
    expect([404, 422]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('with another verb finds nothing', async () => {
    for (const method of ['PUT', 'OPTIONS'] as const)
      expect((await house.app.inject({ method, url: '/api/v1/probe/words' })).statusCode).toBe(404);
  });

  it('by our fault says an id and nothing else', async () => {
    for (const how of ['throw', 'reply', 'SELECT 1 / 0 AS no_such_column']) {
      const answer = await failing(how);
      expect([answer.status, answer.problem.code]).toEqual([500, 'broken']);
      expect(answer.text).not.toMatch(/hunter2|no_such_column|\.ts|stack|SELECT/);
      expect(answer.problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('against a newer state carries that state', async () => {
    const answer = await failing('conflict');
    expect([answer.status, answer.problem.code, answer.problem.current]).toEqual([
      409,
      'conflict',
      { words: 'theirs' },
    ]);
  });

  it('too often says how long to wait', async () => {
    const answer = await failing('often');
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '7']);
  });

  it.each([
    [`SELECT 'x'::uuid`, 422],
    [`SELECT convert_from('\\xff'::bytea, 'UTF8')`, 422],
    [`SELECT 1000000000000::bigint::integer`, 422],
    [`INSERT INTO people (id, name, created_at) VALUES ('${personId('adaeze')}', '', '2026-01-01')`, 409],
    [`UPDATE people SET created_at = '2026-01-01'`, 403],
    [`SELECT no_such_column FROM people`, 503],
    [`SELECT pg_sleep(9)`, 503],
    [`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$`, 503],
  ])('in the database: %s gives %d', async (sql, status) => {
    const answer = await failing(sql);
    expect(answer.status).toBe(status);
    if (status === 503) expect(answer.headers['retry-after']).toBe('2');
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, 201],
    [{}, 201],
  ] as const)('that writes from %j answers %d', async (headers, status) => {
    const answer = await house.client().send(say, { body: { id, words: 'a' }, headers });
    expect(answer.status).toBe(status);
  });

  it('tells a browser on https to stay there', () => {
    const named = (secure: boolean) => new Map(headersOf({ secure }, '/api/v1/me')).get('strict-transport-security');
    expect([named(true), named(false)]).toEqual(['max-age=31536000; includeSubDomains', undefined]);
  });

  it('carries the headers of every answer', async () => {
    for (const url of ['/api/v1/probe/words', '/api/v1/nothing', '/api/health/live']) {
      const { headers } = await house.app.inject({ method: 'GET', url });
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
