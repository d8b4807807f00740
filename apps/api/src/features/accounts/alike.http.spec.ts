import { createHook } from 'node:async_hooks';
import { requestPasswordReset, requestSignInLink, signIn, type EndpointSpec } from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { hashPassword } from './password-hash';

let house: SpecApp;
let hashes = 0;
/** Node names its own work: one of these for each run of argon2. */
const hook = createHook({ init: (_id, type) => (hashes += /argon2/i.test(type) ? 1 : 0) });

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  for (const key of ['adaeze', 'ruth'] as const)
    await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [
      personId(key),
      await hashPassword('the heron waits by the weir'),
      specNow,
    ]);
  await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [personId('ruth'), specNow]);
  hook.enable();
});
afterAll(async () => {
  hook.disable();
  await house.stop();
});

/** Everything of an answer that somebody outside could compare, and the work that it took. */
async function seenFrom(spec: EndpointSpec, email: string, more: object) {
  const before = hashes;
  const { status, headers, text, statements } = await house.client().send(spec, { body: { email, ...more } });
  const told = Object.entries(headers).filter(([name]) => name !== 'date');
  const bytes = text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'request-id');
  return { status, headers: told, bytes, statements, hashes: hashes - before };
}

describe('an address with an account, without a password, out of use, and one that nobody has', () => {
  it.each([
    ['sign-in', signIn, { password: 'not her password at all' }, { status: 401, hashes: 1 }],
    ['link', requestSignInLink, {}, { status: 204, hashes: 0 }],
    ['reset', requestPasswordReset, {}, { status: 204, hashes: 0 }],
  ] as const)('%s: the same answer to the byte, by the same work', async (_, spec, more, expected) => {
    const seen = [];
    for (const name of ['adaeze', 'birgit', 'ruth', 'nobody'])
      seen.push(await seenFrom(spec, `${name}@example.org`, more));
    expect(seen[0]).toMatchObject(expected);
    for (const one of seen) expect(one).toEqual(seen[0]);
  });
});
