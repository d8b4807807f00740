import { randomUUID } from 'node:crypto';
import {
  acceptInvitation,
  changeCohort,
  inviteToCohort,
  listCohortPeople,
  listMyAuditEvents,
  listPlaces,
  lookAtInvitation,
  moveEnrolment,
  readMe,
  resendInvitation,
  revokeInvitation,
} from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { makeClient, type Client } from '@api/testing/client';
import { alder, enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

let house: SpecApp;
let petra: Client;
const agreementId = idOf('other', 'agreement-juniper');
const day = 86_400_000;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
});
afterAll(() => house.stop());
beforeEach(async () => {
  house.clock.set(specNow);
  await house.owner.query('DELETE FROM throttles');
  await house.owner.query('DELETE FROM outbox');
  await house.owner.query('DELETE FROM mails');
  await house.owner.query('UPDATE cohorts SET capacity = 60');
  petra = await house.as(personId('petra'));
});

let number = 0;
const somebody = (changes: object = {}) => {
  number += 1;
  return {
    id: randomUUID(),
    name: 'Ines Varga',
    email: `ines-${number}@example.org`,
    role: 'member' as const,
    ...changes,
  };
};
const invite = (draft: ReturnType<typeof somebody>, cohortId = juniper) =>
  petra.call(inviteToCohort, { params: { cohortId }, body: draft });
const at = (invitationId: string) => ({ params: { invitationId } });

async function letters(): Promise<{ address: string; subject: string; body: string }[]> {
  await house.deliver();
  const { rows } = await house.owner.query<{ address: string; subject: string; body: string }>(
    'SELECT address, subject, body FROM mails ORDER BY sent_at, id',
  );
  return rows;
}
const tokenIn = (text = '') => /\/invitation#token=([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
async function mailed(draft = somebody(), cohortId = juniper): Promise<string> {
  expect((await invite(draft, cohortId)).status).toBe(201);
  const found = (await letters()).filter(({ address }) => address === draft.email);
  return tokenIn(found.at(-1)?.body);
}
const acceptance = (token: string, changes: object = {}) => ({
  body: {
    token,
    name: 'Ines Varga',
    timeZone: 'Europe/Lisbon',
    agreementId,
    acceptsAgreement: true as const,
    ...changes,
  },
});
const look = (token: string) => house.client().call(lookAtInvitation, { body: { token } });
const sessionIn = (answer: { headers: Readonly<Record<string, unknown>> }) =>
  makeClient(house.app, /session=([A-Za-z0-9_-]{43});/.exec(String(answer.headers['set-cookie']))?.[1]);
async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await house.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, [...values]);
  return rows[0]?.n ?? -1;
}
const withoutId = (text: string) => text.replace(/"requestId":"[^"]+"/, '');

