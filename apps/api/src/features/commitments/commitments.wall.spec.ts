import { randomUUID } from 'node:crypto';
import { makeCommitment, type CommitmentDraft } from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import { signInAll } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

/** Straight SQL as each identity, past every service. */
let spec: SpecApp;
const [mine, shown] = [randomUUID(), randomUUID()];

/** Carmen was in the cohort, and has left. */
const readers = ['adaeze', 'birgit', 'carmen', 'ruth', 'odette', 'zelda', 'petra', 'door', 'postman', 'house'] as const;
type Reader = (typeof readers)[number];

function identity(reader: Reader): Identity {
  if (reader === 'door' || reader === 'postman' || reader === 'house') return { kind: reader };
  return { kind: 'person', personId: personId(reader) };
}

const rows = (reader: Reader, sql: string, values: readonly unknown[] = []) =>
  spec.database.as(identity(reader), (manager) => manager.query<unknown[]>(sql, [...values]));
const fails = (reader: Reader, sql: string, values: readonly unknown[] = []) =>
  expect(rows(reader, sql, values)).rejects.toThrow(/row-level security|permission denied/);
const insertSql = `INSERT INTO commitments (id, owner_id, cohort_id, session_id, cue_kind, cue, act, show_to, state, created_at)
  VALUES ($1, $2, $3, $4, 'on-obstacle', 'it rains', 'walk', $5, 'open', $6)`;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  const as = await signInAll(spec);
  const words = { cueKind: 'after-event', cue: 'lunch', act: 'write', lookBackOn: null, sessionId: null } as const;
  const drafts: readonly CommitmentDraft[] = [
    { id: mine, ...words, showTo: 'me', cohortId: juniper },
    { id: shown, ...words, showTo: 'cohort', cohortId: juniper },
  ];
  for (const body of drafts) expect((await as('adaeze').call(makeCommitment, { body })).status).toBe(201);
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('carmen')]);
});
afterAll(() => spec.stop());

describe('a commitment', () => {
  it.each([
    ['of her own', mine, ['adaeze']],
    ['shown to the cohort', shown, ['adaeze', 'birgit', 'ruth']],
  ])('%s', async (_, id, expected) => {
    const seen: Reader[] = [];
    for (const reader of readers)
      if ((await rows(reader, 'SELECT id FROM commitments WHERE id = $1', [id])).length > 0) seen.push(reader);
    expect(seen).toEqual(expected);
  });

  it.each(readers.filter((reader) => reader !== 'adaeze'))('is changed by nobody else: %s', async (reader) => {
    const change = `WITH done AS (UPDATE commitments SET state = 'done' RETURNING id) SELECT id FROM done`;
    expect(await rows(reader, change)).toEqual([]);
    expect(await rows(reader, 'WITH gone AS (DELETE FROM commitments RETURNING id) SELECT id FROM gone')).toEqual([]);
    await fails(reader, insertSql, [randomUUID(), personId('adaeze'), null, null, 'me', specNow]);
  });

  it('names no cohort and no session that is not hers, and no other owner', async () => {
    await fails('adaeze', insertSql, [randomUUID(), personId('adaeze'), alder, null, 'cohort', specNow]);
    await fails('adaeze', insertSql, [randomUUID(), personId('adaeze'), alder, null, 'me', specNow]);
    await fails('adaeze', insertSql, [randomUUID(), personId('adaeze'), null, randomUUID(), 'me', specNow]);
    await fails('adaeze', 'UPDATE commitments SET cohort_id = $1 WHERE id = $2', [alder, shown]);
    await fails('adaeze', 'UPDATE commitments SET owner_id = $1', [personId('birgit')]);
  });
});
