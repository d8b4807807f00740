import {
  changeMe,
  changePassword,
  endMySession,
  listMySessions,
  readMe,
  redeemEmailChange,
  redeemPasswordReset,
  redeemSignInLink,
  requestEmailChange,
  requestPasswordReset,
  requestSignInLink,
  setQuietView,
  signIn,
  signOut,
  signOutEverywhere,
} from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import { enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { hashPassword } from './password-hash';

const password = 'the heron waits by the weir';
const other = 'marmalade on a wet Tuesday';
let house: SpecApp;
let passwordHash: string;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  passwordHash = await hashPassword(password);
});
afterAll(() => house.stop());
beforeEach(async () => {
  house.clock.set(specNow);
  for (const table of ['throttles', 'outbox', 'mails', 'sign_in_sessions', 'one_time_tokens', 'credentials'])
    await house.owner.query(`DELETE FROM ${table}`);
  await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [
    personId('adaeze'),
    passwordHash,
    new Date('2026-10-01T00:00:00Z'),
  ]);
});

const mine = (key: Somebody) => house.as(personId(key));

async function mails(): Promise<{ address: string; subject: string; body: string; token: string }[]> {
  await house.deliver();
  const { rows } = await house.owner.query<{ address: string; subject: string; body: string }>(
    'SELECT * FROM mails ORDER BY address, subject',
  );
  return rows.map((row) => ({ ...row, token: /#token=([\w-]{43})/.exec(row.body)?.[1] ?? '' }));
}

async function deeds(): Promise<string[]> {
  const { rows } = await house.owner.query<{ deed: string }>('DELETE FROM audit_events RETURNING deed');
  return rows.map(({ deed }) => deed);
}

describe('reading oneself', () => {
  it('tells name, places and week in the cohort’s zone, in one statement beyond session and identity', async () => {
    const answer = await (await mine('birgit')).call(readMe);
    expect(answer.body).toMatchObject({
      email: 'birgit@example.org',
      hasPassword: false,
      stoppedMail: ['door-open-half-year'],
      demo: false,
      contactName: 'the programme office',
      enrolments: [
        {
          id: enrolmentId('birgit'),
          cohortId: juniper,
          cohortName: 'Juniper',
          week: 7,
          weeks: 12,
          role: 'member',
          status: 'active',
        },
      ],
    });
    expect(answer.body.enrolments[0]?.agreementToAccept).toEqual(expect.any(String));
    expect(answer.statements).toBe(3);
  });

  it('asks for the newest agreement only, and only while it is not accepted', async () => {
    const [{ id } = { id: '' }] = (
      await house.owner.query<{ id: string }>('SELECT id FROM cohort_agreements WHERE cohort_id = $1', [juniper])
    ).rows;
    await house.owner.query('INSERT INTO agreement_acceptances VALUES ($1, $2, $3)', [personId('birgit'), id, specNow]);
    expect((await (await mine('birgit')).call(readMe)).body.enrolments[0]?.agreementToAccept).toBeNull();
  });

  it('shows no cohort that she has left; her notebook stays hers', async () => {
    await house.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('farida')]);
    expect((await (await mine('farida')).call(readMe)).body).toMatchObject({ notebook: true, enrolments: [] });
    for (const [key, notebook] of [
      ['adaeze', true],
      ['ruth', false],
      ['petra', false],
    ] as const)
      expect((await (await mine(key)).call(readMe)).body).toMatchObject({ notebook });
    await house.owner.query(`UPDATE enrolments SET status = 'active' WHERE id = $1`, [enrolmentId('farida')]);
  });
});

describe('changing oneself', () => {
  it('changes name and zone, and nothing that was not said', async () => {
    const client = await mine('birgit');
    expect((await client.call(changeMe, { body: { name: '  Birgit Marsh ' } })).body).toMatchObject({
      name: 'Birgit Marsh',
      timeZone: 'Europe/London',
    });
    expect((await client.call(changeMe, { body: { timeZone: 'Europe/Oslo' } })).body).toMatchObject({
      name: 'Birgit Marsh',
      timeZone: 'Europe/Oslo',
    });
  });

  it.each([
    [{ name: '' }],
    [{ name: 'a\u202Eb' }],
    [{ timeZone: 'Mars/Olympus' }],
    [{ timeZone: 'CAT' }],
    [{ timeZone: 'SystemV/AST4' }],
    [{ admin: true }],
    [{ email: 'x@example.org' }],
    [{ name: 5 }],
  ])('refuses %j', async (body) => {
    expect((await (await mine('birgit')).send(changeMe, { body })).status).toBe(422);
  });

  it('is quiet for some days, and no longer', async () => {
    const client = await mine('birgit');
    expect((await client.call(setQuietView, { body: { days: 3 } })).body.quietUntil).toBe('2026-11-26T10:00:00.000Z');
    house.clock.advance(3 * 86_400_000);
    expect((await client.call(readMe)).body.quietUntil).toBeNull();
    expect((await client.call(setQuietView, { body: { days: 0 } })).body.quietUntil).toBeNull();
    expect((await client.send(setQuietView, { body: { days: 31 } })).status).toBe(422);
  });
});

describe('sessions', () => {
  it('are listed with the present one marked; one can be ended, and is refused at its next request', async () => {
    const [here, there] = [await mine('birgit'), await mine('birgit')];
    const { items } = (await here.call(listMySessions)).body;
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const elsewhere = items.find(({ current }) => !current)?.id ?? '';
    expect((await here.call(endMySession, { params: { sessionId: elsewhere } })).status).toBe(204);
    expect((await there.call(readMe)).status).toBe(401);
    expect((await here.call(endMySession, { params: { sessionId: elsewhere } })).status).toBe(404);
  });

  it('of somebody else are out of reach, and her being there is not told', async () => {
    const hers = await mine('carmen');
    const [session] = (await hers.call(listMySessions)).body.items;
    expect((await (await mine('birgit')).call(endMySession, { params: { sessionId: session?.id ?? '' } })).status).toBe(
      404,
    );
    expect((await (await mine('petra')).call(endMySession, { params: { sessionId: session?.id ?? '' } })).status).toBe(
      404,
    );
    expect((await hers.call(readMe)).status).toBe(200);
  });

  it('end at signing out, here or everywhere, and the browser is told to forget', async () => {
    const [one, two, three] = [await mine('birgit'), await mine('birgit'), await mine('birgit')];
    const out = await one.call(signOut);
    expect([out.status, out.headers['clear-site-data']]).toEqual([204, '"cache"']);
    expect(out.headers['set-cookie']).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/);
    expect([(await one.call(readMe)).status, (await two.call(readMe)).status]).toEqual([401, 200]);
    expect((await two.call(signOutEverywhere)).status).toBe(204);
    expect([(await two.call(readMe)).status, (await three.call(readMe)).status]).toEqual([401, 401]);
  });

  it('and open links end when a person is deactivated', async () => {
    const client = await mine('birgit');
    await house.client().call(requestSignInLink, { body: { email: 'birgit@example.org' } });
    const [mail] = await mails();
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [personId('birgit'), specNow]);
    expect(
      (await house.owner.query('SELECT 1 FROM sign_in_sessions UNION ALL SELECT 1 FROM one_time_tokens')).rowCount,
    ).toBe(0);
    expect((await client.call(readMe)).status).toBe(401);
    await house.owner.query('DELETE FROM deactivations');
    expect((await client.call(readMe)).status).toBe(401);
    expect((await house.client().call(redeemSignInLink, { body: { token: mail?.token ?? '' } })).status).toBe(404);
  });

  it('that are long end when somebody becomes a coach', async () => {
    const client = await mine('carmen');
    const { rows } = await house.owner.query<{ id: string }>(`SELECT id FROM cohorts WHERE id <> $1`, [juniper]);
    await house.owner.query(
      `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES (gen_random_uuid(), $1, $2, 'coach', 'active', $3)`,
      [rows[0]?.id, personId('carmen'), specNow],
    );
    expect((await client.call(readMe)).status).toBe(401);
    await house.owner.query(`DELETE FROM enrolments WHERE cohort_id = $1 AND person_id = $2`, [
      rows[0]?.id,
      personId('carmen'),
    ]);
  });
});