describe('inviting', () => {
  it('mails a link that lies in no queue and no table', async () => {
    const draft = somebody();
    expect((await invite(draft)).body).toMatchObject({ kind: 'invitation', status: 'invited', personId: null });
    const { rows } = await house.owner.query<{ payload: object }>('SELECT payload FROM outbox');
    expect(Object.keys(rows[0]?.payload ?? {})).toEqual(['until', 'invitationId']);
    expect(await count('invitations WHERE id = $1 AND token_hash IS NULL', [draft.id])).toBe(1);
    const [letter] = await letters();
    expect(letter).toMatchObject({ address: draft.email, subject: 'Your place in Juniper' });
    expect(letter?.body).toContain('Dear Ines,\n\nPetra Lindquale has kept a place for you in Juniper');
    expect(letter?.body).toContain('started on 12 October 2026 with Ruth Ellerslade, Naomi Castellwood');
    expect(letter?.body).toContain(`${house.env.publicOrigin}/invitation#token=`);
    expect(letter?.body).toContain('(valid until 7 December 2026)');
    expect(await count('invitations i WHERE i::text LIKE $1', [`%${tokenIn(letter?.body)}%`])).toBe(0);
  });

  it('the same again is the same and mails once; other words under the id are a conflict', async () => {
    const draft = somebody();
    const first = await invite(draft);
    expect((await invite(draft)).body).toEqual(first.body);
    expect((await invite({ ...draft, name: 'Other' })).status).toBe(409);
    expect(await letters()).toHaveLength(1);
  });

  it('answers alike whether the address has an account or not', async () => {
    const known = await invite(somebody({ email: 'zelda@example.org' }));
    const unknown = await invite(somebody({ email: 'nobody@example.org' }));
    const plain = ({ body }: typeof known) => ({ ...body, id: '', email: '' });
    expect(plain(known)).toEqual(plain(unknown));
    expect(known.statements).toBe(unknown.statements);
  });

  it('says clearly who has a place or an invitation already', async () => {
    const twice = somebody();
    await invite(twice);
    const again = await invite({ ...twice, id: randomUUID() });
    expect([again.status, again.problem.detail]).toEqual([
      409,
      'This address is invited to Juniper already. You can send that invitation again.',
    ]);
    const enrolled = await invite(somebody({ email: 'adaeze@example.org' }));
    expect([enrolled.status, enrolled.problem.detail]).toEqual([
      409,
      'Somebody with this address has a place in Juniper already.',
    ]);
  });

  it('keeps to the number of places, also when several are invited at once; coaches take none', async () => {
    const body = { capacity: 3, base: { capacity: 60 } };
    expect((await petra.call(changeCohort, { params: { cohortId: alder }, body })).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 5 }, () => invite(somebody(), alder)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.detail).toBe(
      'All 3 places in Alder are taken or kept by an invitation.',
    );
    expect((await invite(somebody({ role: 'coach' }), alder)).status).toBe(201);
  });

  it.each([[{ email: 'x' }], [{ name: '' }], [{ role: 'admin' }], [{ extra: 1 }], [{ id: 'x' }]])(
    'refuses %j',
    async (change) => {
      const body = somebody(change);
      expect((await petra.send(inviteToCohort, { params: { cohortId: juniper }, body })).status).toBe(422);
    },
  );
});

