import { randomUUID } from 'node:crypto';
import { acceptInvitation, changeMe, inviteToCohort, lookAtInvitation, readMe } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { nameOfTeam } from './name-of-team';

let house: SpecApp;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
});
afterAll(() => house.stop());

const rename = async (key: Somebody, name: string) =>
  (await house.as(personId(key))).send(changeMe, { body: { name } });
const nameOf = async (key: Somebody) => (await (await house.as(personId(key))).call(readMe)).body.name;
const refusal = nameOfTeam().issues;

describe('the name of somebody who coaches or runs the programme', () => {
  it.each([
    'Ruth Ellerslade',
    'ruth ellerslade',
    'RUTH  ELLERSLADE',
    'Ruth-Ellerslade.',
    'Rúth Ellerslàde',
    'Ｒｕｔｈ Ellerslade',
    'Ruth\u00A0Ellerslade',
    'Odette Vanbrugh Hale',
    'Petra Lindquale',
    'Ellerslade, Ruth',
    'Ellerslade Ruth',
    'ELLERSLADE+Rúth',
    'EIIersIade (Ruth)',
    'Ruth Ruth Ellerslade',
    'Ruth Ellerslade (coach)',
    'Coach Ruth Ellerslade',
    'Petra Lindquale – Programme office',
    'Programme Office',
    'Rutħ Ellerslade',
    'Vanbrugh, Odette Hale',
    "Hale’ Vanbru'gh Odette",
    'Dr Ruth Ellerslade',
    'Ms Ruth Ellerslade',
    'Ruth Ellerslade, your coach',
    'Your coach Ruth Ellerslade',
    'Ruth Ellerslade (Juniper)',
    'Ruth Ellerslade MA',
    'Ruth Ellerslade’s Office',
    'Ruth Ellerslade 1',
    'ruth ellerslade lead coach juniper',
    'Dr. Ruth EIIerslade',
    'Coach Ruth',
    'R. Ellerslade, coach',
    'Petra (Office)',
    'The Programme Office',
    'Your Programme Office',
    'Office of the programme',
    'Programme Management',
    'Programme Coordinator',
    'Head Coach',
    'Your Coach',
    'Juniper coach',
    'Facilitator',
    'Moderator',
    'Job Search Accelerator',
    'Accelerator Team',
    'Dr RuthEllerslade',
    'RuthEllerslade, your coach',
    'RuthEllerslade Coach',
    'Dr Ruth Eller-Slade',
    'Ruth Eller Slade (Coach)',
    'Ms RuthEIIerslade',
    'Ruth\uA78FEllerslade',
    'Ruth\u02D1Ellerslade',
    'Ruth Ellerslade, Executive Coach',
    'Executive Coach Ruth',
    'Ruth Ellerslade as coach',
    'Ruth Ellerslade, host',
    'Ruth Ellerslade EMCC',
    'Ruth Ellerslade (she/her)',
    'Your Mentor',
    'JobSearch Accelerator',
    'JobSearch Accelerator Team',
  ])('is not taken by a member: %s', async (name) => {
    const { status, problem } = await rename('carmen', name);
    expect([status, problem.issues]).toEqual([422, refusal]);
    expect(await nameOf('carmen')).toBe('Carmen Oyelaran-Pike');
  });

  it.each([
    ['capitals that look like another letter', 'Ruth EIIersIade'],
    ['digits', 'Naomi Cast3llwood', 200],
    ['a digit that looks like a letter', 'Ruth El1erslade'],
    ['letters of the same alphabet of another shape', 'N\u0251omi C\u0251stellwood'],
    ['another alphabet, word by word', '\u0421\u043E\u0440\u0435 Hope'],
    ['another alphabet, and an accent', '\u0421\u043E\u0301\u0440\u0435 Hope'],
    ['another alphabet, in capitals', '\u0421\u041E\u0420\u0415 HOPE'],
    ['Lisu', '\uA4DA\uA4F3\uA4D1\uA4F0 \uA4E7\uA4F3\uA4D1\uA4F0'],
    ['Greek capitals', 'Cope \u0397\u039F\u03A1\u0395'],
    ['another alphabet that looks like nobody of them', '\u0410\u043D\u043D\u0430 Hope', 200],
  ])('is not taken by its looks: by %s', async (_, name, answer = 422) => {
    await house.owner.query(`UPDATE people SET name = 'Cope Hope' WHERE id = $1`, [personId('odette')]);
    const { status, problem } = await rename('carmen', name);
    await house.owner.query(`UPDATE people SET name = 'Odette Vanbrugh-Hale' WHERE id = $1`, [personId('odette')]);
    expect([status, problem.issues]).toEqual(answer === 200 ? [200, undefined] : [422, refusal]);
    expect((await rename('carmen', 'Carmen Oyelaran-Pike')).status).toBe(200);
  });

  it('mixes no alphabets in a word, whoever tries: the field says so', async () => {
    for (const key of ['carmen', 'ruth'] as const) {
      const { status, problem } = await rename(key, 'R\u057Dth Ell\u0435rsl\u0430de');
      const [{ path, message } = { path: [], message: '' }] = problem.issues ?? [];
      expect([status, path, message]).toEqual([422, ['name'], expect.stringContaining('mixes alphabets')]);
    }
    const accept = await arriving('member');
    expect((await accept('R\u057Dth Ellerslade')).problem.issues?.[0]?.path).toEqual(['name']);
    expect((await accept('\u674E\u4F1F Li Wei')).status).toBe(200);
  });

  it('is not taken by another coach, and stays hers', async () => {
    expect((await rename('naomi', 'Ruth Ellerslade')).status).toBe(422);
    expect((await rename('ruth', 'ruth ellerslade')).status).toBe(200);
    expect((await rename('ruth', 'Ruth Ellerslade')).status).toBe(200);
  });

  it('with something that tells apart, or that of another member, is anybody’s', async () => {
    for (const name of [
      'Ruth E. Ellerslade',
      'Ellerslade, Ruth E.',
      'Ruth',
      'Odette Hale',
      'Ruth Ellersladé-Pike',
      'Ruth Mary Ellerslade',
      'Dr Ruth A. Ellerslade',
      'Ms Ruth',
      'Juniper',
      'Juniper Head',
      'Ruth Head',
      'Ruth Eller',
      'Ruth Slade',
      'Ruth Host',
      'Ellerslade Ruthven',
      'Carmen Her',
      'Jo Ma',
      'Carmen Coach',
      'Farida Nasserwell',
      'Carmen Oyelaran-Pike',
    ])
      expect([name, (await rename('carmen', name)).status]).toEqual([name, 200]);
  });

  it('that is made of words which also stand beside names is taken as a whole only', async () => {
    for (const [theirs, refused, free] of [
      ['Jack Ma', ['Jack Ma', 'Dr Jack Ma', 'Ma, Jack'], ['Jack', 'Dr Jack', 'Jack Pike']],
      ['Dr Odette Hale', ['Odette Hale', 'Ms Odette Hale'], ['Odette', 'Dr Hale']],
    ] as const) {
      await house.owner.query('UPDATE people SET name = $2 WHERE id = $1', [personId('odette'), theirs]);
      for (const name of refused) expect([name, (await rename('carmen', name)).status]).toEqual([name, 422]);
      for (const name of free) expect([name, (await rename('carmen', name)).status]).toEqual([name, 200]);
    }
    await house.owner.query(`UPDATE people SET name = 'Odette Vanbrugh-Hale' WHERE id = $1`, [personId('odette')]);
    expect((await rename('carmen', 'Carmen Oyelaran-Pike')).status).toBe(200);
  });

  it('is not taken by a coach with a role beside it; a role beside her own name is hers', async () => {
    for (const name of ['Ruth Ellerslade, lead coach', 'Coach Ruth', 'Facilitator'])
      expect((await rename('naomi', name)).problem.issues).toEqual(refusal);
    for (const name of ['Naomi Castellwood, coach', 'Naomi Castellwood'])
      expect((await rename('naomi', name)).status).toBe(200);
  });

  it('is free again once she coaches no more, or her account is deactivated', async () => {
    await house.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE person_id = $1`, [personId('odette')]);
    expect((await rename('carmen', 'Odette Vanbrugh-Hale')).status).toBe(200);
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, now())', [personId('naomi')]);
    expect((await rename('carmen', 'Naomi Castellwood')).status).toBe(200);
    await house.owner.query('DELETE FROM deactivations');
  });

  it('that somebody had before stays when she saves it as it is', async () => {
    expect(await nameOf('carmen')).toBe('Naomi Castellwood');
    expect((await rename('carmen', 'Naomi Castellwood')).status).toBe(200);
    expect((await rename('carmen', 'Carmen Oyelaran-Pike')).status).toBe(200);
  });

  it('is not taken at the door either, and the link stays good; a coach is called as the office wrote', async () => {
    for (const role of ['member', 'coach'] as const) {
      const accept = await arriving(role);
      const as = await accept('Ruth Ellerslade');
      expect([as.status, as.problem.issues]).toEqual(role === 'coach' ? [200, undefined] : [422, refusal]);
      if (role === 'member') expect((await accept('Ruth M. Ellerslade')).status).toBe(200);
    }
  });
});

/** Somebody new with her letter, who says how she is called. */
async function arriving(role: 'member' | 'coach') {
  const petra = await house.as(personId('petra'));
  const email = `${randomUUID()}@example.org`;
  const body = { id: randomUUID(), name: 'Somebody New', email, role };
  await petra.call(inviteToCohort, { params: { cohortId: role === 'coach' ? alder : juniper }, body });
  await house.deliver();
  const { rows } = await house.owner.query<{ body: string }>('SELECT body FROM mails WHERE address = $1', [email]);
  const token = /\/invitation#token=([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
  const { agreement } = (await house.client().call(lookAtInvitation, { body: { token } })).body;
  return (name: string) =>
    house.client().send(acceptInvitation, {
      body: { token, name, timeZone: 'Europe/Oslo', agreementId: agreement.id, acceptsAgreement: true },
    });
}
