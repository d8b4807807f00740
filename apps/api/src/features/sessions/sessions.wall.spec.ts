import { randomUUID } from 'node:crypto';
import { cancelSession, markAttendance, planSession, rsvpToSession, writeCoachNote } from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** Straight SQL as each identity, past every service: what the database itself lets her see and write. */
let spec: SpecApp;
let planned: string;
let draft: string;
let dropped: string;

const readers = ['adaeze', 'birgit', 'ruth', 'naomi', 'odette', 'zelda', 'petra', 'door', 'postman', 'house'] as const;
type Reader = (typeof readers)[number];

function identity(reader: Reader): Identity {
  if (reader === 'door' || reader === 'postman' || reader === 'house') return { kind: reader };
  return { kind: 'person', personId: personId(reader) };
}

const rows = (reader: Reader, sql: string, values: readonly unknown[] = []) =>
  spec.database.as(identity(reader), (manager) => manager.query<unknown[]>(sql, [...values]));
const fails = (reader: Reader, sql: string, values: readonly unknown[] = []) =>
  expect(rows(reader, sql, values)).rejects.toThrow(/row-level security|permission denied/);
/** Rows changed, as a list of ids. */
const touches = (reader: Reader, change: string, values: readonly unknown[] = []) =>
  rows(reader, `WITH done AS (${change} RETURNING 1) SELECT * FROM done`, values);

async function seenBy(sql: string, values: readonly unknown[] = []): Promise<Reader[]> {
  const seen: Reader[] = [];
  for (const reader of readers) if ((await rows(reader, sql, values)).length > 0) seen.push(reader);
  return seen;
}

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  const as = await signInAll(spec);
  planned = await layPublished(as('ruth'));
  [draft, dropped] = [randomUUID(), randomUUID()];
  for (const id of [draft, dropped])
    await as('ruth').call(planSession, { params: { cohortId: juniper }, body: draftOf({ id }) });
  await as('ruth').call(cancelSession, { params: { cohortId: juniper, sessionId: dropped } });
  const params = { cohortId: juniper, sessionId: planned };
  await as('adaeze').call(rsvpToSession, { params, body: { answer: 'coming' } });
  spec.clock.set(new Date('2026-11-25T08:00:00Z'));
  const marked = await as('ruth').call(markAttendance, {
    params: { ...params, enrolmentId: enrolmentId('adaeze') },
    body: { mark: 'present' },
  });
  expect(marked.status).toBe(200);
  const note = await as('ruth').call(writeCoachNote, {
    params,
    body: { id: randomUUID(), body: 'Canary.', revision: 0 },
  });
  expect(note.status).toBe(200);
});
afterAll(() => spec.stop());

const cohort = ['adaeze', 'birgit', 'ruth', 'naomi'];
const coaches = ['ruth', 'naomi'];

describe('who sees', () => {
  it('a session: its cohort; a draft, called off or not: its coaches', async () => {
    const sql = 'SELECT id FROM sessions WHERE id = $1';
    expect(await seenBy(sql, [planned])).toEqual([...cohort, 'house']);
    expect(await seenBy(sql, [draft])).toEqual(coaches);
    expect(await seenBy(sql, [dropped])).toEqual(coaches);
  });

  it('an agenda: who sees the session', async () => {
    const sql = 'SELECT id FROM agenda_items WHERE session_id = $1';
    expect(await seenBy(sql, [planned])).toEqual([...cohort, 'house']);
    expect(await seenBy(sql, [draft])).toEqual(coaches);
  });

  it('who is coming: the cohort; who was there: herself and the coaches', async () => {
    expect(await seenBy('SELECT 1 FROM rsvps')).toEqual(cohort);
    expect(await seenBy('SELECT 1 FROM attendances')).toEqual(['adaeze', ...coaches]);
  });

  it('coach notes: coaches of the cohort; no member, no admin, nobody else', async () => {
    expect(await seenBy('SELECT id FROM coach_notes')).toEqual(coaches);
    expect(await seenBy(`SELECT id FROM coach_notes WHERE body LIKE '%Canary%'`)).toEqual(coaches);
  });
});