describe('an invitation', () => {
  it('shows what it offers before anything is accepted', async () => {
    const { status, body } = await look(await mailed());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      cohortName: 'Juniper',
      role: 'member',
      coachNames: ['Ruth Ellerslade', 'Naomi Castellwood'],
      invitedBy: 'Petra Lindquale',
      expiresAt: '2026-12-07T10:00:00.000Z',
      agreement: { id: agreementId, version: 1 },
      knownAccount: false,
    });
  });

  it('makes account, place and acceptance of the agreement, and signs in', async () => {
    const draft = somebody();
    const answer = await house.client().call(acceptInvitation, acceptance(await mailed(draft)));
    expect(answer.body).toMatchObject({
      name: 'Ines Varga',
      email: draft.email,
      timeZone: 'Europe/Lisbon',
      hasPassword: false,
      enrolments: [{ cohortId: juniper, role: 'member', status: 'active', agreementToAccept: null }],
    });
    const ines = sessionIn(answer);
    expect((await ines.call(listCohortPeople, { params: { cohortId: juniper } })).status).toBe(200);
    expect(
      await count(`agreement_acceptances WHERE person_id = $1 AND agreement_id = $2 AND accepted_at = $3`, [
        answer.body.id,
        agreementId,
        specNow,
      ]),
    ).toBe(1);
    const { body } = await petra.call(listPlaces, { params: { cohortId: juniper } });
    expect(body.items.filter(({ email }) => email === draft.email)).toMatchObject([
      { kind: 'enrolment', status: 'active', personId: answer.body.id },
    ]);
  });

  it('of ten acceptances at the same moment gives exactly one place', async () => {
    const draft = somebody();
    const token = await mailed(draft);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => house.client().call(acceptInvitation, acceptance(token))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(404)]);
    expect(await count('accounts a JOIN enrolments e USING (person_id) WHERE a.email = $1', [draft.email])).toBe(1);
    expect(await count('sign_in_sessions s JOIN accounts a USING (person_id) WHERE a.email = $1', [draft.email])).toBe(
      1,
    );
  });

  it('gives a known account its place by the link alone; name and zone stay hers', async () => {
    const token = await mailed(somebody({ email: 'odette@example.org', role: 'coach' }));
    expect((await look(token)).body.knownAccount).toBe(true);
    const before = await house.as(personId('odette'));
    const answer = await house.client().call(acceptInvitation, {
      body: { token, name: 'Other', agreementId, acceptsAgreement: true },
    });
    expect(answer.body).toMatchObject({ id: personId('odette'), name: 'Odette Vanbrugh-Hale' });
    expect(answer.body.enrolments.map(({ role }) => role)).toEqual(['coach', 'coach']);
    expect((await sessionIn(answer).call(readMe)).status).toBe(200);
    // whoever becomes a coach signs in anew elsewhere: the sessions of coaches are short
    expect((await before.call(readMe)).status).toBe(401);
  });

  it('brings a coach openly: whoever takes part there finds it on record, an admin who invited herself, too, after she left', async () => {
    // after whoever came before her
    house.clock.advance(1000);
    const token = await mailed(somebody({ email: 'petra@example.org', role: 'coach' }));
    await house.client().call(acceptInvitation, { body: { token, agreementId, acceptsAgreement: true } });
    const joined = async (key: 'adaeze' | 'zelda') =>
      (await (await house.as(personId(key))).call(listMyAuditEvents)).body.items
        .filter(({ deed }) => deed === 'coach.joined')
        .map(({ actorName, cohortName }) => [actorName, cohortName]);
    expect((await joined('adaeze'))[0]).toEqual(['Petra Lindquale', 'Juniper']);
    expect((await joined('zelda')).map(([name]) => name)).not.toContain('Petra Lindquale');
    await house.owner.query("UPDATE enrolments SET status = 'withdrawn', ended_at = $2 WHERE person_id = $1", [
      personId('petra'),
      house.clock.now(),
    ]);
    expect((await joined('adaeze'))[0]).toEqual([null, 'Juniper']);
  });

  it('leaves whoever was moved there meanwhile the place that she has, and no record says otherwise', async () => {
    house.clock.advance(1000);
    const token = await mailed(somebody({ email: 'farida@example.org', role: 'coach' }), alder);
    await petra.call(moveEnrolment, { params: { enrolmentId: enrolmentId('farida') }, body: { cohortId: alder } });
    const { id } = (await look(token)).body.agreement;
    const answer = await house
      .client()
      .call(acceptInvitation, { body: { token, agreementId: id, acceptsAgreement: true } });
    expect(answer.body.enrolments.map(({ cohortId, role }) => [cohortId, role])).toEqual([[alder, 'member']]);
    const { rows } = await house.owner.query<{ deed: string }>(
      'SELECT deed FROM audit_events WHERE subject_id = $1 AND cohort_id = $2 ORDER BY deed',
      [personId('farida'), alder],
    );
    expect(rows.map(({ deed }) => deed)).toEqual(['agreement.accepted', 'enrolment.moved-in']);
    expect((await look(token)).status).toBe(404);
  });

  it('sent before its owner changed her password opens nothing; sent again it does', async () => {
    const draft = somebody({ email: 'zelda@example.org' });
    await petra.call(inviteToCohort, { params: { cohortId: juniper }, body: draft });
    const { rows } = await house.owner.query<{ id: string }>('SELECT id FROM invitations WHERE email = $1', [
      'zelda@example.org',
    ]);
    const invitation = at(rows[0]?.id ?? '');
    await petra.call(resendInvitation, invitation);
    const former = tokenIn((await letters()).at(-1)?.body);
    expect((await look(former)).status).toBe(200);
    house.clock.advance(1000);
    await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [
      personId('zelda'),
      'a hash',
      house.clock.now(),
    ]);
    expect((await look(former)).status).toBe(404);
    house.clock.advance(1000);
    await petra.call(resendInvitation, invitation);
    expect((await look(tokenIn((await letters()).at(-1)?.body))).status).toBe(200);
  });

  it('stays good while the form is not right', async () => {
    const token = await mailed();
    const bad = async (changes: object) => house.client().send(acceptInvitation, acceptance(token, changes));
    expect((await bad({ name: undefined })).problem.issues?.[0]?.path).toEqual(['name']);
    expect((await bad({ timeZone: undefined })).problem.issues?.[0]?.path).toEqual(['timeZone']);
    expect((await bad({ password: 'password password' })).problem.issues?.[0]?.path).toEqual(['password']);
    expect((await bad({ acceptsAgreement: false })).status).toBe(422);
    expect((await bad({ agreementId: randomUUID() })).status).toBe(409);
    expect((await bad({ password: 'the heron waits by the weir' })).status).toBe(200);
  });

  it('is single use, lapses, and ends when revoked or sent again: all answer like an unknown one', async () => {
    const used = await mailed();
    await house.client().call(acceptInvitation, acceptance(used));
    const renewed = somebody();
    const former = await mailed(renewed);
    await petra.call(resendInvitation, at(renewed.id));
    const current = tokenIn((await letters()).find(({ body }) => ![used, former].includes(tokenIn(body)))?.body);
    expect((await look(current)).status).toBe(200);
    const withdrawn = somebody();
    const revoked = await mailed(withdrawn);
    expect((await petra.call(revokeInvitation, at(withdrawn.id))).body.status).toBe('revoked');
    const deactivated = await mailed(somebody({ email: 'birgit@example.org' }), alder);
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [personId('birgit'), specNow]);
    const expired = await mailed();
    house.clock.advance(14 * day);
    const dead = [used, former, revoked, expired, deactivated, 'x'.repeat(43)];
    const looks = await Promise.all(dead.map(look));
    const accepts = await Promise.all(dead.map((token) => house.client().call(acceptInvitation, acceptance(token))));
    expect(new Set([...looks, ...accepts].map(({ text }) => withoutId(text))).size).toBe(1);
    expect([looks[0]?.status, looks[0]?.problem.detail]).toEqual([
      404,
      'This invitation is no longer valid. Ask the programme office for a new one; it takes a minute.',
    ]);
  });
});