describe('changing the password', () => {
  it('asks for the present one, ends the other sessions and open links, and tells her', async () => {
    const [here, there] = [await mine('adaeze'), await mine('adaeze')];
    await house.client().call(requestSignInLink, { body: { email: 'adaeze@example.org' } });
    const [link] = await mails();
    house.clock.advance(1000);
    for (const body of [{ password: other }, { password: other, currentPassword: 'not this one' }]) {
      const refused = await here.call(changePassword, { body });
      expect([refused.status, refused.problem.code]).toEqual([403, 'refused']);
    }
    await deeds();
    expect((await here.call(changePassword, { body: { password: other, currentPassword: password } })).status).toBe(
      200,
    );
    expect([(await here.call(readMe)).status, (await there.call(readMe)).status]).toEqual([200, 401]);
    expect((await house.client().call(redeemSignInLink, { body: { token: link?.token ?? '' } })).status).toBe(404);
    expect((await house.client().call(signIn, { body: { email: 'adaeze@example.org', password } })).status).toBe(401);
    expect((await house.client().call(signIn, { body: { email: 'adaeze@example.org', password: other } })).status).toBe(
      200,
    );
    expect((await mails()).map(({ subject }) => subject)).toContain('Your password was changed');
    expect(await deeds()).toEqual(['account.password-changed']);
  });

  it('voids a link that was asked for before and is mailed after', async () => {
    const here = await mine('adaeze');
    await house.client().call(requestSignInLink, { body: { email: 'adaeze@example.org' } });
    house.clock.advance(1000);
    await here.call(changePassword, { body: { password: other, currentPassword: password } });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Your password was changed']);
  });

  it('needs a fresh sign-in where there is none yet', async () => {
    const client = await mine('birgit');
    house.clock.advance(15 * 60_000 + 1);
    expect((await client.call(changePassword, { body: { password: other } })).status).toBe(403);
    house.clock.advance(-60_000);
    expect((await client.call(changePassword, { body: { password: other } })).body.hasPassword).toBe(true);
  });

  it.each(['too short', 'passwordpassword', 'Adaeze Thornbury 1', 'x'.repeat(129), 'Job Search Accelerator'])(
    'refuses %p',
    async (weak) => {
      const answer = await (
        await mine('adaeze')
      ).call(changePassword, { body: { password: weak, currentPassword: password } });
      expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, ['password']]);
    },
  );

  it('slows down guessing the present one', async () => {
    const client = await mine('adaeze');
    const guess = () => client.call(changePassword, { body: { password: other, currentPassword: 'a wrong one' } });
    for (let count = 0; count < 10; count += 1) expect((await guess()).status).toBe(403);
    expect((await guess()).status).toBe(429);
  });
});

