import {
  changePassword,
  redeemEmailChange,
  redeemPasswordReset,
  requestEmailChange,
  requestPasswordReset,
  signIn,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { held, untilItWaits } from '@api/testing/waits';
import { layWorld, personId } from '@api/testing/world';
import { hashPassword } from './password-hash';

/** Two changes of what opens one door, at the same moment: one after the other, and both are answered. */
let house: SpecApp;
let her: Client;
const password = 'the heron waits by the weir';
const email = 'adaeze@example.org';
const adaeze = personId('adaeze');

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
});
afterAll(() => house.stop());
beforeEach(async () => {
  await house.owner.query('DELETE FROM mails; DELETE FROM one_time_tokens; DELETE FROM throttles');
  await house.owner.query('DELETE FROM credentials WHERE person_id = $1', [adaeze]);
  await house.owner.query('UPDATE accounts SET email = $2 WHERE person_id = $1', [adaeze, email]);
  await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [
    adaeze,
    await hashPassword(password),
    specNow,
  ]);
  her = await house.as(adaeze);
});

async function mailed(): Promise<string> {
  await house.deliver();
  const { rows } = await house.owner.query<{ body: string }>(`SELECT body FROM mails WHERE body LIKE '%#token=%'`);
  return /#token=([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}

/** The first has begun and waits, by what is held, for the middle of its way; then the second comes. */
async function together<First, Second>(
  holding: string,
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  const { deeds } = await held(house, async (holder) => {
    await holder.query(holding, [adaeze]);
    const one = first();
    await untilItWaits(house, one);
    const other = second();
    await untilItWaits(house, other, 2);
    return { deeds: [one, other] as const };
  });
  return Promise.all(deeds);
}
const hers = 'SELECT 1 FROM credentials WHERE person_id = $1 FOR UPDATE';
const links = 'SELECT 1 FROM one_time_tokens WHERE person_id = $1 FOR UPDATE';

const words = { reset: 'marmalade on a wet Tuesday', change: 'a lantern over the long quay' };
const change = () => her.call(changePassword, { body: { currentPassword: password, password: words.change } });
const opens = async (word: string, address = email) =>
  (await house.client().call(signIn, { body: { email: address, password: word } })).status === 200;

describe('a password that is set anew by a link while she changes it', () => {
  async function reset() {
    await house.client().call(requestPasswordReset, { body: { email } });
    const token = await mailed();
    return () => house.client().call(redeemPasswordReset, { body: { token, password: words.reset } });
  }

  it('is the one of the link where that came first', async () => {
    const [first, second] = await together(hers, await reset(), change);
    expect([first.status, second.status]).toEqual([200, 401]);
    expect([await opens(words.reset), await opens(words.change)]).toEqual([true, false]);
  });

  it('is hers where she came first, and the link is void', async () => {
    const [first, second] = await together(hers, change, await reset());
    expect([first.status, second.status]).toEqual([200, 404]);
    expect([await opens(words.change), await opens(words.reset)]).toEqual([true, false]);
  });
});

describe('an address that is confirmed by a link while she changes her password', () => {
  const next = 'adaeze.next@example.org';
  async function move() {
    await her.call(requestEmailChange, { body: { email: next, currentPassword: password } });
    const token = await mailed();
    return () => house.client().call(redeemEmailChange, { body: { token } });
  }

  it('is the new one where that came first, and the password stays', async () => {
    const [first, second] = await together(links, await move(), change);
    expect([first.status, second.status]).toEqual([204, 401]);
    expect([await opens(password, next), await opens(words.change, next)]).toEqual([true, false]);
  });

  it('stays where the password came first, and the link is void', async () => {
    const [first, second] = await together(hers, change, await move());
    expect([first.status, second.status]).toEqual([200, 404]);
    expect([await opens(words.change), await opens(words.change, next)]).toEqual([true, false]);
  });
});
