import { randomUUID } from 'node:crypto';
import type { Identity } from '@api/platform/database/database';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** What the office works with. Of every other table an admin reads nothing, whatever lies in it. */
const offices = [
  'accounts',
  'agreement_acceptances',
  'audit_events',
  'cohort_agreements',
  'cohorts',
  'deactivations',
  'enrolments',
  'invitations',
  'people',
  'programmes',
];
/** Where members and coaches write. */
const written = [
  'coach_notes',
  'commitments',
  'debrief_answer_versions',
  'debriefs',
  'replies',
  'reply_versions',
  'sessions',
  'setback_plans',
  'shared_version_authors',
  'shared_versions',
  'thread_versions',
  'threads',
];

let house: SpecApp;
const invitationId = randomUUID();
const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const run = <Row>(identity: Identity, sql: string, values: readonly unknown[] = []) =>
  house.database.as(identity, (manager) => manager.query<Row[]>(sql, [...values]));
const count = async (identity: Identity, from: string) =>
  (await run<{ n: number }>(identity, `SELECT count(*)::int AS n FROM ${from}`))[0]?.n;
const fails = (identity: Identity, sql: string, values: readonly unknown[] = []) =>
  expect(run(identity, sql, values)).rejects.toThrow(/row-level security|permission denied/);

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  await layWords();
  await house.owner.query(
    `INSERT INTO invitations (id, cohort_id, name, email, role, token_hash, invited_by, created_at, expires_at)
     VALUES ($1, $2, 'Ines', 'ines@example.org', 'member', '\\x01', $3, $4, $4)`,
    [invitationId, juniper, personId('petra'), specNow],
  );
});
afterAll(() => house.stop());

describe('an admin', () => {
  it('reads no word that members or coaches wrote, in any table', async () => {
    for (const table of written) {
      const { rowCount } = await house.owner.query(`SELECT 1 FROM ${table}`);
      expect([table, rowCount]).not.toEqual([table, 0]);
    }
    const { rows } = await house.owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND has_any_column_privilege('accelerator_app', c.oid, 'SELECT') ORDER BY 1`,
    );
    const seen: string[] = [];
    for (const { name } of rows) if (await count(person('petra'), name)) seen.push(name);
    expect(seen.filter((name) => !offices.includes(name))).toEqual([]);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(written));
  });

  it('is named by no policy outside the office’s own tables', async () => {
    const { rows } = await house.owner.query<{ name: string }>(
      `SELECT DISTINCT tablename AS name FROM pg_policies WHERE coalesce(qual, '') || coalesce(with_check, '') LIKE '%i_am_admin%' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name).filter((name) => ![...offices, 'sign_in_sessions'].includes(name))).toEqual([]);
  });

  it('gives herself no place and takes none up again', async () => {
    const place = (key: Somebody) =>
      [
        `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES (gen_random_uuid(), $1, $2, 'coach', 'active', $3)`,
        [alder, personId(key), specNow],
      ] as const;
    await fails(person('petra'), ...place('petra'));
    await run(person('petra'), ...place('carmen'));
    await house.owner.query('DELETE FROM enrolments WHERE cohort_id = $1 AND person_id = $2', [
      alder,
      personId('carmen'),
    ]);
    for (const key of ['adaeze', 'ruth'] as const) await fails(person(key), ...place(key));
  });

  it('makes no link of an invitation herself', async () => {
    await fails(person('petra'), `UPDATE invitations SET token_hash = '\\x02' WHERE id = $1`, [invitationId]);
    await fails(person('petra'), 'UPDATE invitations SET accepted_at = $2 WHERE id = $1', [invitationId, specNow]);
  });

  it('changes and removes nothing of the record', async () => {
    const { rows } = await house.owner.query<{ may: boolean }>(
      `SELECT has_table_privilege('accelerator_app', 'audit_events', 'UPDATE, DELETE, TRUNCATE') AS may`,
    );
    expect(rows).toEqual([{ may: false }]);
    await fails(
      person('petra'),
      `INSERT INTO audit_events (id, at, deed, actor_id) VALUES (gen_random_uuid(), $1, 'x', $2)`,
      [specNow, personId('ruth')],
    );
  });

  it('records of somebody else that she came to coach, where she coaches now, and nothing else', async () => {
    const joined = `INSERT INTO audit_events (id, at, deed, actor_id, subject_id, cohort_id) VALUES (gen_random_uuid(), $1, 'coach.joined', $2, $3, $4)`;
    const [ruth, adaeze] = [personId('ruth'), personId('adaeze')];
    await fails(person('petra'), joined, [specNow, adaeze, adaeze, juniper]);
    await fails(person('petra'), joined, [specNow, ruth, ruth, alder]);
    await fails(person('petra'), joined, [specNow, ruth, adaeze, juniper]);
    await fails(person('naomi'), joined, [specNow, ruth, ruth, juniper]);
    await run(person('petra'), joined, [specNow, ruth, ruth, juniper]);
  });
});