describe('invitations for the office', () => {
  it('lapse, are sent again, revoked, and given anew', async () => {
    const draft = somebody();
    await invite(draft);
    const status = async () => {
      petra = await house.as(personId('petra'));
      const { body } = await petra.call(listPlaces, { params: { cohortId: juniper } });
      return body.items.filter(({ email }) => email === draft.email).map((place) => place.status);
    };
    house.clock.advance(14 * day);
    expect(await status()).toEqual(['expired']);
    expect((await petra.call(resendInvitation, at(draft.id))).body.status).toBe('invited');
    expect(await letters()).toHaveLength(1);
    for (const _ of [1, 2]) expect((await petra.call(revokeInvitation, at(draft.id))).status).toBe(200);
    expect(await status()).toEqual(['revoked']);
    expect((await petra.call(resendInvitation, at(draft.id))).status).toBe(409);
    house.clock.advance(1);
    expect((await invite({ ...draft, id: randomUUID() })).status).toBe(201);
    expect(await status()).toEqual(['invited']);
  });

  it('are not sent again or revoked once accepted, nor under an unknown id', async () => {
    const draft = somebody();
    await house.client().call(acceptInvitation, acceptance(await mailed(draft)));
    for (const spec of [resendInvitation, revokeInvitation]) {
      expect((await petra.call(spec, at(draft.id))).status).toBe(409);
      expect((await petra.call(spec, at(randomUUID()))).status).toBe(404);
    }
  });
});
