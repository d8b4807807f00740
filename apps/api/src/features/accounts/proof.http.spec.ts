import { randomUUID } from 'node:crypto';
import {
  changeProgramme,
  exportOpportunities,
  listDebriefs,
  openDebrief,
  proofSeconds,
  proveMe,
  readMe,
  signIn,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { makeClient } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';
import { hashPassword } from './password-hash';

const password = 'the heron waits by the weir';
let house: SpecApp;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  const hash = await hashPassword(password);
  for (const key of ['petra', 'adaeze'] as const)
    await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [personId(key), hash, specNow]);
});
afterAll(() => house.stop());
beforeEach(async () => {
  house.clock.set(specNow);
  await house.owner.query('DELETE FROM throttles');
});

const base = { name: 'Job Search Accelerator' };
const body = { name: 'Back to work', base };
const late = () => house.clock.advance((proofSeconds + 1) * 1000);

describe('a grave deed', () => {
  it('is done within half an hour of the sign-in, and asks for a proof after it', async () => {
    const petra = await house.as(personId('petra'));
    house.clock.advance(proofSeconds * 1000);
    expect((await petra.call(changeProgramme, { body })).status).toBe(200);
    house.clock.advance(1000);
    const refused = await petra.call(changeProgramme, { body: { name: 'Unproven', base } });
    expect([refused.status, refused.problem.code]).toEqual([403, 'prove']);
    expect((await petra.call(readMe)).body.programmeName).toBe('Back to work');
  });

  it('is open again in the session that was proven, and in no other', async () => {
    const [here, there] = [await house.as(personId('petra')), await house.as(personId('petra'))];
    late();
    const proven = await here.call(proveMe, { body: { password } });
    expect(proven.status).toBe(204);
    const anew = browserWith(tokenIn(proven.headers['set-cookie']));
    expect((await anew.call(changeProgramme, { body })).status).toBe(200);
    expect((await there.call(changeProgramme, { body })).problem.code).toBe('prove');
    late();
    expect((await anew.call(changeProgramme, { body })).problem.code).toBe('prove');
  });

  it('is proven under a new token: the former opens nothing, and the session goes on to its former end', async () => {
    const entered = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    const former = tokenIn(entered.headers['set-cookie']);
    const ends = async () =>
      (await house.owner.query<object>('SELECT id, ends_at FROM sign_in_sessions ORDER BY id')).rows;
    const before = await ends();
    late();
    const proven = await browserWith(former).call(proveMe, { body: { password } });
    const cookie = String(proven.headers['set-cookie']);
    expect([proven.status, await ends()]).toEqual([204, before]);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toContain(`Max-Age=${60 * 86_400 - proofSeconds - 1}`);
    expect(tokenIn(proven.headers['set-cookie'])).not.toBe(former);
    expect((await browserWith(former).call(readMe)).status).toBe(401);
    expect((await browserWith(former).call(proveMe, { body: { password } })).status).toBe(401);
    const after = browserWith(tokenIn(proven.headers['set-cookie']));
    expect((await after.call(exportOpportunities)).status).toBe(200);
  });

  it('undoes nothing that is under way: what came with the former token goes through once under the new one', async () => {
    const entered = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    const former = tokenIn(entered.headers['set-cookie']);
    const proven = await browserWith(former).call(proveMe, { body: { password } });
    const letter = { body: { id: randomUUID(), mode: 'log', answers: { process: 'CFO, harbour' } } } as const;
    expect((await browserWith(former).call(openDebrief, letter)).status).toBe(401);
    const anew = browserWith(tokenIn(proven.headers['set-cookie']));
    const before = (await anew.call(listDebriefs, { query: {} })).body.items.map(({ id }) => id);
    expect(before).not.toContain(letter.body.id);
    expect((await anew.call(openDebrief, letter)).status).toBe(201);
    const after = (await anew.call(listDebriefs, { query: {} })).body.items.map(({ id }) => id);
    expect(after.filter((id) => !before.includes(id))).toEqual([letter.body.id]);
  });

  it('is proven once: of two at the same moment the later comes with a token that opens nothing any more', async () => {
    const petra = await house.as(personId('petra'));
    late();
    const twice = await Promise.all([1, 2].map(() => petra.call(proveMe, { body: { password } })));
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 401]);
  });

  it('on a shared computer gets a cookie that goes with the browser', async () => {
    const entered = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    const browser = browserWith(tokenIn(entered.headers['set-cookie']));
    const shared = { body: { password }, headers: { 'x-shared-computer': 'yes' } };
    const proven = await browser.send(proveMe, shared);
    expect(proven.status).toBe(204);
    expect(String(proven.headers['set-cookie'])).not.toMatch(/Max-Age|Expires/i);
  });

  it('stays closed to a wrong password, whose tries are slowed down', async () => {
    const petra = await house.as(personId('petra'));
    late();
    const wrong = await petra.call(proveMe, { body: { password: 'the heron waits by the weyr' } });
    expect([wrong.status, wrong.problem.issues?.[0]?.path]).toEqual([422, ['password']]);
    expect((await petra.call(changeProgramme, { body })).problem.code).toBe('prove');
    const tries = [];
    for (let at = 0; at < 10; at += 1)
      tries.push((await petra.call(proveMe, { body: { password: `no ${at}` } })).status);
    expect(tries.at(-1)).toBe(429);
  });

  it('has nothing to compare for somebody who comes by link alone: a new link proves her', async () => {
    const birgit = await house.as(personId('birgit'));
    late();
    expect((await birgit.call(exportOpportunities)).problem.code).toBe('prove');
    expect((await birgit.call(proveMe, { body: { password } })).status).toBe(422);
    const anew = await house.as(personId('birgit'));
    expect((await anew.call(exportOpportunities)).status).toBe(200);
  });

  it('is proven by a sign-in with the password', async () => {
    const petra = await house.as(personId('petra'));
    late();
    expect((await petra.call(changeProgramme, { body })).problem.code).toBe('prove');
    const entered = await house.client().call(signIn, { body: { email: 'petra@example.org', password } });
    expect(entered.status).toBe(200);
    const { rows } = await house.owner.query<{ proven_at: Date }>(
      'SELECT max(proven_at) AS proven_at FROM sign_in_sessions',
    );
    expect(rows[0]?.proven_at).toEqual(house.clock.now());
  });

  it('stays hidden from those whom it does not concern, proven or not', async () => {
    const adaeze = await house.as(personId('adaeze'));
    late();
    expect((await adaeze.call(changeProgramme, { body })).status).toBe(404);
  });
});

/** A browser that holds this session's cookie. */
function browserWith(token: string) {
  return makeClient(house.app, token);
}

function tokenIn(header: unknown): string {
  return /session=([^;]+)/.exec(String(header))?.[1] ?? '';
}
