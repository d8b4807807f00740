import { randomUUID } from 'node:crypto';
import {
  cancelSession,
  changeSession,
  listSessions,
  planSession,
  publishSession,
  readSession,
  rsvpToSession,
  type RsvpAnswer,
  type SessionDraft,
} from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layHeld, layPublished, signInAll } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('TRUNCATE sessions CASCADE');
  await spec.owner.query(`UPDATE cohorts SET time_zone = 'Europe/London'`);
});

const params = { cohortId: juniper };
const at = (sessionId: string) => ({ params: { cohortId: juniper, sessionId } });
const plan = (key: Somebody, body: SessionDraft) => as(key).call(planSession, { params, body });
const list = (key: Somebody) => as(key).call(listSessions, { params });
const read = (key: Somebody, sessionId: string) => as(key).call(readSession, at(sessionId));
const publish = (key: Somebody, sessionId: string) => as(key).call(publishSession, at(sessionId));
const cancel = (key: Somebody, sessionId: string) => as(key).call(cancelSession, at(sessionId));
const rsvp = (key: Somebody, sessionId: string, answer: RsvpAnswer) =>
  as(key).call(rsvpToSession, { ...at(sessionId), body: { answer } });
const change = (key: Somebody, { id, ...plan }: SessionDraft, revision: number) =>
  as(key).call(changeSession, { ...at(id), body: { ...plan, revision } });

