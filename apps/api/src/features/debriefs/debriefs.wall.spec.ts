import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  keepNone,
  openDebrief,
  remindOfDebrief,
  restDebrief,
  saveDebrief,
  saveSetbackPlan,
  shareDebrief,
  tellBuddy,
  askForContact,
  withdrawSharedVersion,
} from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';
import { startApp, type SpecApp } from '@api/testing/app';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
const ids = { debrief: randomUUID(), cohort: randomUUID(), coaches: randomUUID(), withdrawn: randomUUID() };

/** Adaeze writes everything that this feature can hold. */
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  const adaeze = await spec.as(personId('adaeze'));
  const params = { debriefId: ids.debrief };
  await adaeze.call(openDebrief, {
    body: { id: ids.debrief, mode: 'quick', answers: { process: 'CPO', outcomeKind: 'ghosted', kept: 'one' } },
  });
  await adaeze.call(saveDebrief, { params, body: { answers: { kept: 'two' }, base: { kept: 1 } } });
  await adaeze.call(restDebrief, { params });
  await adaeze.call(keepNone, { params });
  await adaeze.call(remindOfDebrief, { params, body: { when: 'tomorrow' } });
  const share = (id: string, audience: 'cohort' | 'coaches') =>
    adaeze.call(shareDebrief, {
      params,
      body: {
        id,
        cohortId: juniper,
        audience,
        authorDisplay: 'named',
        adviceSetting: 'ideas-welcome',
        roleTitle: 'CPO',
        publicAlias: 'an insurer',
        parts: [{ part: 'kept', text: 'x' }],
      },
    });
  await share(ids.withdrawn, 'cohort');
  await adaeze.call(withdrawSharedVersion, { params: { ...params, sharedVersionId: ids.withdrawn } });
  await share(ids.cohort, 'cohort');
  await share(ids.coaches, 'coaches');
  await adaeze.call(saveSetbackPlan, { body: { base: 0, first: 'walk', tell: '', notDo: '', comeBack: '', more: '' } });
  await adaeze.call(tellBuddy, {
    params: { cohortId: juniper },
    body: { id: randomUUID(), personId: personId('farida') },
  });
  await adaeze.call(askForContact, { params: { cohortId: juniper }, body: { id: randomUUID() } });
});
afterAll(() => spec.stop());

const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const identities: Record<string, () => Identity> = {
  owner: () => person('adaeze'),
  buddy: () => person('farida'),
  mate: () => person('birgit'),
  coach: () => person('ruth'),
  stranger: () => person('zelda'),
  'stranger’s coach': () => person('odette'),
  admin: () => person('petra'),
  nobody: () => ({ kind: 'person', personId: randomUUID() }),
  door: () => ({ kind: 'door' }),
  postman: () => ({ kind: 'postman' }),
  house: () => ({ kind: 'house' }),
  dev: () => ({ kind: 'dev' }),
};

async function count(identity: Identity, sql: string): Promise<number> {
  const rows = await spec.database.as(identity, (manager) => manager.query<unknown[]>(sql));
  return rows.length;
}

/** Rows seen by identity, for each kind of row; whoever is not named sees none. */
const walls: [string, string, Record<string, number>][] = [
  ['debriefs', 'SELECT id FROM debriefs', { owner: 1 }],
  ['earlier texts', 'SELECT key FROM debrief_answer_versions', { owner: 1 }],
  ['plans', 'SELECT plan FROM setback_plans', { owner: 1 }],
  ['close lines', 'SELECT line FROM close_lines_said', { owner: 1 }],
  ['reminders', 'SELECT debrief_id FROM reminders', { owner: 1, house: 1 }],
  ['words to a buddy', 'SELECT words FROM buddy_words', { owner: 1, buddy: 1 }],
  ['calls asked for', 'SELECT id FROM contact_requests', { owner: 1, coach: 1 }],
  ['shared versions', 'SELECT id FROM shared_versions', { owner: 3, buddy: 1, mate: 1, coach: 2 }],
  ['threads', 'SELECT id FROM threads', { owner: 3, buddy: 1, mate: 1, coach: 2 }],
];

describe.each(walls)('%s', (_, sql, seen) => {
  it.each(Object.keys(identities))('are seen by the %s as they should be', async (name) => {
    expect(await count(identities[name]?.() ?? { kind: 'door' }, sql)).toBe(seen[name] ?? 0);
  });
});

