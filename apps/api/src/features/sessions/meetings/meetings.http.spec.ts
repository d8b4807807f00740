import { randomUUID } from 'node:crypto';
import {
  downloadSessionCalendar,
  cancelSession,
  endSession,
  listAttendance,
  listCoachNotes,
  listSessions,
  markAttendance,
  planSession,
  readSession,
  rsvpToSession,
  walkAgenda,
  writeCoachNote,
  writeRecap,
  type AgendaState,
  type AttendanceMark,
  type EndpointSpec,
} from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;
let sessionId: string;
let [arrive, seat] = ['', ''];

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('TRUNCATE sessions CASCADE');
  const draft = draftOf();
  [arrive = '', seat = ''] = draft.agenda.map(({ id }) => id);
  sessionId = await layPublished(as('ruth'), draft);
});

const at = () => ({ params: { cohortId: juniper, sessionId } });
const walk = (key: Somebody, itemId: string, state: AgendaState) =>
  as(key).call(walkAgenda, { params: { cohortId: juniper, sessionId, itemId }, body: { state } });
const mark = (key: Somebody, whose: Somebody, said: AttendanceMark) =>
  as(key).call(markAttendance, {
    params: { cohortId: juniper, sessionId, enrolmentId: enrolmentId(whose) },
    body: { mark: said },
  });
const recap = (key: Somebody, text: string, revision: number, ends?: boolean) =>
  as(key).call(writeRecap, { ...at(), body: { recap: text, revision, ...(ends !== undefined && { ends }) } });
const note = (key: Somebody, body: string, revision: number, id: string = randomUUID()) =>
  as(key).call(writeCoachNote, { ...at(), body: { id, body, revision } });
const end = (key: Somebody) => as(key).call(endSession, at());
const read = (key: Somebody) => as(key).call(readSession, at());

it('leaves the plan as old as it was with an answer, a step and its end', async () => {
  const { revision } = (await read('ruth')).body;
  const answered = await as('birgit').call(rsvpToSession, { ...at(), body: { answer: 'coming' } });
  const [walked, ended] = [await walk('ruth', arrive, 'running'), await end('ruth')];
  expect([answered, walked, ended].map(({ body }) => body.revision)).toEqual([revision, revision, revision]);
});

describe('every deed of the meeting', () => {
  const itemId = randomUUID();
  const deeds: readonly (readonly [EndpointSpec, object?])[] = [
    [walkAgenda, { state: 'running' }],
    [endSession],
    [listAttendance],
    [markAttendance, { mark: 'present' }],
    [writeRecap, { recap: 'We met.', revision: 2 }],
    [listCoachNotes],
    [writeCoachNote, { id: randomUUID(), body: 'A note.', revision: 0 }],
  ];

  it.each(deeds.map(([endpoint, body]) => [endpoint.name, endpoint, body] as const))(
    '%s is a coach’s of this cohort alone',
    async (_, endpoint, body) => {
      const params = { cohortId: juniper, sessionId, itemId, enrolmentId: enrolmentId('adaeze') };
      const call = (key: Somebody, cohortId = juniper) =>
        as(key).send(endpoint, { params: { ...params, cohortId }, ...(body && { body }) });
      expect((await call('adaeze')).status).toBe(403);
      for (const key of ['odette', 'zelda', 'petra'] as const) expect((await call(key)).status).toBe(404);
      expect((await call('odette', alder)).status).toBe(404);
      if (body) expect((await as('ruth').send(endpoint, { params, body: { anything: 1 } })).status).toBe(422);
    },
  );
});

describe('the agenda', () => {
  const states = async () => (await read('adaeze')).body.agenda.map(({ state }) => state);

  it('is walked one part at a time, and the first step makes it live', async () => {
    expect((await walk('ruth', arrive, 'running')).body).toMatchObject({ state: 'live', revision: 2 });
    expect(await states()).toEqual(['running', 'waiting']);
    await walk('naomi', arrive, 'over');
    expect(await states()).toEqual(['over', 'waiting']);
    await walk('naomi', seat, 'running');
    expect(await states()).toEqual(['done', 'running']);
    await walk('ruth', arrive, 'skipped');
    expect(await states()).toEqual(['skipped', 'running']);
    expect((await end('ruth')).body).toMatchObject({ state: 'ended', abilities: { hold: false } });
    expect(await states()).toEqual(['skipped', 'done']);
    expect((await end('naomi')).body.state).toBe('ended');
    expect((await walk('ruth', seat, 'running')).status).toBe(403);
  });

  it('has only its own parts, and a draft is not walked', async () => {
    expect((await walk('ruth', randomUUID(), 'running')).status).toBe(404);
    const draft = draftOf();
    await as('ruth').call(planSession, { params: { cohortId: juniper }, body: draft });
    expect((await walk('ruth', draft.agenda[0]?.id ?? '', 'running')).status).toBe(404);
    sessionId = draft.id;
    expect((await walk('ruth', draft.agenda[0]?.id ?? '', 'running')).status).toBe(403);
    expect((await end('ruth')).status).toBe(403);
    expect((await mark('ruth', 'adaeze', 'present')).status).toBe(403);
  });
});