describe('a plan', () => {
  it('is drafted by a coach, unseen by members, and shown when published', async () => {
    const draft = draftOf();
    const planned = await plan('ruth', draft);
    expect(planned.status).toBe(201);
    expect(planned.body).toMatchObject({
      id: draft.id,
      state: 'draft',
      startsAt: '2026-11-25T12:30:00.000Z',
      endsAt: '2026-11-25T13:30:00.000Z',
      opensAt: '2026-11-25T12:15:00.000Z',
      startsAtLocal: '2026-11-25T12:30',
      timeZone: 'Europe/London',
      revision: 1,
      abilities: { edit: true, publish: true, cancel: true, hold: false, rsvp: false, enterRoom: false },
    });
    expect(planned.body.agenda.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-25T12:30:00.000Z',
      '2026-11-25T12:40:00.000Z',
    ]);
    expect((await list('naomi')).body.items).toHaveLength(1);
    expect((await list('adaeze')).body.items).toEqual([]);
    expect((await read('adaeze', draft.id)).status).toBe(404);
    expect((await rsvp('adaeze', draft.id, 'coming')).status).toBe(404);

    expect((await publish('naomi', draft.id)).body).toMatchObject({ state: 'planned', revision: 2 });
    expect((await publish('naomi', draft.id)).body.revision).toBe(2);
    expect((await list('adaeze')).body.items).toMatchObject([{ id: draft.id, state: 'planned', rsvp: null }]);
    expect((await read('adaeze', draft.id)).body.abilities).toEqual({
      edit: false,
      publish: false,
      cancel: false,
      hold: false,
      markAttendance: false,
      recap: false,
      rsvp: true,
      enterRoom: false,
    });
  });

  it('sent twice is one; its id with other words, or of another coach, is a conflict', async () => {
    const draft = draftOf();
    const [first, second] = [await plan('ruth', draft), await plan('ruth', draft)];
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect((await plan('ruth', { ...draft, title: 'Other' })).problem.code).toBe('conflict');
    expect((await plan('naomi', draft)).problem.code).toBe('conflict');
    const there = await as('odette').call(planSession, { params: { cohortId: alder }, body: draft });
    expect([there.status, there.problem.current]).toEqual([409, undefined]);
    const itsPart = await as('odette').call(planSession, {
      params: { cohortId: alder },
      body: { ...draft, id: randomUUID() },
    });
    expect(itsPart.status).toBe(409);
    expect((await list('ruth')).body.items).toHaveLength(1);
  });

  it('is a coach’s of this cohort alone', async () => {
    const id = await layPublished(as('ruth'));
    const deeds = [
      (key: Somebody) => plan(key, draftOf()),
      (key: Somebody) => change(key, draftOf({ id }), 2),
      (key: Somebody) => publish(key, id),
      (key: Somebody) => cancel(key, id),
    ];
    for (const deed of deeds) {
      expect((await deed('adaeze')).status).toBe(403);
      for (const key of ['odette', 'zelda', 'petra'] as const) expect((await deed(key)).status).toBe(404);
    }
    for (const key of ['odette', 'zelda', 'petra'] as const) {
      expect((await list(key)).status).toBe(404);
      expect((await read(key, id)).status).toBe(404);
      expect((await rsvp(key, id, 'coming')).status).toBe(404);
    }
    const elsewhere = { cohortId: alder, sessionId: id };
    expect((await as('odette').call(readSession, { params: elsewhere })).status).toBe(404);
    expect((await as('odette').call(cancelSession, { params: elsewhere })).status).toBe(404);
  });

  it.each([
    ['minutes that do not add up', { minutes: 61 }],
    ['no title', { title: ' ' }],
    ['another type', { type: 'party' }],
    ['a day that is none', { startsAtLocal: '2026-02-31T25:00' }],
    ['a link that is none', { meetingUrl: 'javascript:alert(1)' }],
    ['too long', { minutes: 481, agenda: [] }],
    ['an unknown field', { recap: 'x' }],
  ])('is refused with %s', async (_, wrong) => {
    const answer = await as('ruth').send(planSession, { params, body: { ...draftOf(), ...wrong } });
    expect([answer.status, answer.problem.code]).toEqual([422, 'invalid']);
  });

  it('of a day that has passed stays a draft; one that runs now can still be shown', async () => {
    const [past, running] = [
      draftOf({ startsAtLocal: '2026-11-23T08:59' }),
      draftOf({ startsAtLocal: '2026-11-23T09:30' }),
    ];
    await plan('ruth', past);
    const refused = await publish('ruth', past.id);
    expect([refused.status, refused.problem.issues?.[0]?.path]).toEqual([422, ['startsAtLocal']]);
    expect((await read('birgit', past.id)).status).toBe(404);
    await plan('ruth', running);
    expect((await publish('ruth', running.id)).status).toBe(200);
  });

  it('is told all that is wrong with it at once', async () => {
    const draft = draftOf({ type: 'one-to-one', title: ' ', minutes: 90 });
    const refused = async (body: SessionDraft) => {
      const { problem } = await as('ruth').send(planSession, { params, body });
      return problem.issues?.map(({ path }) => path.join('.'));
    };
    expect(await refused(draft)).toEqual(['title', 'agenda', 'memberId']);
    const [part] = draft.agenda;
    const agenda = part ? [{ ...part, title: '', minutes: 0 }] : [];
    expect(await refused({ ...draft, minutes: 4, agenda })).toEqual([
      'title',
      'minutes',
      'agenda.0.title',
      'agenda.0.minutes',
      'memberId',
    ]);
  });

  it('is refused with one part twice', async () => {
    const [part] = draftOf().agenda;
    const agenda = [part, part].map((one) => ({ ...one, minutes: 30 }));
    const answer = await as('ruth').send(planSession, { params, body: { ...draftOf(), agenda } });
    expect(answer.status).toBe(422);
  });
});

