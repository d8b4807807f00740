import { readMe } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { Lapsed } from './lapsed';

let house: SpecApp;
beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
});
afterAll(() => house.stop());

it('sweeps what has lapsed and nothing else', async () => {
  const client = await house.as(personId('birgit'));
  const [now, past] = [house.clock.now(), new Date('2026-11-01T00:00:00Z')];
  for (const at of [past, now]) {
    const later = new Date(at.getTime() + 60_000);
    await house.owner.query(
      `INSERT INTO sign_in_sessions VALUES (gen_random_uuid(), gen_random_uuid()::text::bytea, $1, 'x', $2, $2, 60, $3, $2)`,
      [personId('carmen'), at, later],
    );
    await house.owner.query(
      `INSERT INTO one_time_tokens VALUES (gen_random_uuid(), 'sign-in', gen_random_uuid()::text::bytea, $1, NULL, $2, $3)`,
      [personId('carmen'), at, later],
    );
    await house.owner.query(
      `INSERT INTO outbox (id, kind, address, created_at, next_try_at, sent_at) VALUES (gen_random_uuid(), 'k', 'x@example.org', $1, $1, $1)`,
      [at],
    );
    await house.owner.query(`INSERT INTO mails VALUES (gen_random_uuid(), NULL, 'x@example.org', 's', 'b', $1)`, [at]);
    await house.owner.query('INSERT INTO throttles VALUES ($1, 1, $2)', [at.toISOString(), later.getTime()]);
  }
  await house.owner.query(
    `INSERT INTO outbox (id, kind, address, created_at, next_try_at) VALUES (gen_random_uuid(), 'waits', 'x@example.org', $1, $1)`,
    [past],
  );
  await house.app.get(Lapsed).sweep();
  const { rows } = await house.owner.query(`SELECT (SELECT count(*)::int FROM sign_in_sessions) AS sessions,
    (SELECT count(*)::int FROM one_time_tokens) AS links, (SELECT count(*)::int FROM outbox) AS letters,
    (SELECT count(*)::int FROM mails WHERE sent_at > '2026-11-02') AS kept, (SELECT count(*)::int FROM mails) AS mails, (SELECT count(*)::int FROM throttles) AS tries`);
  expect(rows).toEqual([{ sessions: 2, links: 1, letters: 2, kept: 1, mails: 1, tries: 1 }]);
  expect((await client.call(readMe)).status).toBe(200);
});
