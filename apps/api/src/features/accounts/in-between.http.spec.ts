import { randomUUID } from 'node:crypto';
import {
  acceptInvitation,
  changePassword,
  inviteToCohort,
  lookAtInvitation,
  proveMe,
  readMe,
  redeemPasswordReset,
  requestEmailChange,
  requestPasswordReset,
  signIn,
} from '@accelerator/contracts';
import { SignIn } from '@api/platform/http/problem';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { untilItWaits } from '@api/testing/waits';
import { juniper, layWorld, personId } from '@api/testing/world';
import { CredentialsService } from './credentials.service';
import { hashPassword } from './password-hash';
import { startSignInSession } from './sign-in-sessions';
import { LinkGuard, PasswordGuard } from './strategies';

const password = 'the heron waits by the weir';
const visitor = { ip: '203.0.113.7', device: 'a spec', sharedComputer: false, tokens: [] };
let house: SpecApp;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  const hash = await hashPassword(password);
  await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [personId('adaeze'), hash, specNow]);
});
afterAll(() => house.stop());

async function sessions(person: string): Promise<number> {
  const { rowCount } = await house.owner.query('SELECT id FROM sign_in_sessions WHERE person_id = $1', [person]);
  return rowCount ?? 0;
}

describe('between two steps at the door', () => {
  it('a link that is used elsewhere while her new password is made ready changes nothing', async () => {
    await house.client().call(requestPasswordReset, { body: { email: 'adaeze@example.org' } });
    await house.deliver();
    const { rows } = await house.owner.query<{ body: string }>('SELECT body FROM mails');
    const token = /#token=([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
    await house.owner.query('BEGIN');
    await house.owner.query('UPDATE one_time_tokens SET used_at = $1', [specNow]);
    const late = house.client().call(redeemPasswordReset, { body: { token, password: 'marmalade on a wet Tuesday' } });
    await untilItWaits(house, late);
    await house.owner.query('COMMIT');
    expect((await late).status).toBe(404);
    const still = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    expect(still.status).toBe(200);
  });

  it('a session that ends meanwhile proves nothing, though the password is right', async () => {
    const adaeze = await house.as(personId('adaeze'));
    await house.owner.query('BEGIN');
    await house.owner.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [personId('adaeze')]);
    const late = adaeze.call(proveMe, { body: { password } });
    await untilItWaits(house, late);
    await house.owner.query('COMMIT');
    expect((await late).status).toBe(401);
    expect(await sessions(personId('adaeze'))).toBe(0);
    const anew = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    expect(anew.status).toBe(200);
  });

  it('nor does one that is gone already', async () => {
    const who = { person: { id: personId('adaeze'), admin: false }, sessionId: randomUUID() };
    const late = house.app.get(CredentialsService).proveAgain(who, password, visitor);
    await expect(late).rejects.toThrow(SignIn);
  });

  it.each([
    [
      'her password',
      `UPDATE credentials SET password_hash = password_hash || '' WHERE person_id = $1`,
      `SELECT $1::uuid`,
    ],
    [
      'her address',
      `UPDATE accounts SET email = 'another@example.org' WHERE person_id = $1`,
      `UPDATE accounts SET email = 'adaeze@example.org' WHERE person_id = $1`,
    ],
    [
      'her account, which is deactivated and reactivated later',
      `INSERT INTO deactivations (person_id, at) VALUES ($1, '2026-10-01')`,
      'DELETE FROM deactivations WHERE person_id = $1',
    ],
  ])('whoever proved herself by what was true before does not come in: %s', async (_, change, back) => {
    const adaeze = personId('adaeze');
    const before = await sessions(adaeze);
    await house.owner.query('BEGIN');
    await house.owner.query(change, [adaeze]);
    await house.owner.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [adaeze]);
    const late = house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    await untilItWaits(house, late);
    await house.owner.query('COMMIT');
    expect((await late).status).toBe(401);
    await house.owner.query(back, [adaeze]);
    expect([before > 0, await sessions(adaeze)]).toEqual([true, 0]);
    const anew = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    expect(anew.status).toBe(200);
  });

  it('whoever took up an invitation by what was true before does not come in, and uses nothing of it', async () => {
    const odette = personId('odette');
    const before = await house.as(odette);
    const petra = await house.as(personId('petra'));
    const draft = { id: randomUUID(), name: 'Odette', email: 'odette@example.org', role: 'coach' as const };
    expect((await petra.call(inviteToCohort, { params: { cohortId: juniper }, body: draft })).status).toBe(201);
    await house.deliver();
    const { rows } = await house.owner.query<{ body: string }>(`SELECT body FROM mails WHERE address = $1`, [
      draft.email,
    ]);
    const token = /\/invitation#token=([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
    const { agreement } = (await house.client().call(lookAtInvitation, { body: { token } })).body;
    const accept = () =>
      house.client().call(acceptInvitation, { body: { token, agreementId: agreement.id, acceptsAgreement: true } });
    await house.owner.query('BEGIN');
    await house.owner.query('UPDATE accounts SET door_version = door_version + 1 WHERE person_id = $1', [odette]);
    const late = accept();
    await untilItWaits(house, late);
    // she holds none of the sessions that the change ends, so that neither waits for the other
    await house.owner.query('DELETE FROM sign_in_sessions WHERE person_id = $1', [odette]);
    await house.owner.query('COMMIT');
    expect([(await late).status, await sessions(odette), (await before.call(readMe)).status]).toEqual([401, 0, 401]);
    expect((await accept()).body.enrolments.map(({ role }) => role)).toEqual(['coach', 'coach']);
  });

  it('whoever knew the former password cannot change the new one', async () => {
    const adaeze = personId('adaeze');
    const caller = await house.as(adaeze);
    await house.owner.query('BEGIN');
    await house.owner.query(`UPDATE credentials SET password_hash = password_hash || '' WHERE person_id = $1`, [
      adaeze,
    ]);
    const body = { currentPassword: password, password: 'marmalade on a wet Tuesday' };
    const late = caller.call(changePassword, { body });
    await untilItWaits(house, late);
    await house.owner.query('COMMIT');
    expect((await late).status).toBe(401);
    const still = await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } });
    expect(still.status).toBe(200);
  });

  it('whoever knew the former password cannot take the account to another address', async () => {
    const adaeze = personId('adaeze');
    const caller = await house.as(adaeze);
    await house.owner.query('BEGIN');
    await house.owner.query(`UPDATE credentials SET password_hash = password_hash || '' WHERE person_id = $1`, [
      adaeze,
    ]);
    const late = caller.call(requestEmailChange, { body: { email: 'her@example.org', currentPassword: password } });
    await untilItWaits(house, late);
    await house.owner.query('COMMIT');
    expect((await late).status).toBe(401);
    const { rows } = await house.owner.query(`SELECT id FROM one_time_tokens WHERE email = 'her@example.org'`);
    expect(rows).toEqual([]);
  });

  it('whoever is deactivated gets no session, whatever let her in', async () => {
    await house.owner.query(`INSERT INTO deactivations (person_id, at) VALUES ($1, $2)`, [personId('farida'), specNow]);
    const late = house.database.as({ kind: 'door' }, (manager) =>
      startSignInSession(manager, { personId: personId('farida'), visitor, now: specNow }),
    );
    await expect(late).rejects.toThrow(SignIn);
    expect(await sessions(personId('farida'))).toBe(0);
  });

  it('an account that is gone gets no session', async () => {
    const { rows: before } = await house.owner.query('SELECT id FROM sign_in_sessions ORDER BY id');
    await house.owner.query('DELETE FROM accounts WHERE person_id = $1', [personId('birgit')]);
    const late = house.database.as({ kind: 'door' }, (manager) =>
      startSignInSession(manager, { personId: personId('birgit'), visitor, now: specNow }),
    );
    await expect(late).rejects.toThrow(SignIn);
    const { rows: after } = await house.owner.query('SELECT id FROM sign_in_sessions ORDER BY id');
    expect([before.length > 0, after]).toEqual([true, before]);
  });

  it('a strategy that names nobody lets nobody in, and its own refusal is told as it is', () => {
    for (const guard of [new PasswordGuard(), new LinkGuard()]) {
      expect(() => guard.handleRequest(null, false)).toThrow(SignIn);
      expect(() => guard.handleRequest(new RangeError('as it is'), { id: 'somebody' })).toThrow('as it is');
      expect(guard.handleRequest(null, { id: 'somebody' })).toEqual({ id: 'somebody' });
    }
  });

  it('nobody comes in where tries cannot be counted', async () => {
    const adaeze = await house.as(personId('adaeze'));
    await house.owner.query('ALTER TABLE throttles RENAME TO elsewhere');
    const tries = [
      await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } }),
      await adaeze.call(proveMe, { body: { password } }),
    ];
    await house.owner.query('ALTER TABLE elsewhere RENAME TO throttles');
    expect(tries.map(({ status, problem }) => [status, problem.code])).toEqual([
      [503, 'unavailable'],
      [503, 'unavailable'],
    ]);
    expect((await adaeze.call(readMe)).status).toBe(200);
  });
});