describe('a change', () => {
  it('by two coaches at once: the later gets what stands', async () => {
    const draft = draftOf();
    await layPublished(as('ruth'), draft);
    expect((await change('ruth', { ...draft, title: 'Ruth’s' }, 2)).body).toMatchObject({
      title: 'Ruth’s',
      revision: 3,
    });
    const late = await change('naomi', { ...draft, title: 'Naomi’s' }, 2);
    expect([late.status, late.problem.code]).toEqual([409, 'conflict']);
    expect(late.problem.current).toMatchObject({ title: 'Ruth’s', revision: 3 });
    expect((await change('ruth', { ...draft, title: 'Ruth’s' }, 2)).body.revision).toBe(3);
    expect((await change('naomi', { ...draft, title: 'Both' }, 3)).body.title).toBe('Both');
  });

  it('replaces the agenda as a whole; parts that stay keep their state', async () => {
    const draft = draftOf();
    const [arrive, seat] = draft.agenda;
    await layPublished(as('ruth'), draft);
    await spec.owner.query(`UPDATE agenda_items SET state = 'done' WHERE title = 'Arrive'`);
    const extra = { id: randomUUID(), kind: 'pause', title: 'Pause', minutes: 50, leader: '', notes: '' } as const;
    const agenda = [extra, ...(arrive ? [arrive] : [])];
    const changed = await change('ruth', { ...draft, agenda }, 2);
    expect(changed.body.agenda).toMatchObject([
      { id: extra.id, state: 'waiting', startsAt: '2026-11-25T12:30:00.000Z' },
      { id: arrive?.id, state: 'done', startsAt: '2026-11-25T13:20:00.000Z' },
    ]);
    const other = draftOf({ agenda: seat ? [{ ...seat, minutes: 60 }] : [] });
    await layPublished(as('ruth'), other);
    const stolen = await change('ruth', { ...other, agenda: [{ ...extra, minutes: 60 }] }, 2);
    expect(stolen.status).toBe(409);
    expect((await read('ruth', draft.id)).body.agenda).toHaveLength(2);
  });

  it('ends with the meeting, and of what is called off', async () => {
    const draft = draftOf();
    await layPublished(as('ruth'), draft);
    expect((await cancel('ruth', draft.id)).body).toMatchObject({ state: 'cancelled', revision: 3 });
    expect((await cancel('naomi', draft.id)).body.revision).toBe(3);
    expect((await change('ruth', { ...draft, title: 'New' }, 3)).status).toBe(403);
    expect((await publish('ruth', draft.id)).status).toBe(403);
    expect((await rsvp('adaeze', draft.id, 'coming')).status).toBe(403);
    expect((await read('adaeze', draft.id)).body).toMatchObject({ state: 'cancelled', meetingUrl: null });
  });

  it('calls off a draft without a word to members', async () => {
    const draft = draftOf();
    await plan('ruth', draft);
    await cancel('ruth', draft.id);
    expect((await list('adaeze')).body.items).toEqual([]);
    expect((await list('ruth')).body.items).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('the clock', () => {
  it.each([
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z', '2027-03-28T03:30'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', '2026-10-25T02:30'],
    ['2027-03-28T12:00', '2027-03-28T10:00:00.000Z', '2027-03-28T12:00'],
  ])('in Berlin reads %s as %s', async (startsAtLocal, startsAt, shown) => {
    await spec.owner.query(`UPDATE cohorts SET time_zone = 'Europe/Berlin' WHERE id = $1`, [juniper]);
    const { body } = await plan('ruth', draftOf({ startsAtLocal }));
    expect(body).toMatchObject({ startsAt, startsAtLocal: shown, timeZone: 'Europe/Berlin' });
  });

  it('opens the room and hides its link again', async () => {
    const id = await layPublished(as('ruth'));
    for (const [time, state, link] of [
      ['12:14', 'planned', null],
      ['12:15', 'open', 'https://meet.example.org/room'],
      ['12:30', 'live', 'https://meet.example.org/room'],
      ['13:30', 'ended', 'https://meet.example.org/room'],
      ['15:31', 'ended', null],
    ] as const) {
      spec.clock.set(new Date(`2026-11-25T${time}:00Z`));
      expect((await read('adaeze', id)).body).toMatchObject({ state, meetingUrl: link });
      expect((await read('ruth', id)).body.meetingUrl).toBe('https://meet.example.org/room');
    }
    expect((await rsvp('adaeze', id, 'coming')).status).toBe(403);
  });
});

describe('a pause', () => {
  const pause = (status: 'paused' | 'active') =>
    spec.owner.query('UPDATE enrolments SET status = $2 WHERE id = $1', [enrolmentId('carmen'), status]);
  const shown = async (key: Somebody, id: string) => {
    const client = await spec.as(personId(key));
    return (await client.call(readSession, at(id))).text;
  };
  const named = async (key: Somebody, id: string) => (await shown(key, id)).includes('Carmen Oyelaran-Pike');
  afterEach(() => pause('active'));

  it.each([undefined, 'coming', 'not-coming', 'unsure'] as const)(
    'is not seen by the cohort, whatever she said before: %s',
    async (answer) => {
      const id = await layPublished(as('ruth'));
      if (answer) await rsvp('carmen', id, answer);
      const before = await shown('farida', id);
      await pause('paused');
      expect(await shown('farida', id)).toBe(before);
      expect(before).toContain('Carmen Oyelaran-Pike');
    },
  );

  it('lets coaches expect her only once she says that she comes, and her read it all the same', async () => {
    const id = await layPublished(as('ruth'));
    expect(await named('ruth', id)).toBe(true);
    await pause('paused');
    expect([await named('ruth', id), await named('farida', id), await named('carmen', id)]).toEqual([
      false,
      true,
      true,
    ]);
    expect((await as('ruth').call(readSession, at(id))).body.readers).toEqual({ members: 4, coaches: 2 });
    await rsvp('carmen', id, 'coming');
    expect(await named('ruth', id)).toBe(true);
  });
});

describe('who is coming', () => {
  it('says so, changes her mind, and stands among the others by name', async () => {
    const id = await layPublished(as('ruth'));
    await rsvp('farida', id, 'coming');
    await rsvp('naomi', id, 'coming');
    const { body } = await rsvp('farida', id, 'unsure');
    expect(body.rsvp).toBe('unsure');
    expect(body.people.map(({ name, coach, rsvp: said }) => [name, coach, said])).toEqual([
      ['Adaeze Thornbury', false, null],
      ['Birgit Solheim-Marsh', false, null],
      ['Carmen Oyelaran-Pike', false, null],
      ['Farida Nasserwell', false, 'unsure'],
      ['Naomi Castellwood', true, 'coming'],
      ['Ruth Ellerslade', true, null],
    ]);
    expect((await list('farida')).body.items).toMatchObject([{ rsvp: 'unsure' }]);
    spec.clock.set(new Date('2026-11-25T15:00:00Z'));
    expect((await rsvp('farida', id, 'unsure')).status).toBe(200);
    expect((await rsvp('farida', id, 'coming')).status).toBe(403);
    const wrong = await as('adaeze').send(rsvpToSession, { ...at(id), body: { answer: 'perhaps' } });
    expect(wrong.status).toBe(422);
  });
});

describe('the list of a cohort that has held many', () => {
  it('ends with what is next: of two hundred hours and one to come the oldest is left out', async () => {
    await layHeld(spec, 200, 'one-to-one');
    const id = await layPublished(as('ruth'));
    const { items } = (await list('ruth')).body;
    expect([items.length, items.at(-1)?.id]).toEqual([200, id]);
    expect(items[0]?.startsAt).toBe(new Date(specNow.getTime() - 199 * 86_400_000).toISOString());
    const moments = items.map(({ startsAt }) => startsAt);
    expect(moments).toEqual([...moments].sort());
  });
});

describe('statements', () => {
  it('cost the same for one and for twenty', async () => {
    const id = await layPublished(as('ruth'));
    const few = [(await list('adaeze')).statements, (await read('adaeze', id)).statements];
    for (let n = 0; n < 19; n += 1) await layPublished(as('ruth'));
    const many = await list('adaeze');
    expect(many.body.items).toHaveLength(20);
    expect([many.statements, (await read('adaeze', id)).statements]).toEqual(few);
    expect(few[0]).toBeLessThanOrEqual(3);
    expect(few[1]).toBeLessThanOrEqual(5);
  });
});
