import {
  changeProgramme,
  listDemoPeople,
  listKeptMails,
  readProgramme,
  readProgrammeSettings,
  requestSignInLink,
  signIn,
  signInAsDemo,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { hashPassword } from './password-hash';

let house: SpecApp;
afterEach(() => house.stop());

describe('the programme', () => {
  beforeEach(async () => {
    house = await startApp({ env: { NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://programme.example' } });
    await layWorld(house.owner);
  });

  it('says its name to anybody and is changed by an admin', async () => {
    expect((await house.client().call(readProgramme)).body).toMatchObject({
      name: 'Job Search Accelerator',
      demo: false,
    });
    const admin = secure(await house.as(personId('petra')));
    const { name, description } = (await house.client().call(readProgramme)).body;
    const words = { name: 'Seats', description: 'Twelve weeks.', base: { name, description } };
    const answer = await house.client().send(changeProgramme, { body: words, headers: admin });
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { name: 'Seats', description: 'Twelve weeks.', contactName: 'the programme office' },
    ]);
    const { rows } = await house.owner.query('SELECT deed, actor_id FROM audit_events');
    expect(rows).toEqual([{ deed: 'programme.changed', actor_id: personId('petra') }]);
    expect(
      (await house.client().send(changeProgramme, { body: { name: '', base: { name: 'Seats' } }, headers: admin }))
        .status,
    ).toBe(422);
  });

  it('is changed by two at once field by field; a field that both changed shows what stands', async () => {
    const admin = secure(await house.as(personId('petra')));
    const change = (words: object) => house.client().send(changeProgramme, { body: words, headers: admin });
    const { name, description, contactName } = (await house.client().call(readProgramme)).body;
    expect((await change({ name: 'Seats', base: { name } })).status).toBe(200);
    const beside = { description: 'Twelve weeks.', base: { description } };
    expect((await change(beside)).body).toMatchObject({ name: 'Seats', description: 'Twelve weeks.' });
    const late = await change({ name: 'Tables', contactName: 'Petra', base: { name, contactName } });
    expect([late.status, late.problem.code]).toEqual([409, 'conflict']);
    expect(late.problem.current).toMatchObject({ name: 'Seats', description: 'Twelve weeks.', contactName });
    expect((await house.client().call(readProgramme)).body).toMatchObject({ name: 'Seats', contactName });
    expect((await change({ name: 'Seats', base: { name } })).status).toBe(200);
    expect((await change({ name: 'Tables', base: { name: 'Seats' } })).body).toMatchObject({ name: 'Tables' });
    const { rows } = await house.owner.query('SELECT deed FROM audit_events');
    expect(rows).toHaveLength(3);
    const unseen = await change({ name: 'Benches', base: {} });
    expect([unseen.status, unseen.problem.issues?.[0]?.path]).toEqual([422, ['base', 'name']]);
  });

  it('is set by an admin to count news as fresh for a day to five, at first for three', async () => {
    const admin = secure(await house.as(personId('petra')));
    const change = (freshWindowHours: unknown, seen: number) =>
      house
        .client()
        .send(changeProgramme, { body: { freshWindowHours, base: { freshWindowHours: seen } }, headers: admin });
    const read = async () => (await house.client().call(readProgrammeSettings, { headers: admin })).body;
    expect(await read()).toMatchObject({ name: 'Job Search Accelerator', freshWindowHours: 72 });
    for (const wrong of [23, 121, 48.5, 0, '48', null]) {
      const refused = await change(wrong, 72);
      expect([refused.status, refused.problem.issues?.[0]?.path]).toEqual([422, ['freshWindowHours']]);
    }
    expect((await change(24, 72)).body).toMatchObject({ freshWindowHours: 24 });
    const late = await change(96, 72);
    expect([late.status, late.problem.current]).toMatchObject([409, { freshWindowHours: 24 }]);
    expect((await change(120, 24)).status).toBe(200);
    expect(await read()).toMatchObject({ freshWindowHours: 120 });
    expect((await house.client().call(readProgramme)).body).not.toHaveProperty('freshWindowHours');
    const past = house.owner.query('UPDATE programmes SET fresh_window_hours = 121');
    await expect(past).rejects.toThrow('programmes_fresh_window');
  });

  it.each(['adaeze', 'ruth'] as const)('is not changed by %s, and its settings are not hers to read', async (key) => {
    const headers = secure(await house.as(personId(key)));
    expect((await house.client().send(readProgrammeSettings, { headers })).status).toBe(404);
    expect((await house.client().send(readProgrammeSettings)).status).toBe(401);
    expect((await house.client().send(changeProgramme, { body: { name: 'Mine' }, headers })).status).toBe(404);
    expect((await house.client().send(changeProgramme, { body: { name: 'Mine' } })).status).toBe(401);
  });

  it('has neither demo entries nor kept mail outside the demo', async () => {
    const answers = [
      await house.client().call(listDemoPeople),
      await house.client().call(signInAsDemo, { body: { key: 'petra' } }),
      await house.client().call(listKeptMails),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('binds the cookie to this host and to https', async () => {
    await house.owner.query('INSERT INTO credentials VALUES ($1, $2, $3)', [
      personId('adaeze'),
      await hashPassword('the heron waits by the weir'),
      house.clock.now(),
    ]);
    const answer = await house
      .client()
      .call(signIn, { body: { email: 'adaeze@example.org', password: 'the heron waits by the weir' } });
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe('kept mails', () => {
  it.each([
    [{ NODE_ENV: 'development' }, 200],
    [{ NODE_ENV: 'development', PUBLIC_ORIGIN: 'http://127.0.0.1:3999' }, 200],
    [{ NODE_ENV: 'development', PUBLIC_ORIGIN: 'https://programme.example' }, 404],
    [{ NODE_ENV: 'production' }, 404],
    [{ NODE_ENV: 'development', SMTP_URL: 'smtp://127.0.0.1:1' }, 404],
  ])('with %j answer %i', async (env, status) => {
    house = await startApp({ env });
    expect((await house.client().call(listKeptMails)).status).toBe(status);
  });
});

describe('the demo', () => {
  beforeEach(async () => {
    house = await startApp({ env: { DEMO: 'on' } });
    await layWorld(house.owner);
  });

  it('has one-click entries for a member, a coach and the admin', async () => {
    const { items } = (await house.client().call(listDemoPeople)).body;
    expect(items.map(({ name, role }) => [name, role])).toEqual([
      ['Adaeze Thornbury', 'member'],
      ['Ruth Ellerslade', 'coach'],
      ['Petra Lindquale', 'admin'],
    ]);
    const answer = await house.client().call(signInAsDemo, { body: { key: 'ruth' } });
    expect([answer.body.name, answer.body.demo]).toEqual(['Ruth Ellerslade', true]);
    expect(answer.headers['set-cookie']).toMatch(/^session=/);
    expect((await house.client().send(signInAsDemo, { body: { key: 'odette' } })).status).toBe(422);
  });

  it('shows the mails that were kept', async () => {
    await house.client().call(requestSignInLink, { body: { email: 'adaeze@example.org' } });
    await house.deliver();
    const [mail] = (await house.client().call(listKeptMails)).body.items;
    expect(mail).toMatchObject({ to: 'adaeze@example.org', subject: 'Your link to sign in' });
    expect(mail?.body).toMatch(/^Dear Adaeze,\n\nHere is the link/);
    expect(mail?.body).toMatch(
      /\n-- \nYou get this because of your account at localhost:3000\.\nThis mailbox is read by the programme office\. You can write back\.\n$/,
    );
  });
});

const secure = ({ token }: { token: string | undefined }) => ({ cookie: `__Host-session=${token ?? ''}` });