describe('attendance', () => {
  beforeEach(() => spec.clock.set(new Date('2026-11-25T00:00:00Z')));

  it('is refused in words before the day of the meeting, and no coach is offered it', async () => {
    spec.clock.set(new Date('2026-11-24T23:59:00Z'));
    const marked = await mark('ruth', 'adaeze', 'present');
    expect(marked.status).toBe(403);
    expect(marked.text).toContain('Attendance is marked from the day of a planned meeting on.');
    expect((await read('ruth')).body.abilities.markAttendance).toBe(false);
    spec.clock.set(new Date('2026-11-25T00:00:00Z'));
    expect((await read('ruth')).body.abilities.markAttendance).toBe(true);
    expect((await read('adaeze')).body.abilities.markAttendance).toBe(false);
    expect((await mark('ruth', 'adaeze', 'present')).status).toBe(200);
  });

  it('is marked by coaches, by name, and each member sees her own', async () => {
    await spec.owner.query(`UPDATE enrolments SET status = 'paused' WHERE id = $1`, [enrolmentId('carmen')]);
    expect((await mark('ruth', 'farida', 'part')).body).toMatchObject({
      mark: 'part',
      person: { name: 'Farida Nasserwell' },
    });
    await mark('naomi', 'farida', 'present');
    await mark('ruth', 'ruth', 'present');
    const listed = await as('naomi').call(listAttendance, at());
    expect(listed.body.items.map(({ person, mark: said }) => [person.name, said])).toEqual([
      ['Adaeze Thornbury', null],
      ['Birgit Solheim-Marsh', null],
      ['Carmen Oyelaran-Pike', 'not-expected'],
      ['Farida Nasserwell', 'present'],
      ['Ruth Ellerslade', 'present'],
    ]);
    expect(listed.statements).toBeLessThanOrEqual(4);
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE id = $1`, [enrolmentId('carmen')]);
    const seen = await Promise.all(
      (['farida', 'adaeze'] as const).map((key) => as(key).call(listSessions, { params: { cohortId: juniper } })),
    );
    expect(seen.map(({ body }) => body.items[0]?.attendance)).toEqual(['present', null]);
    expect((await read('farida')).body.attendance).toBe('present');
  });

  it('is of people of this cohort', async () => {
    expect((await mark('ruth', 'zelda', 'present')).status).toBe(404);
    const params = { cohortId: juniper, sessionId, enrolmentId: enrolmentId('adaeze') };
    expect((await as('ruth').send(markAttendance, { params, body: { mark: 'late' } })).status).toBe(422);
  });
});

describe('the recap', () => {
  it('is written after the start, once the same, and read by all', async () => {
    expect((await recap('ruth', 'Too early.', 2)).status).toBe(403);
    await end('ruth');
    expect((await recap('ruth', 'We met.', 2)).body).toMatchObject({
      state: 'recapped',
      recap: 'We met.',
      revision: 3,
    });
    expect((await recap('ruth', 'We met.', 2)).body.revision).toBe(3);
    expect((await read('adaeze')).body).toMatchObject({ recap: 'We met.', recappedAt: specNow.toISOString() });
    const listed = await as('adaeze').call(listSessions, { params: { cohortId: juniper } });
    expect(listed.body.items).toMatchObject([{ state: 'recapped', hasRecap: true }]);
  });

  it('ends no session that goes on unless that is said, begun by hand or by the clock', async () => {
    await walk('ruth', arrive, 'running');
    const refused = [
      await recap('ruth', 'So far.', 2),
      await recap('ruth', 'So far.', 2, false),
      await recap('ruth', '', 2),
    ];
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect(refused[0]?.problem.code).toBe('conflict');
    expect(refused[0]?.text).toContain('A recap ends it for everybody');
    expect((await read('adaeze')).body).toMatchObject({ state: 'live', recap: '', revision: 2 });
    expect((await recap('ruth', 'We met.', 2, true)).body).toMatchObject({ state: 'recapped', revision: 3 });
    expect((await recap('ruth', 'We met.', 2)).body).toMatchObject({ state: 'recapped', revision: 3 });

    sessionId = await layPublished(as('ruth'), draftOf());
    spec.clock.set(new Date('2026-11-25T13:00:00Z'));
    expect((await recap('naomi', 'So far.', 2)).status).toBe(409);
    expect((await recap('naomi', 'We met.', 2, true)).body.state).toBe('recapped');
  });

  it('of two coaches at once: the later gets what stands', async () => {
    spec.clock.set(new Date('2026-11-25T14:01:00Z'));
    await recap('ruth', 'Ruth’s words.', 2);
    const late = await recap('naomi', 'Naomi’s words.', 2);
    expect(late.status).toBe(409);
    expect(late.problem.current).toMatchObject({ recap: 'Ruth’s words.', revision: 3 });
    expect((await recap('naomi', 'Both.', 3)).body.recap).toBe('Both.');
    expect((await recap('naomi', ' ', 4)).body).toMatchObject({ state: 'ended', recap: '', recappedAt: null });
  });
});

describe('coach notes', () => {
  const notes = (key: Somebody) => as(key).call(listCoachNotes, at());

  it('are read by the coaches and changed by their writer alone', async () => {
    const first = await note('ruth', 'Ask Adaeze next week.', 0);
    expect(first.body).toMatchObject({ mine: true, revision: 1, writer: { name: 'Ruth Ellerslade' } });
    await note('naomi', 'My own.', 0);
    expect((await notes('naomi')).body.items).toMatchObject([
      { body: 'My own.', mine: true },
      { body: 'Ask Adaeze next week.', mine: false },
    ]);
    await note('naomi', 'Mine, changed.', 1, first.body.id);
    expect((await notes('ruth')).body.items.map(({ body }) => body)).toEqual([
      'Mine, changed.',
      'Ask Adaeze next week.',
    ]);
  });

  it('in two windows: the later gets what stands; the same words again are the same', async () => {
    const begun = await note('ruth', 'First.', 0);
    expect((await note('ruth', 'First.', 0, begun.body.id)).body).toEqual(begun.body);
    const other = await note('ruth', 'Another window.', 0);
    expect([other.status, other.problem.current]).toMatchObject([409, { body: 'First.', revision: 1 }]);
    expect((await note('ruth', 'Second.', 1)).body.revision).toBe(2);
    expect((await note('ruth', 'Second.', 1)).body.revision).toBe(2);
    const late = await note('ruth', 'Late.', 1);
    expect([late.status, late.problem.current]).toMatchObject([409, { body: 'Second.' }]);
    const taken = await note('naomi', 'Hers.', 0, begun.body.id);
    expect([taken.status, taken.problem.current]).toEqual([409, undefined]);
  });
});

describe('the calendar file', () => {
  const file = (key: Somebody) => as(key).send(downloadSessionCalendar, at());

  it('says when, in neutral words, and nothing else', async () => {
    const { headers, text, status } = await file('adaeze');
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers['content-disposition']).toBe('attachment; filename="meeting.ics"');
    for (const line of [
      'DTSTART:20261125T123000Z',
      'DTEND:20261125T133000Z',
      'SUMMARY:Juniper meeting',
      'SEQUENCE:2',
      `UID:${sessionId}`,
      'STATUS:CONFIRMED',
    ])
      expect(text.split('\r\n')).toContain(line);
    expect(text).not.toMatch(/Interview|Adaeze|Ruth|meet\.example|hot|coach|job|search/i);
  });

  it('of a session that is called off says so, under the same name', async () => {
    await as('ruth').call(cancelSession, at());
    const { text } = await file('adaeze');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain(`UID:${sessionId}`);
    expect(text).toContain('SEQUENCE:3');
  });

  it('is not there for strangers, nor of a draft', async () => {
    for (const key of ['odette', 'zelda', 'petra'] as const) expect((await file(key)).status).toBe(404);
    const draft = draftOf();
    await as('ruth').call(planSession, { params: { cohortId: juniper }, body: draft });
    sessionId = draft.id;
    expect((await file('adaeze')).status).toBe(404);
    expect((await file('ruth')).status).toBe(403);
  });
});
