import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '@api/platform/database/database';
import { startApp, type SpecApp } from '@api/testing/app';
import { layOwnThings, ownTables } from '@api/testing/own-things';
import { refused, RowAttempts, type Reach, type Reference, type Row } from '@api/testing/row-attempts';
import { enrolmentId, layWorld, personId, type Somebody } from '@api/testing/world';

/** Straight SQL as each identity, past every service, for each table whose rows are one person's alone. */
let spec: SpecApp;
let rows: RowAttempts;

const tables = Object.entries(ownTables);

/** Tables with somebody's name in them that others see, too, and the spec that says who. */
const elsewhere: Readonly<Record<string, string>> = {
  accounts: 'features/accounts/accounts.wall.spec.ts',
  agreement_acceptances: 'features/cohorts/cohorts.wall.spec.ts',
  agenda_items: 'features/sessions/sessions.wall.spec.ts',
  attendances: 'features/sessions/sessions.wall.spec.ts',
  audit_events: 'features/cohorts/cohorts.wall.spec.ts',
  buddy_pairs: 'features/cohorts/cohort-rows.wall.spec.ts',
  buddy_words: 'features/debriefs/debriefs.wall.spec.ts',
  carry_overs: 'features/cohorts/cohort-rows.wall.spec.ts',
  coach_notes: 'features/sessions/sessions.wall.spec.ts',
  cohort_agreements: 'features/cohorts/cohorts.wall.spec.ts',
  cohorts: 'features/cohorts/cohorts.wall.spec.ts',
  concern_reports: 'features/cohorts/cohort-rows.wall.spec.ts',
  contact_requests: 'features/debriefs/debriefs.wall.spec.ts',
  credentials: 'features/accounts/accounts.wall.spec.ts',
  deactivations: 'features/cohorts/cohorts.wall.spec.ts',
  enrolments: 'features/cohorts/cohorts.wall.spec.ts',
  given_questions: 'features/cohorts/cohort-rows.wall.spec.ts',
  invitations: 'features/cohorts/cohorts.wall.spec.ts',
  mails: 'features/accounts/accounts.wall.spec.ts',
  offer_requests: 'features/threads/threads.wall.spec.ts',
  one_time_tokens: 'features/accounts/accounts.wall.spec.ts',
  outbox: 'features/accounts/accounts.wall.spec.ts',
  people: 'features/accounts/accounts.wall.spec.ts',
  programmes: 'features/accounts/accounts.wall.spec.ts',
  questions_let_be: 'features/threads/threads.wall.spec.ts',
  reach_outs: 'features/cohorts/cohort-rows.wall.spec.ts',
  replies: 'features/threads/threads.wall.spec.ts',
  reply_versions: 'features/threads/threads.wall.spec.ts',
  rsvps: 'features/sessions/sessions.wall.spec.ts',
  sessions: 'features/sessions/sessions.wall.spec.ts',
  shared_versions: 'features/threads/threads.wall.spec.ts',
  sign_in_sessions: 'features/accounts/accounts.wall.spec.ts',
  thread_positions: 'features/threads/threads.wall.spec.ts',
  thread_versions: 'features/threads/threads.wall.spec.ts',
  threads: 'features/threads/threads.wall.spec.ts',
  throttles: 'features/accounts/accounts.wall.spec.ts',
};
/** The house's own: which migrations ran, and whether the demo was laid. */
const nobodys = ['schema_migrations', 'demo_seedings'];

/** Columns of own tables that name something of the cohort's, or by an answer; policies and look-ups say the rest. */
const namesOfTheCohort = [
  'commitments.cohort_id',
  'commitments.session_id',
  // an answer of hers, looked up among her own processes alone
  'debriefs.opportunity',
  'given_question_givers.given_question_id',
  'shared_version_authors.cohort_id',
  // held by its policy: one of the author's own
  'shared_version_authors.debrief_id',
  'shared_version_authors.shared_version_id',
];

const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const others: readonly (readonly [string, Identity])[] = [
  ['buddy', person('farida')],
  ['mate', person('birgit')],
  ['former member', person('carmen')],
  ['coach', person('ruth')],
  ['other coach', person('naomi')],
  ['stranger', person('zelda')],
  ['stranger’s coach', person('odette')],
  ['admin', person('petra')],
  ['nobody', { kind: 'person', personId: randomUUID() }],
  ['door', { kind: 'door' }],
  ['postman', { kind: 'postman' }],
  ['house', { kind: 'house' }],
  ['dev', { kind: 'dev' }],
];
/** Have rows of their own. */
const owners = ['mate', 'former member'];
/** The one thing that the house may: see which reminders are due, and mark them sent; it takes none. */
const isReminding = (table: string, name: string) => table === 'reminders' && name === 'house';

/** Adaeze and Birgit have one of everything; Carmen had, and has left the cohort. */
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  rows = new RowAttempts(spec);
  for (const key of ['adaeze', 'birgit', 'carmen'] as const) await layOwnThings(spec, key, `zyx${key}`);
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('carmen')]);
});
afterAll(() => spec.stop());