describe('resetting the password', () => {
  it('takes a mailed link once, ends all sessions and signs in', async () => {
    const before = await mine('adaeze');
    expect((await house.client().call(requestPasswordReset, { body: { email: 'adaeze@example.org' } })).status).toBe(
      204,
    );
    const [mail] = await mails();
    expect(mail?.body).toContain(`${house.env.publicOrigin}/password-reset#token=`);
    const token = mail?.token ?? '';
    expect((await house.client().call(redeemSignInLink, { body: { token } })).status).toBe(404);
    expect(
      (await house.client().call(redeemPasswordReset, { body: { token, password: 'passwordpassword' } })).status,
    ).toBe(422);
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => house.client().call(redeemPasswordReset, { body: { token, password: other } })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(404)]);
    expect((await before.call(readMe)).status).toBe(401);
    expect((await house.client().call(signIn, { body: { email: 'adaeze@example.org', password: other } })).status).toBe(
      200,
    );
  });

  it('answers alike for those who are not here', async () => {
    const [known, unknown] = [
      await house.client().call(requestPasswordReset, { body: { email: 'adaeze@example.org' } }),
      await house.client().call(requestPasswordReset, { body: { email: 'nobody@example.org' } }),
    ];
    expect([unknown.status, unknown.text, unknown.statements]).toEqual([known.status, known.text, known.statements]);
    expect((await mails()).map(({ address }) => address)).toEqual(['adaeze@example.org']);
  });

  it('lapses after half an hour', async () => {
    await house.client().call(requestPasswordReset, { body: { email: 'adaeze@example.org' } });
    const [mail] = await mails();
    house.clock.advance(30 * 60_000 + 1);
    expect(
      (await house.client().call(redeemPasswordReset, { body: { token: mail?.token ?? '', password: other } })).status,
    ).toBe(404);
  });
});

