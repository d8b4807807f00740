import { randomUUID } from 'node:crypto';
import {
  changeSession,
  downloadSessionCalendar,
  listAttendance,
  listCohortCommitments,
  listSessions,
  makeCommitment,
  markAttendance,
  planSession,
  publishSession,
  readHome,
  readSession,
  rsvpToSession,
  writeRecap,
  type SessionDraft,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { enrolmentId, juniper, layWorld, people, personId, type Somebody } from '@api/testing/world';

/** A one-to-one is between one member and the coaches; that it is at all is nobody else's business. */
let spec: SpecApp;
let as: (key: Somebody) => Client;
let sessionId: string;

const hers = (changes: Partial<SessionDraft> = {}) =>
  draftOf({ type: 'one-to-one', memberId: personId('adaeze'), title: 'One hour for Adaeze', ...changes });
const params = { cohortId: juniper };
const at = () => ({ params: { cohortId: juniper, sessionId } });
const peers = ['birgit', 'carmen', 'farida'] as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query('TRUNCATE sessions, commitments CASCADE');
  sessionId = await layPublished(as('ruth'), hers());
});

describe('a one-to-one', () => {
  it('is there for her and for each coach, and names only them', async () => {
    const read = await as('adaeze').call(readSession, at());
    expect(read.body).toMatchObject({ title: 'One hour for Adaeze', member: { id: personId('adaeze') } });
    expect(read.body.people.map(({ id }) => id).sort()).toEqual(
      [personId('adaeze'), personId('ruth'), personId('naomi')].sort(),
    );
    expect((await as('naomi').call(readSession, at())).status).toBe(200);
    expect((await as('adaeze').call(readHome, {})).body.comingSessions).toMatchObject([{ id: sessionId }]);
    expect((await as('adaeze').call(rsvpToSession, { ...at(), body: { answer: 'coming' } })).status).toBe(200);
  });

  it.each(peers)('is not there for %s: page, list, calendar, answer, home', async (key) => {
    await as('adaeze').call(rsvpToSession, { ...at(), body: { answer: 'coming' } });
    expect((await as(key).call(readSession, at())).status).toBe(404);
    expect((await as(key).call(downloadSessionCalendar, at())).status).toBe(404);
    expect((await as(key).call(rsvpToSession, { ...at(), body: { answer: 'coming' } })).status).toBe(404);
    expect((await as(key).call(listSessions, { params })).body.items).toEqual([]);
    expect((await as(key).call(readHome, {})).body.comingSessions).toEqual([]);
  });

  it('is not told of live to her peers', async () => {
    const all = people.map(([key]) => personId(key));
    const told = await spec.database.audienceOf({ kind: 'session', cohortId: juniper, sessionId }, all);
    expect([...told].sort()).toEqual([personId('adaeze'), personId('ruth'), personId('naomi')].sort());
  });

  it('is not betrayed by what she sets herself there and shows', async () => {
    const body = {
      id: randomUUID(),
      cueKind: 'after-event',
      cue: 'lunch',
      act: 'write to two people',
      lookBackOn: null,
      showTo: 'cohort',
      cohortId: juniper,
      sessionId,
    } as const;
    expect((await as('adaeze').call(makeCommitment, { body })).status).toBe(201);
    const shown = await as('birgit').call(listCohortCommitments, { params, query: {} });
    expect(shown.body.items).toMatchObject([{ act: 'write to two people', sessionId: null }]);
    const asked = await as('birgit').call(listCohortCommitments, { params, query: { sessionId } });
    expect(asked.body.items).toEqual([]);
    const coach = await as('ruth').call(listCohortCommitments, { params, query: { sessionId } });
    expect(coach.body.items).toMatchObject([{ sessionId }]);
    const peer = await as('birgit').call(makeCommitment, { body: { ...body, id: randomUUID() } });
    expect(peer.status).toBe(422);
  });

  it('has one place in its attendance', async () => {
    const list = await as('ruth').call(listAttendance, at());
    expect(list.body.items.map(({ person }) => person.id)).toEqual([personId('adaeze')]);
    const mark = (key: Somebody) =>
      as('ruth').call(markAttendance, {
        params: { ...at().params, enrolmentId: enrolmentId(key) },
        body: { mark: 'present' },
      });
    spec.clock.set(new Date('2026-11-25T08:00:00Z'));
    expect((await mark('birgit')).status).toBe(404);
    expect((await mark('adaeze')).status).toBe(200);
    spec.clock.set(specNow);
  });

  it('stays with her once it is published', async () => {
    const { id: _, ...plan } = hers();
    const change = (body: Omit<SessionDraft, 'id'>) =>
      as('naomi').call(changeSession, { ...at(), body: { ...plan, ...body, revision: 2 } });
    const other = await change({ ...plan, memberId: personId('birgit') });
    expect(other.status).toBe(422);
    expect(other.problem.issues).toMatchObject([{ path: ['memberId'] }]);
    expect((await change({ ...plan, type: 'hot-seat', memberId: null })).status).toBe(422);
    expect((await change({ ...plan, title: 'An hour' })).body).toMatchObject({ title: 'An hour' });
    await as('ruth').call(writeRecap, { ...at(), body: { recap: 'Only hers.', revision: 3 } });
    expect((await as('birgit').call(readSession, at())).status).toBe(404);
  });

  it('becomes no session for all, and none for all becomes one', async () => {
    const forAll = draftOf();
    const id = await layPublished(as('ruth'), forAll);
    const { id: _, ...plan } = forAll;
    const changed = await as('ruth').call(changeSession, {
      params: { cohortId: juniper, sessionId: id },
      body: { ...plan, type: 'one-to-one', memberId: personId('adaeze'), revision: 2 },
    });
    expect(changed.status).toBe(422);
  });
});