describe('who writes', () => {
  const others = ['adaeze', 'odette', 'zelda', 'petra', 'door', 'postman', 'house'] as const;

  it.each(others)('%s plans nothing here and changes nothing', async (reader) => {
    const sessionSql = `INSERT INTO sessions (id, cohort_id, type, title, starts_at, minutes, time_zone, state, created_at)
      VALUES ($1, $2, 'buddy', 'Mine', $3, 15, 'Europe/London', 'draft', $3)`;
    await fails(reader, sessionSql, [randomUUID(), juniper, specNow]);
    await fails(
      reader,
      `INSERT INTO agenda_items (id, session_id, position, kind, title, minutes) VALUES ($1, $2, 9, 'other', 'Mine', 5)`,
      [randomUUID(), planned],
    );
    expect(await touches(reader, `UPDATE sessions SET title = 'Mine' WHERE id = $1`, [planned])).toEqual([]);
    expect(await touches(reader, 'DELETE FROM agenda_items WHERE session_id = $1', [planned])).toEqual([]);
    expect(await touches(reader, `UPDATE attendances SET mark = 'absent'`)).toEqual([]);
    expect(await touches(reader, `UPDATE coach_notes SET body = 'Mine'`)).toEqual([]);
    await fails(
      reader,
      `INSERT INTO coach_notes (id, cohort_id, session_id, writer_id, body, updated_at) VALUES ($1, $2, $3, $4, 'Mine', $5)`,
      [randomUUID(), juniper, planned, personId('adaeze'), specNow],
    );
  });

  it('a coach changes no other coach’s note, and moves no session to another cohort', async () => {
    expect(await touches('naomi', `UPDATE coach_notes SET body = 'Mine'`)).toEqual([]);
    await fails('ruth', 'UPDATE coach_notes SET writer_id = $1', [personId('naomi')]);
    await fails('ruth', 'UPDATE sessions SET cohort_id = $1', [alder]);
    await fails('ruth', 'DELETE FROM sessions');
    await fails('ruth', 'DELETE FROM coach_notes');
  });

  const answerSql = 'INSERT INTO rsvps (session_id, person_id, cohort_id, answer, at) VALUES ($1, $2, $3, $4, $5)';
  interface Answer {
    readonly who: 'birgit' | 'ruth' | 'zelda';
    readonly whose?: Somebody;
    readonly session: () => string;
    readonly cohortId?: string;
  }
  const answers: readonly (readonly [string, Answer])[] = [
    ['for another', { who: 'birgit', whose: 'ruth', session: () => planned }],
    ['to a draft', { who: 'birgit', session: () => draft }],
    ['to what is called off', { who: 'ruth', session: () => dropped }],
    ['of another cohort', { who: 'zelda', session: () => planned }],
    ['under another cohort’s name', { who: 'zelda', session: () => planned, cohortId: alder }],
  ];
  it.each(answers)('nobody answers %s', async (_, { who, whose = who, session, cohortId = juniper }) => {
    await fails(who, answerSql, [session(), personId(whose), cohortId, 'coming', specNow]);
  });

  it('nobody changes another’s answer', async () => {
    for (const reader of ['birgit', 'ruth', 'zelda', 'petra'] as const)
      expect(await touches(reader, `UPDATE rsvps SET answer = 'unsure'`)).toEqual([]);
  });

  it('a coach marks people of her cohort only, at its sessions', async () => {
    const sql = `INSERT INTO attendances (session_id, enrolment_id, person_id, cohort_id, mark, at) VALUES ($1, $2, $3, $4, 'absent', $5)`;
    await fails('ruth', sql, [planned, enrolmentId('zelda'), personId('zelda'), juniper, specNow]);
    await fails('ruth', sql, [planned, enrolmentId('birgit'), personId('carmen'), juniper, specNow]);
    await fails('odette', sql, [planned, enrolmentId('zelda'), personId('zelda'), alder, specNow]);
  });
});