describe('changing the address', () => {
  it('is confirmed at the new one and told to the old one', async () => {
    const client = await mine('petra');
    await deeds();
    expect((await client.call(requestEmailChange, { body: { email: 'Petra.L@example.org' } })).status).toBe(204);
    const asked = await mails();
    expect(asked.map(({ address, subject }) => [address, subject])).toEqual([
      ['petra.l@example.org', 'Please confirm this address'],
      ['petra@example.org', 'A change of address was asked for'],
    ]);
    expect((await client.call(readMe)).body.email).toBe('petra@example.org');
    const tries = await Promise.all(
      Array.from({ length: 10 }, () =>
        house.client().call(redeemEmailChange, { body: { token: asked[0]?.token ?? '' } }),
      ),
    );
    expect(tries.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await client.call(readMe)).body.email).toBe('petra.l@example.org');
    expect(
      (await mails()).filter(({ subject }) => subject === 'Your address was changed').map(({ address }) => address),
    ).toEqual(['petra@example.org']);
    expect(await deeds()).toEqual(['account.email-change-asked', 'account.email-changed']);
  });

  it('asks for the password of those who have one, and a fresh sign-in of the others', async () => {
    const body = { email: 'a.new.address@example.org' };
    expect((await (await mine('adaeze')).call(requestEmailChange, { body })).status).toBe(403);
    expect(
      (await (await mine('adaeze')).call(requestEmailChange, { body: { ...body, currentPassword: password } })).status,
    ).toBe(204);
    const late = await mine('birgit');
    house.clock.advance(16 * 60_000);
    expect((await late.call(requestEmailChange, { body })).status).toBe(403);
  });

  it('is nothing to change where it is the address that she has', async () => {
    const answer = await (await mine('birgit')).call(requestEmailChange, { body: { email: 'birgit@example.org' } });
    expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, ['email']]);
    expect(await mails()).toEqual([]);
  });

  it('does not tell that an address has an account, and takes nobody’s', async () => {
    const client = await mine('birgit');
    expect((await client.call(requestEmailChange, { body: { email: 'ruth@example.org' } })).status).toBe(204);
    expect((await mails()).map(({ address }) => address)).toEqual(['birgit@example.org']);
    await client.call(requestEmailChange, { body: { email: 'soon@example.org' } });
    const token = (await mails()).find(({ address }) => address === 'soon@example.org')?.token ?? '';
    await house.owner.query(`UPDATE accounts SET email = 'soon@example.org' WHERE person_id = $1`, [personId('naomi')]);
    expect((await house.client().call(redeemEmailChange, { body: { token } })).status).toBe(404);
    await house.owner.query(`UPDATE accounts SET email = 'naomi@example.org' WHERE person_id = $1`, [
      personId('naomi'),
    ]);
  });

  it('keeps only the last link that was asked for, and none after a new password', async () => {
    const client = await mine('birgit');
    await client.call(requestEmailChange, { body: { email: 'first@example.org' } });
    const first = (await mails()).find(({ address }) => address === 'first@example.org')?.token ?? '';
    await client.call(requestEmailChange, { body: { email: 'second@example.org' } });
    const second = (await mails()).find(({ address }) => address === 'second@example.org')?.token ?? '';
    expect((await house.client().call(redeemEmailChange, { body: { token: first } })).status).toBe(404);
    await client.call(changePassword, { body: { password: other } });
    expect((await house.client().call(redeemEmailChange, { body: { token: second } })).status).toBe(404);
  });
});