describe('with whom', () => {
  const plan = (draft: SessionDraft) => as('ruth').send(planSession, { params, body: draft });

  it.each([
    ['nobody', { memberId: null }],
    ['a coach', { memberId: personId('naomi') }],
    ['a member of another cohort', { memberId: personId('zelda') }],
    ['nobody who is', { memberId: randomUUID() }],
    ['somebody, in a session for all', { type: 'hot-seat' }],
  ] as const)('is not %s', async (_, wrong) => {
    const answer = await plan(hers(wrong));
    expect(answer.status).toBe(422);
    expect(answer.problem.issues).toMatchObject([{ path: ['memberId'] }]);
  });

  it('may be changed while it is a draft', async () => {
    const draft = hers();
    await plan(draft);
    const { id, ...rest } = draft;
    const where = { params: { cohortId: juniper, sessionId: id } };
    const changed = await as('ruth').call(changeSession, {
      ...where,
      body: { ...rest, memberId: personId('birgit'), revision: 1 },
    });
    expect(changed.body.member).toMatchObject({ id: personId('birgit') });
    await as('ruth').call(publishSession, where);
    expect((await as('adaeze').call(readSession, where)).status).toBe(404);
    expect((await as('birgit').call(readSession, where)).status).toBe(200);
  });

  it('outlives her place: the coach still writes the recap, she sees it no more', async () => {
    await spec.owner.query(`UPDATE enrolments SET status = 'completed' WHERE id = $1`, [enrolmentId('adaeze')]);
    try {
      spec.clock.set(new Date('2026-11-25T13:00:00Z'));
      const recapped = await as('ruth').call(writeRecap, {
        ...at(),
        body: { recap: 'We met.', revision: 2, ends: true },
      });
      expect(recapped.status).toBe(200);
      expect((await as('adaeze').call(readSession, at())).status).toBe(404);
    } finally {
      await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE id = $1`, [enrolmentId('adaeze')]);
    }
  });
});

describe('past every service, in the database', () => {
  const rows = (key: Somebody, sql: string, values: readonly unknown[]) =>
    spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
      manager.query<unknown[]>(sql, [...values]),
    );

  it('only she and the coaches see the session, its agenda and her answer', async () => {
    await as('adaeze').call(rsvpToSession, { ...at(), body: { answer: 'coming' } });
    const tables = ['sessions s WHERE s.id', 'agenda_items i WHERE i.session_id', 'rsvps r WHERE r.session_id'];
    for (const [key] of people)
      for (const table of tables) {
        const seen = (await rows(key, `SELECT 1 FROM ${table} = $1`, [sessionId])).length > 0;
        expect([key, table, seen]).toEqual([key, table, ['adaeze', 'ruth', 'naomi'].includes(key)]);
      }
  });

  it('nobody else answers or is marked', async () => {
    const answer = 'INSERT INTO rsvps (session_id, person_id, cohort_id, answer, at) VALUES ($1, $2, $3, $4, now())';
    await expect(rows('birgit', answer, [sessionId, personId('birgit'), juniper, 'coming'])).rejects.toThrow(
      /row-level security/,
    );
    const mark = `INSERT INTO attendances (session_id, enrolment_id, person_id, cohort_id, mark, at)
      VALUES ($1, $2, $3, $4, 'present', now())`;
    const birgit = [sessionId, enrolmentId('birgit'), personId('birgit'), juniper];
    await expect(rows('ruth', mark, birgit)).rejects.toThrow(/row-level security/);
  });
});