describe.each(tables)('%s', (table, owner) => {
  it.each(['adaeze', 'birgit', 'carmen'] as const)(
    'of %s are there, and she sees each of them and no other',
    async (key) => {
      const hers = await rows.of(table, owner, personId(key));
      expect(hers.length).toBeGreaterThan(0);
      expect((await rows.seen(person(key), table)).filter((row) => row[owner] === personId(key))).toHaveLength(
        hers.length,
      );
      expect(await strange(person(key), personId(key))).toEqual([]);
    },
  );

  it.each(others)('of hers are not there for the %s', async (name, identity) => {
    const seen = await rows.seen(identity, table);
    expect(seen.filter((row) => row[owner] === personId('adaeze'))).toHaveLength(isReminding(table, name) ? 1 : 0);
  });

  it.each(others)('of hers are neither changed nor taken by the %s', async (name, identity) => {
    const columns = await rows.columns(table);
    const deeds = [...columns.map((column) => `UPDATE ${table} SET ${column} = DEFAULT`), `DELETE FROM ${table}`];
    const reached: Reach[] = [];
    for (const deed of deeds) {
      reached.push(await rows.reach(identity, `${deed} WHERE ${owner} = $1`, [personId('adaeze')]));
      if (!owners.includes(name)) reached.push(await rows.reach(identity, deed));
    }
    if (!isReminding(table, name)) expect(reached.filter((reach) => reach !== 0 && reach !== refused)).toEqual([]);
    else expect(reached.slice(-2)).toEqual([0, 0]);
  });

  it.each(others)('are not written in her name by the %s', async (_, identity) => {
    const [hers = {}] = await rows.of(table, owner, personId('adaeze'));
    expect(await rows.put(identity, table, { ...hers, ...('id' in hers && { id: randomUUID() }) })).toBe(refused);
  });

  async function strange(identity: Identity, id: string): Promise<readonly Row[]> {
    return (await rows.seen(identity, table)).filter((row) => row[owner] !== id);
  }
});

describe('a row of one’s own', () => {
  let references: readonly Reference[];
  beforeAll(async () => {
    references = await rows.references(Object.keys(ownTables));
  });

  it('names other rows only by the pair of whose they are and which', async () => {
    const paired = references.map(({ table, column }) => `${table}.${column}`);
    const named = await rows.names(Object.keys(ownTables));
    expect(named.filter((name) => !paired.includes(name))).toEqual(namesOfTheCohort);
    expect(paired.length).toBeGreaterThan(25);
  });

  it('cannot name somebody else’s, nor tell whether there is one', async () => {
    for (const reference of references) {
      const answers: string[] = [];
      for (const id of [await idOfHers(reference.target), randomUUID()])
        answers.push(await rows.put(person('birgit'), reference.table, await pointing(reference, id)));
      expect([reference, ...answers]).toEqual([reference, expect.stringMatching(/^23503 /), answers[0]]);
    }
  });

  it('can name one’s own', async () => {
    for (const reference of references) {
      const [target] = await rows.of(reference.target, 'owner_id', personId('birgit'));
      const answer = await rows.put(person('birgit'), reference.table, await pointing(reference, target?.['id']));
      // where the pair is unique there is such a row already
      expect([reference, answer]).toEqual([reference, expect.stringMatching(/^(done|23505 .*)$/)]);
    }
  });

  it('shares no debrief of somebody else, nor tells whether there is one', async () => {
    const [hers] = await rows.of('shared_version_authors', 'author_id', personId('birgit'));
    for (const id of [await idOfHers('debriefs'), randomUUID()])
      expect(await rows.put(person('birgit'), 'shared_version_authors', { ...hers, debrief_id: id })).toBe(refused);
  });

  async function idOfHers(target: string): Promise<unknown> {
    const [row] = await rows.of(target, 'owner_id', personId('adaeze'));
    return row?.['id'];
  }

  /** A copy of a row of Birgit's that names this one and, where it may, nothing else. */
  async function pointing({ table, column }: Reference, id: unknown): Promise<Row> {
    const [row] = await rows.of(table, ownerOf(table), personId('birgit'));
    const loose = references
      .filter((one) => one.table === table && one.nullable)
      .map(({ column: name }): [string, unknown] => [name, null]);
    return { ...row, ...(row && 'id' in row && { id: randomUUID() }), ...Object.fromEntries(loose), [column]: id };
  }
});

describe('a table that is new', () => {
  it('has its wall: each stands among those of one person, or in the spec that says who sees it', async () => {
    const { rows: found } = await spec.owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    );
    const known = [...Object.keys(ownTables), ...Object.keys(elsewhere), ...nobodys];
    expect(known.toSorted()).toEqual(found.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(elsewhere))('%s is asked for in %s', (table, file) => {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toMatch(new RegExp(`\\b${table}\\b`));
  });
});

function ownerOf(table: string): string {
  return new Map<string, string>(tables).get(table) ?? 'owner_id';
}
