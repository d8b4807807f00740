import { randomUUID } from 'node:crypto';
import { inviteToCohort, requestEmailChange, requestPasswordReset, requestSignInLink } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { juniper, layWorld, personId } from '@api/testing/world';
import { post } from './outbox';
import { LetterTemplates } from './templates';

/** In which order letters go where many are due: writing one of those that go to many takes a second here. */
let house: SpecApp;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  house.app.get(LetterTemplates).register('spec-for-many', () => {
    house.clock.advance(1000);
    return Promise.resolve({ subject: 'A note from your programme', body: '' });
  });
});
beforeEach(() => house.owner.query('DELETE FROM outbox'));
afterAll(() => house.stop());

async function sendToMany(count: number): Promise<void> {
  await house.database.as({ kind: 'house' }, async (manager) => {
    const letter = { kind: 'spec-for-many', recipientId: personId('adaeze'), at: house.clock.now() };
    for (let n = 0; n < count; n += 1) await post(manager, letter);
  });
}

/** The kinds of letters in the order in which they went: in the same moment, one that took a second went before. */
async function sent(): Promise<string[]> {
  await house.deliver();
  const { rows } = await house.owner.query<{ kind: string }>(
    'SELECT kind FROM outbox WHERE sent_at IS NOT NULL ORDER BY sent_at, kind DESC',
  );
  return rows.map(({ kind }) => kind);
}

describe('letters that are due', () => {
  it('go first where somebody waits for them: the links of the door, and invitations', async () => {
    await sendToMany(3);
    house.clock.advance(1000);
    const body = { email: 'adaeze@example.org' };
    await house.client().call(requestSignInLink, { body });
    await house.client().call(requestPasswordReset, { body });
    const birgit = await house.as(personId('birgit'));
    await birgit.call(requestEmailChange, { body: { email: 'birgit.new@example.org' } });
    const petra = await house.as(personId('petra'));
    const draft = { id: randomUUID(), name: 'Ines Varga', email: 'ines@example.org', role: 'member' } as const;
    await petra.call(inviteToCohort, { params: { cohortId: juniper }, body: draft });
    const kinds = await sent();
    expect(kinds.slice(0, 4).sort()).toEqual([
      'account.email-change',
      'account.password-reset',
      'account.sign-in-link',
      'cohort.invitation',
    ]);
    expect(kinds.slice(4).sort()).toEqual([
      'account.email-change-asked',
      ...Array.from({ length: 3 }, () => 'spec-for-many'),
    ]);
  });

  it('wait a day at the most for those that somebody waits for', async () => {
    await sendToMany(1);
    house.clock.advance(86_400_000 + 1000);
    await house.client().call(requestSignInLink, { body: { email: 'farida@example.org' } });
    await sendToMany(1);
    expect(await sent()).toEqual(['spec-for-many', 'account.sign-in-link', 'spec-for-many']);
  });

  it('are found by an index, however many wait for another try', async () => {
    await house.owner.query(
      `INSERT INTO outbox (id, kind, address, created_at, next_try_at)
       SELECT gen_random_uuid(), 'spec-for-many', 'x@example.org', now(), now() + make_interval(mins => n) FROM generate_series(1, 5000) n`,
    );
    await house.owner.query('ANALYZE outbox');
    const { rows } = await house.owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_try_at <= now() ORDER BY turn LIMIT 1`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using outbox_due/);
  });
});