describe('nobody else', () => {
  const others = Object.keys(identities).filter((name) => name !== 'owner');
  const deeds = [
    `UPDATE debriefs SET answers = '{}'`,
    'UPDATE debriefs SET owner_id = app.me()',
    'DELETE FROM debriefs',
    'DELETE FROM debrief_answer_versions',
    `UPDATE setback_plans SET plan = '{}'`,
    `UPDATE shared_versions SET role_title = 'x'`,
    `UPDATE shared_versions SET withdrawn_at = '2026-11-23'`,
    `UPDATE threads SET title = 'x'`,
  ];

  it.each(others)('as the %s changes a row of hers', async (name) => {
    for (const deed of deeds)
      await spec.database.as(identities[name]?.() ?? { kind: 'door' }, (manager) => manager.query(deed));
    const { rows } = await spec.owner.query(
      `SELECT d.answers->>'kept' AS kept, d.owner_id, v.role_title, v.withdrawn_at, t.title, s.plan->>'first' AS plan,
         (SELECT count(*)::int FROM debrief_answer_versions) AS versions
       FROM debriefs d, shared_versions v, threads t, setback_plans s WHERE v.id = $1 AND t.shared_version_id = v.id`,
      [ids.cohort],
    );
    expect(rows).toEqual([
      {
        kept: 'two',
        owner_id: personId('adaeze'),
        role_title: 'CPO',
        withdrawn_at: null,
        title: 'CPO, an insurer',
        plan: 'walk',
        versions: 1,
      },
    ]);
  });

  it.each([
    [
      'mate',
      'a debrief in her name',
      `INSERT INTO debriefs (id, owner_id, mode, created_at, updated_at) VALUES (gen_random_uuid(), $1, 'log', '2026-11-23', '2026-11-23')`,
    ],
    [
      'mate',
      'a version of her debrief',
      `INSERT INTO shared_version_authors (shared_version_id, author_id, debrief_id, cohort_id, audience, author_display) SELECT v.id, $1::uuid, a.debrief_id, v.cohort_id, 'cohort', 'named' FROM shared_versions v, shared_version_authors a LIMIT 1`,
    ],
    [
      'coach',
      'a shared version',
      `INSERT INTO shared_versions (id, cohort_id, audience, author_display, advice_setting, role_title, public_alias, parts, shared_at) SELECT $1, id, 'cohort', 'named', 'ideas-welcome', 'x', 'y', '[]', '2026-11-23' FROM cohorts`,
    ],
    [
      'mate',
      'words to somebody who is no buddy',
      `INSERT INTO buddy_words (id, cohort_id, from_id, to_id, words, at) SELECT gen_random_uuid(), id, app.me(), $1, 'x', '2026-11-23' FROM cohorts`,
    ],
    [
      'stranger',
      'a call in her cohort',
      `INSERT INTO contact_requests (id, cohort_id, person_id, at) VALUES (gen_random_uuid(), '${juniper}', app.me(), $1::text::timestamptz)`,
    ],
  ])('as the %s puts in %s', async (name, _, sql) => {
    const value = sql.includes('timestamptz)') ? '2026-11-23' : personId('adaeze');
    const deed = spec.database.as(identities[name]?.() ?? { kind: 'door' }, (manager) => manager.query(sql, [value]));
    await expect(deed).rejects.toThrow(/row-level security/);
  });
});

describe('the record of access', () => {
  it('tells an admin nothing of what was shared, and holds not a word of it', async () => {
    const rows = await spec.database.as(person('petra'), (manager) =>
      manager.query<object[]>(`SELECT * FROM audit_events WHERE deed LIKE 'debrief.%'`),
    );
    expect(rows).toEqual([]);
    const { rows: all } = await spec.owner.query(`SELECT * FROM audit_events WHERE deed LIKE 'debrief.%'`);
    expect(all).toHaveLength(4);
    expect(JSON.stringify(all)).not.toMatch(/CPO|insurer/);
  });

  it('is open to the office for its own deeds and those of accounts alone: each deed is one or the other', () => {
    const folder = join(import.meta.dirname, '../..');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!spec)\.ts$/.test(path),
    );
    const deeds = sources.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/deed: '([a-z-]+)\./g)].map(([, kind]) => kind),
    );
    expect([...new Set(deeds)].sort()).toEqual([
      'account',
      'agreement',
      'coach',
      'cohort',
      'debrief',
      'enrolment',
      'invitation',
      'programme',
    ]);
  });
});