describe('cohorts, places and invitations', () => {
  it.each([
    ['a member', person('adaeze'), [1, 6, 0]],
    ['a coach', person('ruth'), [1, 6, 0]],
    ['a stranger', person('zelda'), [1, 2, 0]],
    ['an admin', person('petra'), [2, 8, 1]],
    ['the door', { kind: 'door' }, [2, 8, 1]],
    ['the postman', { kind: 'postman' }, [2, 8, 1]],
    ['the house', { kind: 'house' }, [2, 8, 0]],
    ['the reader of kept mail', { kind: 'dev' }, [0, 0, 0]],
  ] as const)('%s sees hers', async (_, identity, [cohorts, enrolments, invitations]) => {
    expect(await count(identity, 'cohorts')).toBe(cohorts);
    expect(await count(identity, 'enrolments')).toBe(enrolments);
    expect(await count(identity, 'invitations')).toBe(invitations);
  });

  it('are changed by the office alone', async () => {
    for (const identity of [person('adaeze'), person('ruth'), { kind: 'postman' }, { kind: 'house' }] as const) {
      expect(await run(identity, `UPDATE cohorts SET name = 'X' RETURNING id`)).toEqual([[], 0]);
      expect(await run(identity, `UPDATE enrolments SET status = 'withdrawn' RETURNING id`)).toEqual([[], 0]);
      await fails(identity, `INSERT INTO cohort_agreements VALUES (gen_random_uuid(), $1, 9, 'X', $2)`, [
        juniper,
        specNow,
      ]);
    }
    await fails(person('petra'), `UPDATE enrolments SET person_id = $1`, [personId('petra')]);
  });

  it('get a lead from the door where there is none, no other than a coach of theirs, and nothing else', async () => {
    const door = { kind: 'door' } as const;
    const give = (identity: Identity, key: Somebody) =>
      run(identity, 'SELECT app.give_lead($1, $2)', [juniper, personId(key)]);
    const lead = async () =>
      (await house.owner.query<{ lead: string }>('SELECT lead_coach_id AS lead FROM cohorts WHERE id = $1', [juniper]))
        .rows[0]?.lead;
    const before = await lead();
    await give(door, 'naomi');
    expect(await lead()).toBe(before);
    await house.owner.query('UPDATE cohorts SET lead_coach_id = NULL WHERE id = $1', [juniper]);
    for (const key of ['adaeze', 'odette'] as const) await give(door, key);
    expect(await lead()).toBeNull();
    for (const set of [`name = 'X'`, 'capacity = 1', 'lead_coach_id = lead_coach_id'])
      expect(await run(door, `UPDATE cohorts SET ${set} RETURNING id`)).toEqual([[], 0]);
    for (const identity of [person('naomi'), person('petra'), { kind: 'postman' }, { kind: 'house' }] as const) {
      await fails(identity, 'SELECT app.give_lead($1, $2)', [juniper, personId('naomi')]);
      await fails(identity, 'SELECT app.hold_without_lead($1)', [juniper]);
    }
    expect(await lead()).toBeNull();
    await give(door, 'naomi');
    expect(await lead()).toBe(personId('naomi'));
    await house.owner.query('UPDATE cohorts SET lead_coach_id = $2 WHERE id = $1', [juniper, before]);
  });
});

async function layWords(): Promise<void> {
  const { debriefId, threadId } = await layShared(house, { author: 'adaeze' });
  const replyId = randomUUID();
  const sessionId = randomUUID();
  const adaeze = personId('adaeze');
  const statements: readonly [string, readonly unknown[]][] = [
    [
      `INSERT INTO debrief_answer_versions (debrief_id, owner_id, key, revision, value, at) VALUES ($1, $2, 'x', 1, '"x"', $3)`,
      [debriefId, adaeze, specNow],
    ],
    [`INSERT INTO setback_plans (person_id, plan, written_on) VALUES ($1, '{}', '2026-11-23')`, [adaeze]],
    [
      `INSERT INTO replies (id, thread_id, cohort_id, audience, writer_id, kind, body, created_at) VALUES ($1, $2, $3, 'cohort', $4, 'appreciate', 'x', $5)`,
      [replyId, threadId, juniper, personId('birgit'), specNow],
    ],
    [
      `INSERT INTO reply_versions (reply_id, writer_id, body, at) VALUES ($1, $2, 'x', $3)`,
      [replyId, personId('birgit'), specNow],
    ],
    [
      `INSERT INTO thread_versions (thread_id, writer_id, title, body, at) VALUES ($1, $2, 'x', 'x', $3)`,
      [threadId, personId('birgit'), specNow],
    ],
    [
      `INSERT INTO sessions (id, cohort_id, type, title, starts_at, minutes, time_zone, state, published_at, created_at) VALUES ($1, $2, 'weekly', 'x', $3, 90, 'UTC', 'planned', $3, $3)`,
      [sessionId, juniper, specNow],
    ],
    [
      `INSERT INTO coach_notes (id, cohort_id, session_id, writer_id, body, updated_at) VALUES (gen_random_uuid(), $1, $2, $3, 'x', $4)`,
      [juniper, sessionId, personId('ruth'), specNow],
    ],
    [
      `INSERT INTO commitments (id, owner_id, cohort_id, cue_kind, cue, act, show_to, state, created_at) VALUES (gen_random_uuid(), $1, $2, 'when', 'x', 'y', 'cohort', 'open', $3)`,
      [adaeze, juniper, specNow],
    ],
  ];
  for (const [sql, values] of statements) await house.owner.query(sql, [...values]);
}
